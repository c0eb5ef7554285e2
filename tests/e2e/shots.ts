import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Pictures for a person to look at, where LONTAR_SHOTS names a folder; nothing without it. */
export const shots =
  (story: string) =>
  async (page: Page, name: string): Promise<void> => {
    const dir = process.env['LONTAR_SHOTS']
    if (!dir) return
    mkdirSync(dir, { recursive: true })
    await page.screenshot({ path: join(dir, `${story}-${name}.png`) })
  }
