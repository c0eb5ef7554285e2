import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { noReason, type Counted, type CountedFile } from './outcome.ts'

/** Name of the environment variable that tells this reporter where to write. */
export const countFileVariable = 'LONTAR_COUNT_FILE'

/**
 * A Vitest reporter that writes our count as JSON. Vitest's own JSON has no place for the note of `skip('why')`, and calls a
 * file that cannot be loaded no test at all; here it is one that failed.
 */
export default class VitestCounter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const file = process.env[countFileVariable]
    if (file) writeFileSync(file, JSON.stringify(countOf(modules, unhandledErrors)))
  }
}

const countOf = (modules: readonly TestModule[], unhandled: readonly unknown[]): Counted => {
  const files = modules.map(countOfFile)
  let outside = 0
  for (const error of unhandled) {
    const { VITEST_TEST_PATH: path } = error as { VITEST_TEST_PATH?: string }
    const file = files.find((one) => one.file === path)
    if (file) file.failed += 1
    else outside += 1
  }
  return { files, outside }
}

const countOfFile = (module: TestModule): CountedFile => {
  const tests = [...module.children.allTests()]
  const skipped = tests.filter((test) => test.result().state === 'skipped')
  const passed = tests.filter((test) => test.result().state === 'passed')
  // A test without a result was cut off.
  const failed = tests.length - passed.length - skipped.length
  const brokenOutsideTests = module.state() === 'failed' && failed === 0
  return {
    file: module.moduleId,
    passed: passed.length,
    failed: failed + (brokenOutsideTests ? 1 : 0),
    skipped: skipped.map((test) => ({ title: test.fullName, reason: reasonOf(test) })),
  }
}

const reasonOf = (test: TestCase): string => {
  const result = test.result()
  return (result.state === 'skipped' ? result.note : undefined) ?? noReason
}
