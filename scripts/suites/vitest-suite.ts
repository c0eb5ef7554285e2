import { join } from 'node:path'
import { outcomeOf, type Counted } from './outcome.ts'
import { withCountFile } from './read-count.ts'
import { runProgram } from './run-program.ts'
import type { Suite } from './suite.ts'
import { hasTests, type TestFolder } from './test-files.ts'
import { countFileVariable } from './vitest-counter.ts'

interface VitestSuiteOptions {
  after?: string[]
  limitMinutes?: number
  /** Its tests start real processes: see `Suite.runFiles`. */
  live?: boolean
}

/** One project of vitest.config.ts. */
export const vitestSuite = (
  root: string,
  name: TestFolder,
  { after = [], limitMinutes = 20, live = false }: VitestSuiteOptions = {},
): Suite => {
  const runFiles = async (files: string[]) => {
    const counter = join(root, 'scripts/suites/vitest-counter.ts')
    const args = ['run', ...files, '--project', name, '--reporter=default', `--reporter=${counter}`]
    const { end, written } = await withCountFile((file) =>
      runProgram(join(root, 'node_modules/vitest/vitest.mjs'), args, {
        cwd: root,
        env: { [countFileVariable]: file },
        limitMinutes,
      }),
    )
    return outcomeOf(written as Counted | null, end)
  }
  return {
    name,
    after,
    exists: () => hasTests(root, name),
    run: () => runFiles([]),
    ...(live ? { runFiles } : {}),
  }
}
