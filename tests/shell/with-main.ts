import assert from 'node:assert/strict'
import { openDouble } from './open-double.ts'
import type { DoubleOptions, RunningMain } from './open-double.ts'

/** A claim about the shell: holds for the built bundle, and fails for one that was broken at its place. */
export type Check = (options?: DoubleOptions) => Promise<void>

/** Opens the app, looks, and ends it; whatever the double found wrong meanwhile fails the check too. */
export const withMain =
  (look: (main: RunningMain) => Promise<void>, more: DoubleOptions = {}): Check =>
  async (options) => {
    const main = openDouble({ ...more, ...options, env: { ...more.env, ...options?.env } })
    try {
      assert.ok(await main.loaded, `the window never came: ${main.violations.join('; ')}`)
      await look(main)
      assert.deepEqual(main.violations, [])
    } finally {
      main.end()
      await main.exited
    }
  }
