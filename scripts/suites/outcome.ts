/** What a suite's runner counted. */
export interface Counted {
  files: CountedFile[]
  /** What failed in no file that is known: a rejection nobody listened to, a report that could not be made. */
  outside: number
}

export interface CountedFile {
  /** Path that the runner takes to run this file alone. */
  file: string
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

/** What a suite came to. */
export interface Outcome {
  passed: number
  failed: number
  skipped: SkippedTest[]
  /** What no test of its own could tell. */
  remark?: string
  /** By file, where all that failed lies in files. */
  files?: CountedFile[]
  /** Files of which a test failed, and none when they were run again. */
  unsteady?: string[]
}

export const noReason = 'no reason was given; say it with skip(…)'

/**
 * The count of a suite, sceptically: a runner that left no count, that failed without naming a test, or that ran nothing
 * although tests lie there, has itself failed as one test.
 * @param counted what its reporter wrote, or null when it wrote nothing
 */
export const outcomeOf = (counted: Counted | null, end: ProgramEnd): Outcome => {
  const ending = end.timedOut ? 'was stopped at its time limit' : `ended with ${end.signal ?? `code ${end.code}`}`
  if (counted === null) return failedWith(nothing, `the runner left no count and ${ending}`)

  const sum = sumOf(counted.files)
  if (sum.passed + sum.failed + sum.skipped.length + counted.outside === 0)
    return failedWith(sum, 'there are tests, but none ran')
  if (end.code !== 0 && sum.failed + counted.outside === 0)
    return failedWith(sum, `no test failed, but the runner ${ending}`)
  if (counted.outside > 0) return { ...sum, failed: sum.failed + counted.outside }
  return { ...sum, files: counted.files }
}

/** The count of these files together. */
export const sumOf = (files: readonly CountedFile[]): Outcome => ({
  passed: files.reduce((sum, { passed }) => sum + passed, 0),
  failed: files.reduce((sum, { failed }) => sum + failed, 0),
  skipped: files.flatMap(({ skipped }) => skipped),
})

const nothing: Outcome = { passed: 0, failed: 0, skipped: [] }

const failedWith = (counts: Outcome, remark: string): Outcome => ({ ...counts, failed: counts.failed + 1, remark })
