import { defineConfig } from '@playwright/test'
import { screenPatience } from '../support/patient-page.ts'

/** The built app in an installed Chromium, on real parts. One at a time: each file has a province and windows of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 10 * screenPatience,
  expect: { timeout: screenPatience },
  workers: 1,
  retries: 0,
  outputDir: '../../test-results/e2e',
  reporter: 'list',
})
