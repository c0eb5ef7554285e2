import type { Chance } from '../../scripts/seed/chance.ts'

/** Something the screens ask again and again, another one each time. */
export interface Question {
  name: string
  call: string
  /** @param turn counts from 0 */
  input: (turn: number) => unknown
  /** Milliseconds that half of all, and nearly all, may take. */
  p50?: number
  p99?: number
  /** The bare SQL with which it is compared (bare-sql.ts). */
  bare?: 'list' | 'search' | 'letter'
}

/** What is known of the letters beforehand: words and places that occur in them. */
export interface Known {
  ids: readonly string[]
  /** Words of subjects by how often they occur: nearly everywhere, now and then, hardly. */
  common: readonly string[]
  usual: readonly string[]
  rare: readonly string[]
  units: readonly string[]
  chance: Chance
}

const search = { p50: 10, p99: 60, bare: 'search' as const }

export const questions = ({ ids, common, usual, rare, units, chance }: Known): Question[] => {
  const find = (name: string, text: () => string, filters: () => object = () => ({})): Question => ({
    name: `search, ${name}`,
    call: 'search.find',
    input: () => ({ text: text(), filters: filters(), limit: 50 }),
    ...search,
  })
  const word = () => chance.pick(usual)
  return [
    {
      name: 'inbox, newest 50',
      call: 'letters.list',
      input: () => ({ box: 'masuk', limit: 50 }),
      p50: 3,
      p99: 30,
      bare: 'list',
    },
    find('a word', word),
    find('a common word', () => chance.pick(common)),
    find('a rare word', () => chance.pick(rare)),
    find('3 letters', () => word().slice(0, 3)),
    find('two words', () => `${chance.pick(common)} ${word()}`),
    find('word, unit, state', word, () => ({ unit: chance.pick(units), state: 'diterima' })),
    find(
      'common word, unit, state',
      () => chance.pick(common),
      () => ({ unit: chance.pick(units), state: 'diarsip' }),
    ),
    find(
      'filters only',
      () => '',
      () => ({ unit: chance.pick(units), classification: '800', year: 2024 }),
    ),
    find('a word in a quarter', word, () => ({ from: '2025-02-10', until: '2025-05-03' })),
    { name: 'open a letter', call: 'letters.get', input: () => ({ id: chance.pick(ids) }), p50: 10, bare: 'letter' },
    { name: 'what belongs to it', call: 'letters.related', input: () => ({ id: chance.pick(ids) }), p50: 10 },
    {
      name: 'search in the inbox',
      call: 'letters.list',
      input: () => ({ box: 'masuk', query: word(), limit: 200 }),
      p50: 10,
    },
    { name: 'counts', call: 'letters.counts', input: () => ({}), p50: 3, p99: 30 },
    { name: 'home, boxes', call: 'home.summary', input: () => ({}), p50: 3, p99: 30 },
    { name: 'home, 12 weeks', call: 'home.flow', input: () => ({ weeks: 12 }), p50: 30, p99: 60 },
    { name: '5,000 rows', call: 'letters.list', input: () => ({ box: 'arsip', limit: 5000 }), p50: 100 },
  ]
}
