import { defineConfig } from 'vitest/config'

/** Unit tests lie beside their source; the slower suites have a folder (and a project name) each. */
const suite = (name: string, include: string[], timeout = 60_000) => ({
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, pool: 'forks' as const },
})

export default defineConfig({
  test: {
    projects: [
      suite('unit', ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'], 30_000),
      suite('interop', ['tests/interop/**/*.test.ts']),
      suite('crash', ['tests/crash/**/*.test.ts'], 120_000),
      suite('package', ['tests/package/**/*.test.ts'], 300_000),
    ],
  },
})
