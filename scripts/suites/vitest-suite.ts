import { join } from 'node:path'
import { outcomeOf, type Counted } from './outcome.ts'
import { withCountFile } from './read-count.ts'
import { runProgram } from './run-program.ts'
import type { Suite } from './suite.ts'
import { hasTests, type TestFolder } from './test-files.ts'
import { countFileVariable } from './vitest-counter.ts'

/** One project of vitest.config.ts. */
export const vitestSuite = (root: string, name: TestFolder, after: string[] = [], limitMinutes = 20): Suite => ({
  name,
  after,
  exists: () => hasTests(root, name),
  run: async () => {
    const args = [
      'run',
      '--project',
      name,
      '--reporter=default',
      `--reporter=${join(root, 'scripts/suites/vitest-counter.ts')}`,
    ]
    const { end, written } = await withCountFile((file) =>
      runProgram(join(root, 'node_modules/vitest/vitest.mjs'), args, {
        cwd: root,
        env: { [countFileVariable]: file },
        limitMinutes,
      }),
    )
    return outcomeOf(written as Counted | null, end)
  },
})
