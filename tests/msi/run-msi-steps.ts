import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { msiSteps } from './msi-steps.ts'
import { ownSteps } from './own-steps.ts'
import { makePackages } from './packages.ts'
import { startWineComputer } from './wine-computer.ts'

export interface StepResult {
  name: string
  ok: boolean
  /** What was seen, or why not; with the time it took. */
  detail: string
}

/**
 * Builds the packages, starts the computer, and goes through the steps. Those after a failed one are run too.
 * @param own a package of full size, to be timed
 */
export const runMsiSteps = async (print: (result: StepResult) => void, own?: string): Promise<StepResult[]> => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-msi-'))
  const results: StepResult[] = []
  const step = async <T>(name: string, run: () => Promise<T>, say: (value: T) => string): Promise<T | undefined> => {
    const before = performance.now()
    const seconds = () => `${((performance.now() - before) / 1000).toFixed(1)} s`
    const done = (ok: boolean, detail: string) => {
      results.push({ name, ok, detail })
      print({ name, ok, detail })
    }
    try {
      const value = await run()
      done(true, `${say(value)} (${seconds()})`)
      return value
    } catch (error) {
      done(false, `${(error as Error).message} (${seconds()})`)
      return undefined
    }
  }
  try {
    const packages = await step(
      'two versions and two damaged packages are made',
      async () => makePackages(dir),
      () => 'wixl',
    )
    const computer =
      packages && (await step('a new computer starts', startWineComputer, () => 'Wine, Windows 10, 64-bit'))
    if (!packages || !computer) return results
    try {
      for (const { name, run } of msiSteps) await step(name, () => run({ computer, packages }), String)
      if (own) for (const { name, run } of ownSteps(own)) await step(name, () => run({ computer, packages }), String)
    } finally {
      await computer.close()
    }
    return results
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
