import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { draftContent, fileRef, office, people, type Name } from '../../domain/testing/small-office.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { Letter } from '../../domain/letter.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { viewFor } from '../../domain/letter-views.ts'
import type { HomeBox } from '../../protocol/desktop/home-calls.ts'
import type { DesktopOutput } from '../../protocol/desktop-api.ts'
import type { Desk } from './desk.ts'
import { homeHandlers } from './home-handlers.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook
afterEach(() => desk.remove())

/** Monday, 16 November 2026, eight in the morning in Denpasar, and hours after. */
const at = (hours: number) => new Date(Date.parse('2026-11-16T00:00:00Z') + hours * 3_600_000).toISOString()
const number = { text: 'B.000.9/017/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 17, date: '2026-11-16' }
const agenda = { text: '0001', register: 'agenda-masuk/dpmptsp/2026', sequence: 1, date: '2026-11-16' }
const signature = {
  onBehalfOf: null,
  certificateSubject: 'CN=Uji',
  claimedTime: at(5),
  timestampTime: null,
  level: 'B-B' as const,
}

/** As the server would have it after these steps. */
const after = (letter: Letter | null, ...steps: [Name, LetterIntent, number][]): Letter =>
  steps.reduce<Letter | null>((known, [who, intent, hours]) => {
    const context = { directory: office, actor: people[who], now: at(hours), claimedAt: at(hours) }
    return applyIntent(known?.id ?? randomUUID(), known, intent, {
      ...context,
      assignNumber: () => number,
      assignAgenda: () => agenda,
    })
  }, letter)!
const sent = () =>
  after(
    null,
    ['konseptor', { kind: 'letter.create', content: draftContent }, 0],
    ['konseptor', { kind: 'letter.submit', note: '' }, 1],
    ['kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' }, 2],
    ['tu', { kind: 'letter.reserve_number' }, 3],
    ['tu', { kind: 'letter.finalize', pdf: fileRef('1'), contentVersion: 1 }, 4],
    ['kadis', { kind: 'letter.sign', pdf: fileRef('2'), of: fileRef('1').sha256, signature }, 5],
    [
      'kadis',
      { kind: 'letter.strengthen', pdf: fileRef('3'), of: fileRef('2').sha256, timestampTime: at(5), level: 'B-T' },
      6,
    ],
  )
const give = (letter: Letter, personId: Name) =>
  desk.book.receive(letter.id, viewFor(letter, office, personId, '2026-11-16'))
const handlers = () => homeHandlers(desk as unknown as Desk)
const counted = (): Partial<Record<HomeBox, number>> => {
  const { boxes } = handlers()['home.summary']({}) as DesktopOutput<'home.summary'>
  return Object.fromEntries(boxes.flatMap(({ box, count }) => (count > 0 ? [[box, count]] : [])))
}
const boxesWith = () => Object.entries(desk.store.letters.counts()).flatMap(([box, count]) => (count > 0 ? [box] : []))

test('a letter walks through the boxes of who drafts it', () => {
  desk = smallBook('konseptor')
  const draft = after(null, ['konseptor', { kind: 'letter.create', content: draftContent }, 0])
  give(draft, 'konseptor')
  expect([counted(), boxesWith()]).toEqual([{ draf: 1 }, ['draf']])
  const submitted = after(draft, ['konseptor', { kind: 'letter.submit', note: '' }, 1])
  give(submitted, 'konseptor')
  expect([counted(), boxesWith()]).toEqual([{}, ['keluar']])
  give(after(submitted, ['kabid', { kind: 'letter.return', note: 'Perbaiki.' }, 2]), 'konseptor')
  expect([counted(), boxesWith()]).toEqual([{ revisi: 1, draf: 1 }, ['menunggu', 'draf']])
})

test('what has been sent is counted until its addressee has it', () => {
  desk = smallBook('kadis')
  const letter = sent()
  give(letter, 'kadis')
  expect(counted()).toEqual({ belum_diterima: 1 })
  give(after(letter, ['tuTujuan', { kind: 'letter.receive', unitId: 'dpmptsp' }, 7]), 'kadis')
  expect(counted()).toEqual({})
})

test('at the addressee: unread, read and not followed up, passed down and overdue, done, put away', () => {
  desk = smallBook('kadisTujuan')
  let letter = after(sent(), ['tuTujuan', { kind: 'letter.receive', unitId: 'dpmptsp' }, 7])
  give(letter, 'kadisTujuan')
  expect([counted(), boxesWith()]).toEqual([{ belum_dibaca: 1 }, ['menunggu', 'masuk']])
  const step = (...given: [Name, LetterIntent, number]) => {
    letter = after(letter, given)
    give(letter, 'kadisTujuan')
    return counted()
  }
  expect(step('kadisTujuan', { kind: 'letter.read', unitId: 'dpmptsp' }, 8)).toEqual({ belum_ditindaklanjuti: 1 })
  const dispositionId = randomUUID()
  const dispose = {
    dispositionId,
    unitId: 'dpmptsp',
    parentId: null,
    instructions: ['Hadiri'],
    note: '',
    due: '2026-11-10',
  }
  expect(step('kadisTujuan', { kind: 'letter.dispose', ...dispose, to: ['j-tuTujuan'] }, 9)).toEqual({
    belum_ditindaklanjuti: 1,
    disposisi_diberikan: 1,
    disposisi_diberikan_terlambat: 1,
  })
  expect(step('tuTujuan', { kind: 'letter.answer_disposition', dispositionId, answer: 'done', note: '' }, 10)).toEqual({
    belum_ditindaklanjuti: 1,
  })
  expect(step('kadisTujuan', { kind: 'letter.follow_up', unitId: 'dpmptsp', note: '' }, 24 + 2)).toEqual({})
  expect(boxesWith()).toEqual(['masuk'])
  const retention = {
    classification: '000.9',
    activeUntil: '2027-11-16',
    inactiveUntil: '2029-11-16',
    fate: 'musnah' as const,
  }
  step('tuTujuan', { kind: 'letter.archive', unitId: 'dpmptsp', ...retention }, 30)
  expect(boxesWith()).toEqual(['arsip'])
})

test('who was given a disposition has it among theirs, with its day', () => {
  desk = smallBook('tuTujuan')
  const dispose = {
    dispositionId: randomUUID(),
    unitId: 'dpmptsp',
    parentId: null,
    instructions: ['Hadiri'],
    note: '',
    due: '2026-11-15',
  }
  const letter = after(
    sent(),
    ['kadisTujuan', { kind: 'letter.read', unitId: 'dpmptsp' }, 8],
    ['kadisTujuan', { kind: 'letter.dispose', ...dispose, to: ['j-tuTujuan'] }, 9],
  )
  give(letter, 'tuTujuan')
  expect(counted()).toMatchObject({ disposisi: 1, disposisi_terlambat: 1 })
  expect(desk.store.letters.list('disposisi', '')).toMatchObject([{ due: '2026-11-15', agenda: '0001' }])
})

test('throughput by week, and how long a letter took in working hours', () => {
  desk = smallBook('tuTujuan', '2026-11-20T03:00:00Z')
  const letter = after(
    sent(),
    ['tuTujuan', { kind: 'letter.receive', unitId: 'dpmptsp' }, 7],
    ['kadisTujuan', { kind: 'letter.follow_up', unitId: 'dpmptsp', note: '' }, 24 + 2],
  )
  give(letter, 'tuTujuan')
  const flow = handlers()['home.flow']({ weeks: 2 }) as DesktopOutput<'home.flow'>
  expect(flow.weeks).toEqual([
    { monday: '2026-11-09', received: 0, sent: 0 },
    { monday: '2026-11-16', received: 1, sent: 0 },
  ])
  // Received at three in the afternoon, half an hour before the end; followed up at ten the next morning.
  expect(flow.units).toEqual([
    { unitId: 'dpmptsp', in: { letters: 1, median: 3, p90: 3 }, out: { letters: 0, median: null, p90: null } },
  ])
})
