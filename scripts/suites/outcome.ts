/** What a suite's runner counted. */
export interface Counted {
  passed: number
  failed: number
  skipped: SkippedTest[]
}

export interface SkippedTest {
  title: string
  reason: string
}

/** How the runner's process ended. */
export interface ProgramEnd {
  code: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
}

/** What a suite came to. `remark` tells what no test of its own could tell. */
export interface Outcome extends Counted {
  remark?: string
}

export const noReason = 'no reason was given; say it with skip(…)'

/**
 * The count of a suite, sceptically: a runner that left no count, that failed without naming a test, or that ran nothing
 * although tests lie there, has itself failed as one test.
 * @param counted what its reporter wrote, or null when it wrote nothing
 */
export const outcomeOf = (counted: Counted | null, end: ProgramEnd): Outcome => {
  const failedWith = (counts: Counted, remark: string): Outcome => ({ ...counts, failed: counts.failed + 1, remark })
  const ending = end.timedOut ? 'was stopped at its time limit' : `ended with ${end.signal ?? `code ${end.code}`}`

  if (counted === null)
    return failedWith({ passed: 0, failed: 0, skipped: [] }, `the runner left no count and ${ending}`)
  if (counted.passed + counted.failed + counted.skipped.length === 0)
    return failedWith(counted, 'there are tests, but none ran')
  if (end.code !== 0 && counted.failed === 0) return failedWith(counted, `no test failed, but the runner ${ending}`)
  return counted
}
