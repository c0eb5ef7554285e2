import { expect, type Locator } from '@playwright/test'
import type { Page } from 'playwright-core'

/** What a person without a mouse does: every step is a key, and Tab must really reach what it is said to reach. */
export const keysOf = (page: Page) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const keys = {
    press,
    /** Into the field that has the focus, or is about to have it: what is typed before is for the keys of the screen. */
    async type(text: string) {
      await page.locator('input:focus, textarea:focus, [contenteditable="true"]:focus').first().waitFor()
      await page.keyboard.type(text)
    },
    /** Presses it in the very moment in which the next button of that key comes on the screen; nobody can be quicker. */
    async pressAtSight(key: string) {
      await page.evaluate(`(() => {
        const button = () => document.querySelector('[aria-keyshortcuts="${key.toUpperCase()}"]')
        const before = button()
        new MutationObserver((_, watcher) => {
          if (!button() || button() === before) return
          watcher.disconnect()
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))
        }).observe(document.body, { subtree: true, childList: true })
      })()`)
    },
    async tabTo(target: Locator, most = 60) {
      await target.waitFor()
      for (let steps = 0; steps < most; steps++) {
        if (await target.evaluate((element) => element.matches(':focus'))) return
        await press('Tab')
      }
      throw new Error(`not reached by Tab: ${target.toString()}`)
    },
    /** The choice of an open list or menu, by arrows. */
    async arrowTo(target: Locator, most = 60) {
      await target.waitFor()
      await page.locator('[role="option"]:focus, [role="menuitem"]:focus').waitFor()
      await press('Home')
      for (let steps = 0; steps < most; steps++) {
        if (await target.evaluate((element) => element.matches(':focus'))) return
        await press('ArrowDown')
      }
      throw new Error(`not reached by arrows: ${target.toString()}`)
    },
    /** Ctrl+K, some letters of what is wanted, Enter. */
    async goByName(typed: string, entry: RegExp) {
      await press('Control+k')
      const palette = page.getByRole('dialog', { name: 'Cari apa saja' })
      await palette.waitFor()
      await keys.type(typed)
      await expect(palette.getByRole('option').first()).toHaveAccessibleName(entry)
      await press('Enter')
      await expect(palette).toHaveCount(0)
    },
    async enterAs(name: string) {
      await keys.tabTo(page.getByRole('button', { name: new RegExp(name) }))
      await press('Enter')
      await page.getByRole('navigation', { name: 'Kotak surat' }).waitFor()
    },
    /** What was done here leaves before its author does: it goes only while they are signed in. */
    async leave() {
      await page.getByRole('contentinfo', { name: 'Status' }).getByText('semua terkirim').waitFor()
      await keys.goByName('keluar dari', /^Keluar dari akun/)
      await page.getByRole('heading', { name: 'Masuk ke Lontar' }).waitFor()
    },
  }
  return keys
}
