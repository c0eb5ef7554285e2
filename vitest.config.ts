import { defineConfig } from 'vitest/config'
import { propertySeed } from './scripts/suites/property-seed.ts'
import { testFiles, type TestFolder } from './scripts/suites/test-files.ts'

const root = import.meta.dirname
const seconds = 1000
/** Suites that have properties of fast-check. */
const withProperties = ['unit', 'security']
/** A limit is there to end what hangs, not to judge speed. */
const suite = (name: Exclude<TestFolder, 'e2e' | 'electron'>, limit: number) => ({
  test: {
    name,
    include: testFiles[name],
    testTimeout: limit * seconds,
    hookTimeout: limit * seconds,
    pool: 'forks' as const,
    env: propertySeed(root),
    setupFiles: withProperties.includes(name) ? [`${root}/scripts/suites/seed-properties.ts`] : [],
  },
})

export default defineConfig({
  test: {
    projects: [
      suite('unit', 60),
      suite('commands', 180),
      suite('interop', 180),
      suite('security', 180),
      suite('crash', 300),
      suite('sync', 3600),
      suite('shell', 180),
      suite('package', 300),
      suite('msi', 300),
    ],
  },
})
