import { chance as chanceOf } from '../../scripts/seed/chance.ts'
import type { Db } from '../../src/office/store/open-store.ts'
import type { Question } from './questions.ts'

/** What the screens of permits ask, beside the limits of the letters: lists 3 and 30 ms, search 10 and 60, a letter 10. */
export const permitQuestions = (db: Db): Question[] => {
  const chance = chanceOf(42)
  const some = db
    .prepare<[], { id: string; applicant: string; number: string; kind: string; deadline: string | null }>(
      'SELECT id, applicant, number, kind, deadline FROM permit_case WHERE key % 97 = 1 OR board IS NOT NULL LIMIT 3000',
    )
    .all()
  const one = () => chance.pick(some)
  const kinds = [...new Set(some.map(({ kind }) => kind))]
  const list = { p50: 3, p99: 30 }
  const search = { p50: 10, p99: 60 }
  const found = (
    name: string,
    filters: () => object,
    limits: { p50: number; p99: number },
    sort?: string,
  ): Question => ({
    name,
    call: 'permits.list',
    input: () => ({ filters: filters(), limit: 50, ...(sort && { sort }) }),
    ...limits,
  })
  return [
    { name: 'board by step', call: 'permits.board', input: () => ({ by: 'step', cards: 20 }), ...search },
    { name: 'board by position', call: 'permits.board', input: () => ({ by: 'position', cards: 20 }), ...search },
    {
      name: 'board, late ones of a kind',
      call: 'permits.board',
      input: () => ({ by: 'step', cards: 20, filters: { kind: chance.pick(kinds), urgency: 'terlambat' } }),
      ...search,
    },
    found('list, newest 50', () => ({}), list),
    found('list, one kind', () => ({ kind: chance.pick(kinds) }), list),
    found('list, a kind and state', () => ({ kind: chance.pick(kinds), state: 'ditolak' }), search),
    found('list, with me', () => ({ mine: true }), search),
    found('list, by applicant', () => ({}), list, 'pemohon'),
    found('list, due first', () => ({}), list, 'tenggat'),
    found('search, an applicant', () => ({ text: one().applicant.split(' ').slice(-2).join(' ') }), search),
    found('search, 3 letters', () => ({ text: one().applicant.split(' ').at(-1)!.slice(0, 3) }), search),
    found('search, a number', () => ({ text: one().number }), search),
    found(
      'search, a word and a kind',
      () => ({ text: one().applicant.split(' ').at(-1)!, kind: chance.pick(kinds) }),
      search,
    ),
    {
      name: 'count of a list',
      call: 'permits.count',
      input: () => ({ filters: { kind: chance.pick(kinds) } }),
      ...list,
    },
    { name: 'overview', call: 'permits.overview', input: () => ({}), ...list },
    { name: 'calendar of a month', call: 'permits.calendar', input: () => ({ month: '2026-11' }), ...search },
    {
      name: 'a day of the calendar',
      call: 'permits.day',
      input: () => ({ day: one().deadline ?? '2026-12-01' }),
      ...search,
    },
    {
      name: 'dashboard, 12 months',
      call: 'permits.dashboard',
      input: () => ({ from: '2025-12', until: '2026-11' }),
      p50: 30,
      p99: 60,
    },
    { name: 'what presses', call: 'permits.pressing', input: () => ({}), p50: 30, p99: 60 },
    { name: 'open a case', call: 'letters.get', input: () => ({ id: one().id }), p50: 10 },
  ]
}
