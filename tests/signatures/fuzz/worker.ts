import { type Outcome, runCase } from './run-case.ts'

export interface FuzzOrder {
  first: number
  count: number
}
export interface FuzzAnswer extends FuzzOrder {
  valid: number
  wrong: Outcome[]
  slowestMs: number
  slowest: number
}

/** A process of `npm run fuzz`: told a range of seeds by message, it answers with what was wrong. */
process.on('message', ({ first, count }: FuzzOrder) => {
  const answer: FuzzAnswer = { first, count, valid: 0, wrong: [], slowestMs: 0, slowest: first }
  for (let seed = first; seed < first + count; seed++) {
    const began = performance.now()
    const outcome = runCase(seed)
    const took = performance.now() - began
    if (took > answer.slowestMs) Object.assign(answer, { slowestMs: took, slowest: seed })
    if (outcome.verdict === 'sah') answer.valid++
    if (outcome.wrong) answer.wrong.push(outcome)
  }
  process.send?.(answer)
})
