import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { writePermitOffice } from '../../scripts/seed/write-permit-office.ts'
import { openApp } from '../support/app-window.ts'
import { keepsWcag } from './axe.ts'
import { nameOf } from './floor.ts'
import { shots } from './shots.ts'

/** Whoever heads the permits looks at two thousand cases, offline and without a mouse. */
const dir = mkdtempSync(join(tmpdir(), 'lontar-boards-'))
const shot = shots('boards')
let shell: ChromiumShell
test.beforeAll(async () => {
  ;(await writePermitOffice(dir, { cases: 2000, seed: 1, say: () => undefined })).key.fill(0)
  shell = await openApp({ dataDir: dir, serverUrl: 'http://127.0.0.1:9', deviceName: 'meja', tokenModules: [] })
  await shell.page.getByRole('button', { name: new RegExp(nameOf('addresseeVerifikator')) }).click()
  await shell.page.getByRole('link', { name: /^Perizinan/ }).click()
  await shell.page.getByRole('heading', { name: 'Perizinan' }).waitFor()
})
test.afterAll(async () => {
  await shell?.close()
  rmSync(dir, { recursive: true, force: true })
})

const tab = (name: string) => shell.page.getByRole('link', { name, exact: true })

test('arrows lead through the cards of the board and from column to column, Enter opens, and back comes back', async () => {
  const { page } = shell
  const lists = page.getByRole('listbox')
  await expect(lists.first()).toBeVisible()
  await lists.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(lists.nth(1)).toBeFocused()
  await expect(lists.nth(1).locator('[aria-current="true"]')).toBeVisible()
  await keepsWcag(page, 'board')
  await shot(page, 'board')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('#/izin/berkas/')
  await page.goBack()
  await expect(lists.first()).toBeVisible()
})

test('the list finds as one types, keeps what is set in its address, and hands it out', async () => {
  const { page } = shell
  await tab('Daftar').click()
  await expect(page.getByText('2.000 berkas')).toBeVisible()
  await page.getByRole('textbox', { name: 'Cari pemohon' }).pressSequentially('perumpamaan uji')
  await expect(page.getByText('2.000 berkas')).toHaveCount(0)
  await expect(page.getByRole('option').first()).toContainText(/Perumpamaan/)
  await expect.poll(() => page.url()).toContain('perumpamaan')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Cari pemohon' })).toHaveValue('perumpamaan uji')
  await keepsWcag(page, 'list')
  await shot(page, 'list')
})

test('the calendar is walked by arrows and tells what is due on a day', async () => {
  const { page } = shell
  await tab('Kalender').click()
  const today = page.locator('button[aria-current="date"]')
  await today.focus()
  const before = await today.getAttribute('data-day')
  await page.keyboard.press('ArrowLeft')
  const chosen = page.locator('button[aria-pressed="true"]')
  await expect(chosen).toBeFocused()
  expect(Date.parse((await chosen.getAttribute('data-day'))!)).toBe(Date.parse(before!) - 86_400_000)
  // Five weeks are always another month, of which the office has to be asked first.
  for (let weeks = 1; weeks <= 5; weeks++) {
    await page.keyboard.press('ArrowUp')
    const day = new Date(Date.parse(before!) - (1 + 7 * weeks) * 86_400_000).toISOString().slice(0, 10)
    await expect(page.locator(`button[data-day="${day}"]`)).toBeFocused()
  }
  await page.getByRole('button', { name: 'Hari ini' }).click()
  await expect(today).toBeVisible()
  await keepsWcag(page, 'calendar')
  await shot(page, 'calendar')
})

test('the dashboard has its numbers beside the chart, and the monthly report on paper', async () => {
  const { page } = shell
  await tab('Dasbor').click()
  await expect(page.getByRole('table', { name: 'Menurut bulan' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Yang perlu perhatian' })).toBeVisible()
  await keepsWcag(page, 'dashboard')
  await shot(page, 'dashboard')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Cetak atau ekspor' }).click()
  await page.getByRole('menuitem').first().click()
  expect((await saved).suggestedFilename()).toMatch(/^laporan-perizinan-.*\.pdf$/)
})
