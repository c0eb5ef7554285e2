import { globSync } from 'node:fs'

/**
 * Where the tests of each suite lie. Unit tests lie beside their source; a slower suite has a folder of its own, and those of
 * the npm commands (which run other runners, servers, apt and benchmarks) are kept out of `npm run check`.
 */
export const testFiles = {
  unit: ['src/**/*.test.{ts,tsx}'],
  commands: ['scripts/**/*.test.ts', 'tests/bench{,-server,-office}/**/*.test.ts'],
  interop: ['tests/{interop,link,signatures}/**/*.test.ts'],
  security: ['tests/security/**/*.test.ts'],
  crash: ['tests/{crash,partition}/**/*.test.ts'],
  sync: ['tests/sync/**/*.test.ts'],
  shell: ['tests/shell/**/*.test.ts'],
  package: ['tests/package/**/*.test.ts'],
  msi: ['tests/msi/**/*.test.ts'],
  e2e: ['tests/e2e/**/*.spec.ts'],
  electron: ['tests/electron/**/*.spec.ts'],
}
export type TestFolder = keyof typeof testFiles

/** Is there at least one test of that suite below `root`? */
export const hasTests = (root: string, folder: TestFolder): boolean =>
  globSync(testFiles[folder], { cwd: root }).length > 0
