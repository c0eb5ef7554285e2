import { assert, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { permitOffice } from '../testing/permit-office.ts'
import { caseId, permitStory } from '../testing/permit-story.ts'
import { clockOfCase } from './clock-of-case.ts'

type Story = ReturnType<typeof permitStory>
const clock = (story: Story, day: string, directory = permitOffice) =>
  clockOfCase(story.theCase().permit, directory, day)!

/** The kind takes ten working days: telaah 1, teknis 3, naskah 3, serah 1, after a day for the check. */
const returnedOnce = (story = permitStory()): Story => {
  story.apply('2026-11-09')
  story.accept('2026-11-10')
  story.act(caseId, 'kabid', { kind: 'permit.return', items: [], note: 'Jelaskan lokasinya.' }, '2026-11-11')
  story.act(caseId, 'loket', { kind: 'permit.resubmit', form: { judul: 'Kajian subak' }, note: '' }, '2026-11-18')
  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-19')
  return story
}

test('a case from the counter to the signature, as its applicant may count it', () => {
  const story = returnedOnce()
  const onTheWay = clock(story, '2026-11-20')
  expect(onTheWay).toMatchObject({
    state: 'running',
    used: 3,
    left: 7,
    step: 'teknis',
    pauses: [{ from: '2026-11-11', until: '2026-11-18', reason: 'Jelaskan lokasinya.', workingDays: 5 }],
    deadline: '2026-12-01',
    forecast: '2026-11-27',
    moved: [],
  })
  expect(onTheWay.perStep.map(({ step, used }) => `${step} ${used}`)).toEqual(['periksa 1', 'telaah 2', 'teknis 1'])
  story.recommendAll('2026-11-23')
  story.issue('izin', '2026-11-25')
  expect(clock(story, '2027-11-25')).toMatchObject({ state: 'stopped', stopped: '2026-11-25', used: 6, late: false })
})

test('a holiday that the governor announces on the way moves the deadline, and says why', () => {
  const holiday = { name: 'Hari jadi', nameEn: 'Anniversary', type: 'daerah' as const, announced: '2026-11-19' }
  const directory = { ...permitOffice, holidays: [{ ...holiday, day: '2026-11-27' }] }
  const reading = clock(returnedOnce(), '2026-11-20', directory)
  expect(reading).toMatchObject({ deadline: '2026-12-02', forecast: '2026-11-30', moved: [{ name: 'Hari jadi' }] })
})

test('a morning’s work that a laptop brings at once keeps its order, though the server takes it in one millisecond', () => {
  const story = permitStory()
  story.apply('2026-11-09')
  story.accept('2026-11-09')
  story.act(caseId, 'kabid', { kind: 'permit.return', items: [], note: 'Kurang.' }, '2026-11-09')
  story.act(caseId, 'loket', { kind: 'permit.resubmit', form: { judul: 'Lengkap' }, note: '' }, '2026-11-09')
  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-09')
  expect(clock(story, '2026-11-10')).toMatchObject({
    state: 'running',
    used: 1,
    step: 'teknis',
    forecast: '2026-11-17',
  })
})

test('no clock of a device moves the clock of a case', () => {
  const clocks = record({
    year: constantFrom('1970', '2019', '2026', '2038'),
    time: constantFrom('00:00', '15:59', '23:59'),
  })
  assert(
    property(clocks, ({ year, time }) => {
      const story = returnedOnce(permitStory(permitOffice, (day) => `${year}${day.slice(4)}T${time}:00.000Z`))
      expect(clock(story, '2026-11-20')).toEqual(clock(returnedOnce(), '2026-11-20'))
    }),
  )
})

test('a case of a kind that this directory does not know has no clock', () => {
  expect(clockOfCase(returnedOnce().theCase().permit, { ...permitOffice, permitKinds: [] }, '2026-11-20')).toBeNull()
})
