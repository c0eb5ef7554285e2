import { expect, type Locator } from '@playwright/test'
import type { Page } from 'playwright-core'

/** What a person without a mouse does: every step is a key, and Tab must really reach what it is said to reach. */
export const keysOf = (page: Page) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const keys = {
    press,
    type: (text: string) => page.keyboard.type(text),
    async tabTo(target: Locator, most = 60) {
      await target.waitFor()
      for (let steps = 0; steps < most; steps++) {
        if (await target.evaluate((element) => element.matches(':focus'))) return
        await press('Tab')
      }
      throw new Error(`not reached by Tab: ${target.toString()}`)
    },
    /** Ctrl+K, some letters of what is wanted, Enter. */
    async goByName(typed: string, entry: RegExp) {
      await press('Control+k')
      const palette = page.getByRole('dialog', { name: 'Cari apa saja' })
      await palette.waitFor()
      await page.keyboard.type(typed)
      await expect(palette.getByRole('option').first()).toHaveAccessibleName(entry)
      await press('Enter')
      await expect(palette).toHaveCount(0)
    },
    async enterAs(name: string) {
      await keys.tabTo(page.getByRole('button', { name: new RegExp(name) }))
      await press('Enter')
      await page.getByRole('navigation', { name: 'Kotak surat' }).waitFor()
    },
    async leave() {
      await keys.goByName('keluar dari', /^Keluar dari akun/)
      await page.getByRole('heading', { name: 'Masuk ke Lontar' }).waitFor()
    },
  }
  return keys
}
