import { noReason, type Counted, type CountedFile } from './outcome.ts'

/** The part that we read of the report of Playwright's `json` reporter. */
export interface PlaywrightReport {
  errors: unknown[]
  /** One for each file. */
  suites: PlaywrightSuite[]
}
interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs: { title: string; tests: PlaywrightTest[] }[]
}
interface PlaywrightTest {
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
  annotations: { type: string; description?: string }[]
}

/** An error outside of tests (a file that does not load) is one that failed. */
export const countOf = (report: PlaywrightReport): Counted => ({
  files: report.suites.map(countOfFile),
  outside: report.errors.length,
})

const countOfFile = (suite: PlaywrightSuite): CountedFile => {
  const counted: CountedFile = { file: suite.title, passed: 0, failed: 0, skipped: [] }
  for (const { title, test } of testsOf(suite, [])) {
    if (test.status === 'skipped') counted.skipped.push({ title, reason: reasonOf(test) })
    else if (test.status === 'expected') counted.passed += 1
    else counted.failed += 1
  }
  return counted
}

const testsOf = (suite: PlaywrightSuite, above: string[]): { title: string; test: PlaywrightTest }[] => {
  const path = [...above, suite.title]
  return [
    ...suite.specs.flatMap((spec) => spec.tests.map((test) => ({ title: [...path, spec.title].join(' > '), test }))),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path)),
  ]
}

const reasonOf = (test: PlaywrightTest): string =>
  test.annotations.find((a) => (a.type === 'skip' || a.type === 'fixme') && a.description)?.description ?? noReason
