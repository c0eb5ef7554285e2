import { join } from 'node:path'
import { outcomeOf } from './outcome.ts'
import { countOf, type PlaywrightReport } from './playwright-count.ts'
import { withCountFile } from './read-count.ts'
import { runProgram } from './run-program.ts'
import type { Suite } from './suite.ts'
import { hasTests } from './test-files.ts'

/** A folder of Playwright tests with its own playwright.config.ts. It drives the built app, so it comes after the build. */
export const playwrightSuite = (root: string, name: 'e2e' | 'electron'): Suite => {
  const runFiles = async (files: string[]) => {
    const config = join(root, 'tests', name, 'playwright.config.ts')
    const args = ['test', ...files, '--config', config, '--reporter=list,json']
    const { end, written } = await withCountFile((file) =>
      runProgram(join(root, 'node_modules/@playwright/test/cli.js'), args, {
        cwd: root,
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
        limitMinutes: 45,
      }),
    )
    return outcomeOf(written === null ? null : countOf(written as PlaywrightReport), end)
  }
  return {
    name,
    after: ['build'],
    exists: () => hasTests(root, name),
    run: () => runFiles([]),
    runFiles,
  }
}
