import { playwrightSuite } from './playwright-suite.ts'
import { singleCheck } from './single-check.ts'
import type { Suite } from './suite.ts'
import { vitestSuite } from './vitest-suite.ts'

/** What has one layout, kept by prettier: `npm run format`. */
export const formatted = ['src', 'tests', 'scripts', '*.config.ts']

/** Everything that CI runs, quickest answer first. */
export const allSuites = (root: string): Suite[] => [
  singleCheck(root, 'types', [
    { script: 'node_modules/typescript/bin/tsc', args: ['-p', '.'] },
    { script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.renderer.json'] },
  ]),
  singleCheck(root, 'lint', [
    { script: 'node_modules/oxlint/bin/oxlint', args: ['--type-aware'] },
    {
      script: 'node_modules/prettier/bin/prettier.cjs',
      args: ['--check', '--cache', '--log-level', 'warn', '--no-error-on-unmatched-pattern', ...formatted],
    },
  ]),
  singleCheck(root, 'build', [{ script: 'scripts/build.ts', args: [] }]),
  vitestSuite(root, 'unit'),
  vitestSuite(root, 'commands', { live: true }),
  vitestSuite(root, 'interop', { live: true }),
  vitestSuite(root, 'security', { live: true }),
  vitestSuite(root, 'crash', { live: true, limitMinutes: 45 }),
  vitestSuite(root, 'sync', { limitMinutes: 60 }),
  vitestSuite(root, 'shell', { live: true, after: ['build'] }),
  vitestSuite(root, 'package', { after: ['build'] }),
  vitestSuite(root, 'msi', { limitMinutes: 5 }),
  playwrightSuite(root, 'e2e'),
  playwrightSuite(root, 'electron'),
]
