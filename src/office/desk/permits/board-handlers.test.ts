import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Holiday } from '../../../domain/permits/calendar/calendar.ts'
import { holidaysOf } from '../../../domain/permits/calendar/working-calendar.ts'
import { caseId, paperId, permitStory } from '../../../domain/permits/testing/permit-story.ts'
import {
  permitOffice,
  sampleApplication,
  smallKind,
  type PermitName,
} from '../../../domain/permits/testing/permit-office.ts'
import { permitBoardCalls } from '../../../protocol/desktop/permit-board-calls.ts'
import type { DesktopCall, DesktopInput, DesktopOutput } from '../../../protocol/desktop-api.ts'
import { permitBook, type PermitBook } from '../testing/permit-book.ts'
import { casesTableOf } from '../export/cases-table-of.ts'
import { permitReportOf } from '../export/permit-report-of.ts'
import { newlyPressing } from '../remind.ts'
import { boardHandlers } from './board-handlers.ts'

const monday = '2026-11-09'
const nth = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

let desks: PermitBook[] = []
let story: ReturnType<typeof permitStory>
beforeEach(() => {
  desks = []
  story = permitStory()
})
afterEach(() => desks.forEach((desk) => desk.remove()))

const deskOf = (who: PermitName, day: string): PermitBook => {
  const desk = permitBook(who, day)
  desks.push(desk)
  return desk
}
type BoardCall = keyof typeof permitBoardCalls & DesktopCall
const ask = <C extends BoardCall>(desk: PermitBook, name: C, input: DesktopInput<C>): DesktopOutput<C> => {
  const handler = boardHandlers(desk)[name] as (asked: unknown) => unknown
  // As over the contract: what is asked and answered has passed its schemas.
  return permitBoardCalls[name].output.parse(handler(permitBoardCalls[name].input.parse(input))) as DesktopOutput<C>
}
const counts = (desk: PermitBook, by: 'step' | 'position' = 'step') =>
  Object.fromEntries(
    ask(desk, 'permits.board', { by }).columns.flatMap(({ column, count }) => (count > 0 ? [[column, count]] : [])),
  )
const card = (desk: PermitBook, id = caseId) => ask(desk, 'permits.list', {}).cards.find((each) => each.id === id)!

describe('the board', () => {
  it('moves a case from column to column as its office decides, and to whom it lies with', () => {
    const desk = deskOf('loket', monday)
    story.apply(monday)
    desk.receive(story.theCase())
    expect([counts(desk), counts(desk, 'position')]).toEqual([{ kelengkapan: 1 }, { 'j-loket': 1 }])
    story.act(caseId, 'loket', { kind: 'permit.return', items: [], note: 'Kurang.' }, monday)
    desk.receive(story.theCase())
    expect([counts(desk), counts(desk, 'position')]).toEqual([{ dikembalikan: 1 }, {}])
    expect(card(desk)).toMatchObject({ urgency: 'berhenti', pausedSince: monday, left: null })
    story.act(caseId, 'loket', { kind: 'permit.resubmit', note: '' }, '2026-11-10')
    story.accept('2026-11-10')
    desk.receive(story.theCase())
    expect(counts(desk)).toEqual({ telaah: 1 })
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    desk.receive(story.theCase())
    expect([counts(desk), counts(desk, 'position')]).toEqual([{ teknis: 1 }, { 'j-tim': 1, 'j-timHutan': 1 }])
    story.recommendAll('2026-11-12')
    desk.receive(story.theCase())
    expect(counts(desk, 'position')).toEqual({ 'j-pengolah': 1 })
    story.issue('izin', '2026-11-13')
    desk.receive(story.theCase())
    expect([counts(desk), card(desk)]).toMatchObject([
      { penyerahan: 1 },
      { state: 'terbit', permitState: 'berlaku', decided: '2026-11-13', used: 3, urgency: 'berhenti' },
    ])
    const handed = { kind: 'permit.hand_over', to: 'Ni Wayan', way: 'loket', note: '' } as const
    story.act(caseId, 'loket', handed, '2026-11-16')
    desk.receive(story.theCase())
    expect([counts(desk), ask(desk, 'permits.count', {}).cases]).toEqual([{}, 1])
  })

  it('shows where the letter lies that is made from the case, whichever of the two came first', () => {
    for (const order of ['case first', 'letter first']) {
      const desk = deskOf('kabid', '2026-11-13')
      const own = permitStory()
      own.apply(monday)
      own.accept(monday)
      own.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, monday)
      own.recommendAll('2026-11-12')
      const positions = ['j-kabid', 'j-kadis']
      own.act(
        caseId,
        'pengolah',
        { kind: 'permit.draft_paper', letterId: paperId, as: 'izin', positions },
        '2026-11-13',
      )
      const content = {
        ...own.theCase().content,
        kind: 'surat_izin',
        body: smallKind.papers.izin.template,
        addressees: [],
        signatory: { positionId: 'j-kadis', onBehalfOf: null },
        reviewers: ['j-kabid'],
        permit: { caseId, as: 'izin' as const, kind: 'uji', kindVersion: 1, title: 'IZIN UJI', holder: 'Ni Wayan' },
      }
      own.act(paperId, 'pengolah', { kind: 'letter.create', content }, '2026-11-13')
      own.act(paperId, 'pengolah', { kind: 'letter.submit', note: '' }, '2026-11-13')
      const both = [own.theCase(), own.letter(paperId)]
      desk.receive(...(order === 'case first' ? both : both.toReversed()))
      expect(card(desk), order).toMatchObject({ board: 'naskah', paper: { state: 'diajukan' }, holders: ['j-kabid'] })
      own.act(paperId, 'kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' }, '2026-11-13')
      desk.receive(own.letter(paperId))
      expect(counts(desk, 'position'), order).toEqual({ 'j-tu': 1 })
    }
  })

  it('counts days by the calendar: a holiday that is announced later moves them, with the next directory', () => {
    const desk = deskOf('kabid', monday)
    story.apply(monday)
    story.accept(monday)
    desk.receive(story.theCase())
    expect(card(desk)).toMatchObject({ deadline: '2026-11-23', stepDue: '2026-11-10', left: 10, stepLeft: 1 })
    const off: Holiday = { day: '2026-11-10', name: 'Libur', nameEn: 'Off', type: 'daerah', announced: monday }
    desk.store.facts.set('directory', { ...permitOffice, holidays: [...holidaysOf(permitOffice), off] })
    desk.book.refresh()
    expect(card(desk)).toMatchObject({ deadline: '2026-11-24', stepDue: '2026-11-11' })
    desk.on('2026-11-12')
    expect(card(desk)).toMatchObject({ urgency: 'terlambat', stepLeft: -1, left: 8 })
    expect(ask(desk, 'permits.board', { by: 'step' }).columns[1]).toMatchObject({ count: 1, late: 1, soon: 0 })
  })

  it('forgets a case with its letter, and counts it no longer', () => {
    const desk = deskOf('kabid', monday)
    story.apply(monday)
    desk.receive(story.theCase())
    desk.store.transaction(() => desk.book.receive(caseId, null))
    expect([counts(desk), ask(desk, 'permits.overview', {}).cases]).toEqual([{}, 0])
    expect(ask(desk, 'permits.dashboard', { from: '2026-11', until: '2026-11' }).counts.masuk).toBe(0)
  })
})

describe('the list', () => {
  const names = ['Ni Made Umpama', 'I Gede Rekaan', 'Ida Ayu Misal']
  const withThree = () => {
    const desk = deskOf('loket', '2026-11-11')
    names.forEach((name, n) => {
      const applicant = { ...sampleApplication.applicant, name, organisation: `Yayasan ${['Satu', 'Dua', 'Tiga'][n]}` }
      story.apply(`2026-11-0${9 - n}`, nth(n + 1), { applicant })
      desk.receive(story.theCase(nth(n + 1)))
    })
    return desk
  }
  const found = (desk: PermitBook, input: DesktopInput<'permits.list'>) =>
    ask(desk, 'permits.list', input).cards.map(({ applicant }) => applicant.split(' ')[1])

  it('finds by each key: applicant, organisation, number and kind', () => {
    const desk = withThree()
    for (const text of ['rek', 'gede rekaan', 'yayasan dua', 'UJI-2026-00002'])
      expect(found(desk, { filters: { text } }), text).toEqual(['Gede'])
    expect(found(desk, { filters: { text: 'izin uji' } })).toHaveLength(3)
    expect(found(desk, { filters: { text: '5171014101900001' } }), 'nobody by a NIK').toEqual([])
    expect(found(desk, { filters: { text: '—' } })).toEqual([])
    expect(ask(desk, 'permits.count', { filters: { text: 'yayasan' } })).toEqual({ cases: 3, more: false })
  })

  it('is narrowed and sorted, page by page', () => {
    const desk = withThree()
    expect(found(desk, {})).toEqual(['Made', 'Gede', 'Ayu'])
    expect(found(desk, { sort: 'pemohon' })).toEqual(['Gede', 'Ayu', 'Made'])
    expect(found(desk, { sort: 'tenggat', limit: 1, offset: 2 })).toEqual(['Made'])
    expect(found(desk, { filters: { mine: true, kind: 'uji', board: 'kelengkapan', state: 'berjalan' } })).toHaveLength(
      3,
    )
    expect(found(desk, { filters: { holder: 'j-kabid' } })).toEqual([])
    desk.on('2026-11-10')
    expect(found(desk, { filters: { urgency: 'terlambat' } })).toEqual(['Gede', 'Ayu'])
    expect(found(desk, { filters: { urgency: 'mendekati' } })).toEqual(['Made'])
  })
})

describe('calendar, counts and what presses', () => {
  it('marks the days on which something is due, with the holidays', () => {
    const desk = deskOf('kabid', monday)
    story.apply(monday)
    story.accept(monday)
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, monday)
    desk.receive(story.theCase())
    const { days } = ask(desk, 'permits.calendar', { month: '2026-11' })
    expect(days).toHaveLength(30)
    expect(days.filter(({ marks }) => marks.length > 0).map(({ day, marks }) => [day, marks])).toEqual([
      ['2026-11-12', [{ mark: 'instansi', cases: 2 }]],
      ['2026-11-23', [{ mark: 'tenggat', cases: 1 }]],
    ])
    expect(
      ask(desk, 'permits.calendar', { month: '2026-03' }).days.some(({ holiday }) => holiday?.name.includes('Nyepi')),
    ).toBe(true)
    expect(ask(desk, 'permits.day', { day: '2026-11-12' }).marked.map(({ markUnit }) => markUnit)).toEqual([
      'dklh',
      'kesbangpol',
    ])
  })

  it('counts what came, how it ended and how long it took, by month, kind and step', () => {
    const desk = deskOf('kadis', '2026-12-01')
    for (const [n, end] of (['izin', 'penolakan', null] as const).entries()) {
      const id = nth(n + 1)
      story.apply('2026-10-30', id)
      story.accept(n === 0 ? '2026-10-30' : '2026-11-03', id)
      story.act(id, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-03')
      story.recommendAll('2026-11-05', id)
      if (end) story.issue(end, '2026-11-10', id, nth(n + 100))
      else story.act(id, 'loket', { kind: 'permit.withdraw', note: 'Batal.' }, '2026-11-06')
      desk.receive(story.theCase(id))
    }
    const board = ask(desk, 'permits.dashboard', { from: '2026-10', until: '2026-11' })
    expect(board.counts).toEqual({ masuk: 3, terbit: 1, ditolak: 1, ditarik: 1, kembali: 0, tepat: 2, lambat: 0 })
    expect(board.months.map(({ month, masuk, terbit }) => [month, masuk, terbit])).toEqual([
      ['2026-10', 3, 0],
      ['2026-11', 0, 1],
    ])
    expect(board.times.find(({ step }) => step === '')).toEqual({ kind: 'uji', step: '', cases: 2, median: 4, p90: 6 })
    expect(board.weeks.slice(-6).map(({ open }) => open)).toEqual([3, 2, 0, 0, 0, 0])
    expect(ask(desk, 'permits.dashboard', { from: '2026-12', until: '2026-12' }).weeks.at(-1)?.open).toBe(0)
  })

  it('tells who holds what is late, their superiors, and the agency that never answers by its name', () => {
    const desk = deskOf('kadis', '2026-11-16')
    story.apply(monday)
    story.accept(monday)
    desk.receive(story.theCase())
    const head = ask(desk, 'permits.pressing', {})
    expect([head.mine, head.people.map(({ holders }) => holders)]).toEqual([[], [['j-kabid']]])
    const kabid = deskOf('kabid', '2026-11-10')
    kabid.receive(story.theCase())
    expect(ask(kabid, 'permits.overview', {})).toMatchObject({ soon: 1, late: 0 })
    expect(ask(kabid, 'permits.pressing', {}).tomorrow).toHaveLength(1)
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    desk.receive(story.theCase())
    expect(ask(desk, 'permits.pressing', {}).agencies.map(({ markUnit, markDay }) => [markUnit, markDay])).toEqual([
      ['dklh', '2026-11-13'],
      ['kesbangpol', '2026-11-13'],
    ])
  })

  it('remembers permits that end and reports that are owed', () => {
    const desk = deskOf('loket', '2027-11-01')
    story.apply(monday)
    story.accept(monday)
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, monday)
    story.recommendAll('2026-11-12')
    story.issue('izin', '2026-11-13')
    desk.receive(story.theCase())
    expect(ask(desk, 'permits.pressing', {}).expiring).toMatchObject([{ markDay: '2027-11-13' }])
    desk.on('2027-12-14')
    expect(ask(desk, 'permits.pressing', {})).toMatchObject({ expiring: [], reports: [{ markDay: '2027-12-13' }] })
    story.act(caseId, 'loket', { kind: 'permit.take_report', files: [], note: '' }, '2027-12-14')
    desk.receive(story.theCase())
    expect(ask(desk, 'permits.pressing', {}).reports).toEqual([])
  })
})

describe('on paper and by notice', () => {
  it('the monthly report and the list say the same numbers as the screens, and no NIK', async () => {
    const desk = deskOf('kadis', '2026-11-16')
    story.apply(monday)
    story.accept(monday)
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    desk.receive(story.theCase())
    const report = permitReportOf(desk, { month: '2026-11' })
    expect(report.title).toBe('Laporan perizinan November 2026')
    expect(report.rows).toEqual([
      ['Seluruhnya', '1', '0', '0', '0', '0', '0', '0', '', '', ''],
      ['Izin Uji', '1', '0', '0', '0', '0', '0', '0', '', '', ''],
      ['– Kelengkapan', '', '', '', '', '', '', '', '1', '0', '0'],
      ['– Telaah', '', '', '', '', '', '', '', '1', '1', '1'],
    ])
    const list = casesTableOf(desk, { filters: {}, sort: 'terbaru' }, 10)
    expect(list.rows[0]!.slice(1, 4)).toEqual(['UJI-2026-00001', 'Ni Wayan Contoh, Universitas Contoh', 'Izin Uji'])
    expect(JSON.stringify(list)).not.toContain('5171014101900001')
    expect(() => casesTableOf(desk, { filters: {}, sort: 'terbaru' }, 0)).toThrow('export_too_long')
  })

  it('tells each case once when it comes near its end, and once when it is late', () => {
    const desk = deskOf('kabid', '2026-11-10')
    story.apply(monday)
    story.accept(monday)
    desk.receive(story.theCase())
    expect(newlyPressing(desk, '2026-11-10')).toEqual({ soon: 1, late: 0 })
    expect(newlyPressing(desk, '2026-11-10')).toEqual({ soon: 0, late: 0 })
    expect(newlyPressing(desk, '2026-11-11')).toEqual({ soon: 0, late: 1 })
    expect(newlyPressing(desk, '2026-11-12')).toEqual({ soon: 0, late: 0 })
  })
})
