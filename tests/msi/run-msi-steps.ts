import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { msiSteps } from './msi-steps.ts'
import { namedPackageSteps } from './named-package-steps.ts'
import { foundPackages, makePackages } from './packages.ts'
import { useThisWindows } from './windows-computer.ts'
import { startWineComputer } from './wine-computer.ts'

export interface StepResult {
  name: string
  ok: boolean
  /** What was seen, or why not; with the time it took. */
  detail: string
}

export interface MsiRun {
  /** A package of full size, to be put through the same and timed. */
  named?: string | undefined
  /** Where the small packages lie already, for a computer that cannot make them. */
  packages?: string | undefined
  print(result: StepResult): void
}

/**
 * Builds the packages, starts the computer (on Windows: takes this one), and goes through the steps. Those after a failed one are run
 * too.
 */
export const runMsiSteps = async ({ named, packages: made, print }: MsiRun): Promise<StepResult[]> => {
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
      'four versions and two damaged packages are there',
      async () => (made ? foundPackages(made) : makePackages(dir)),
      () => (made ? made : 'made with wixl'),
    )
    const computer =
      packages &&
      (await step(
        'a new computer starts',
        process.platform === 'win32' ? useThisWindows : startWineComputer,
        ({ name }) => name,
      ))
    if (!packages || !computer) return results
    try {
      const steps = [...msiSteps, ...(named ? namedPackageSteps(named) : [])]
      for (const { name, run } of steps) await step(name, () => run({ computer, packages }), String)
    } finally {
      await computer.close()
    }
    return results
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
