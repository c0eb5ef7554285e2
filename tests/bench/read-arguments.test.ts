import { expect, test } from 'vitest'
import type { Bench } from './bench.ts'
import { readArguments } from './read-arguments.ts'

const bench = (name: string): Bench => ({ name, run: async () => [] })
const [start, lines, fresh] = [bench('start'), bench('lines'), bench('fresh')]
const read = (...args: string[]) => {
  const read = readArguments(args, [start, lines], fresh)
  return typeof read === 'string' ? read : { ...read, benches: read.benches.map(({ name }) => name) }
}

test('without a word, everything but the fresh clone', () => {
  expect(read()).toEqual({ json: false, quick: false, full: false, benches: ['start', 'lines'] })
})

test('some by name, in their own order', () => {
  expect(read('--only', 'lines,start', '--json')).toMatchObject({ json: true, benches: ['start', 'lines'] })
  expect(read('--only=lines', '--quick')).toMatchObject({ quick: true, benches: ['lines'] })
  expect(read('--only', 'fresh')).toMatchObject({ full: false, benches: ['fresh'] })
})

test('a fresh clone alone, or in full', () => {
  expect(read('--fresh')).toMatchObject({ full: false, benches: ['fresh'] })
  expect(read('--fresh', 'full')).toMatchObject({ full: true, benches: ['fresh'] })
  expect(read('--only', 'lines', '--fresh')).toMatchObject({ benches: ['lines', 'fresh'] })
})

test.for([[['--only', 'strat']], [['--only', '']], [['full']], [['--slow']], [['--only']]])(
  '%s is not guessed at',
  ([args]) => {
    expect(read(...args!)).toMatch(/Use --json/)
  },
)
