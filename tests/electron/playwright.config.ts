import { defineConfig } from '@playwright/test'

/** The Electron shell itself. Runs where Electron's binary is present; otherwise every test is skipped with its reason. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './say-why.ts',
  timeout: 60_000,
  workers: 1,
  outputDir: '../../test-results/electron',
  reporter: 'list',
})
