import { expect, test } from 'vitest'
import { bases, judge } from './bases.ts'
import { makeCase, runCase } from './run-case.ts'

/** In all, over the two files that run beside each other. */
const cases = 20_000
const chunk = 500

/** Half of the cases that every run of the tests goes through: the even or the odd seeds. */
export const fuzzSuite = (remainder: 0 | 1): void => {
  test('the files are valid before they are edited', () => {
    for (const { pdf, name } of bases) expect(judge(pdf), name).toMatchObject({ verdict: 'sah' })
  })
  test('a seed replays to the byte', () => {
    expect(makeCase(7 + remainder).edited.equals(makeCase(7 + remainder).edited)).toBe(true)
  })
  test.for(Array.from({ length: cases / 2 / chunk }, (_, i) => i * chunk * 2))(
    'random edits from seed %d on: none is called valid that is not, none ends the judge',
    { timeout: 300_000 },
    (first) => {
      const wrong = Array.from({ length: chunk }, (_, i) => runCase(first + i * 2 + remainder)).filter(
        (outcome) => outcome.wrong,
      )
      expect(wrong.map(({ seed, wrong: why }) => `npm run fuzz -- --seed ${seed}: ${why}`)).toEqual([])
    },
  )
}
