import { noReason, type Counted } from './outcome.ts'

/** The part that we read of the report of Playwright's `json` reporter. */
export interface PlaywrightReport {
  errors: unknown[]
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

/** A test that passes only at its second try has not passed; an error outside of tests (a file that does not load) is one that failed. */
export const countOf = (report: PlaywrightReport): Counted => {
  const counted: Counted = { passed: 0, failed: report.errors.length, skipped: [] }
  for (const { title, test } of report.suites.flatMap((suite) => testsOf(suite, []))) {
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
