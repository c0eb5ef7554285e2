import { bases, judge } from '../signatures/fuzz/bases.ts'
import type { Row } from './row.ts'
import { row } from './row.ts'
import { interleave, median, timeOf } from './stats.ts'

/** How many signed files a second the judge looks at: those that the fuzzer edits, one to two signatures each, up to B-LTA. */
export const judging = async (rounds: number): Promise<Row[]> => {
  const times = await interleave(
    rounds,
    Object.fromEntries(bases.map(({ name, pdf }) => [name, () => timeOf(() => judge(pdf))])),
  )
  const all = Object.values(times).map(median)
  const whole = all.reduce((sum, time) => sum + time, 0)
  return [
    row({ name: 'judge: signed files', value: (all.length * 1000) / whole, unit: '1/s' }),
    row({ name: '… one signature, B-B', value: median(times['one']!), unit: 'ms' }),
    row({ name: '… B-LTA, with its evidence', value: median(times['archived']!), unit: 'ms' }),
  ]
}
