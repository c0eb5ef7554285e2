import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export interface TourStep {
  name: string
  ok: boolean
  detail: string
}

/** Plays steps in order, tells of each, and stops at the first that does not hold. */
export interface Recorder {
  /** `work` gives what is worth telling. */
  step(name: string, work: () => Promise<string>): Promise<void>
  picture(page: Page, name: string): Promise<void>
  steps: TourStep[]
}

export const createRecorder = (out: string, say: (line: string) => void): Recorder => {
  mkdirSync(out, { recursive: true })
  for (const old of readdirSync(out).filter((name) => /^\d\d-.*\.png$/.test(name))) rmSync(join(out, old))
  const steps: TourStep[] = []
  let pictures = 0
  return {
    steps,
    async step(name, work) {
      try {
        const detail = await work()
        steps.push({ name, ok: true, detail })
        say(`ok    ${name}${detail ? ` – ${detail}` : ''}`)
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        steps.push({ name, ok: false, detail })
        say(`FAIL  ${name} – ${detail}`)
        throw error
      }
    },
    async picture(page, name) {
      const file = `${String(++pictures).padStart(2, '0')}-${name}.png`
      // Motion is short, but a picture taken in the middle of it looks broken.
      await page.waitForTimeout(350)
      writeFileSync(join(out, file), await page.screenshot())
    },
  }
}
