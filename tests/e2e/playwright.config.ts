import { defineConfig } from '@playwright/test'

/** The built app in an installed Chromium, on real parts. One at a time: each file has a province and windows of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  outputDir: '../../test-results/e2e',
  reporter: 'list',
})
