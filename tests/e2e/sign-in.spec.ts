import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { demoPersonId } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'

/** A province with real people: a code of the admin once, then one’s own password. By keys alone. */
let server: TestServer
let dir: string
let shell: ChromiumShell
const password = 'lewat jalan Gatsu subuh'
const next = 'ombak pagi di Sanur'

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-sign-in-'))
  server = await startTestServer({ demo: false })
})
test.afterAll(async () => {
  await shell?.close()
  await server?.remove()
  rmSync(dir, { recursive: true, force: true })
})

const open = async () => {
  await shell?.close()
  const settings = { deviceName: 'komputer uji', tokenModules: [], syncSeconds: 1, undoSeconds: 0 }
  shell = await openApp({ dataDir: join(dir, 'komputer'), serverUrl: server.url, ...settings })
  return shell.page
}
const program = join(import.meta.dirname, '../../src/server/index.ts')
const atConsole = (...args: string[]) =>
  execFileSync(process.execPath, [program, '--data', server.dir, ...args], { encoding: 'utf8' }).trim()

test('somebody new enrols this computer, and signs in the next day with the password', async () => {
  const page = await open()
  const code = atConsole('--new-code', demoPersonId.konseptor)
  await expect(page.getByRole('textbox', { name: 'Kode pegawai' })).toBeFocused()
  await page.keyboard.type(demoPersonId.konseptor)
  await page.keyboard.press('Tab')
  await page.keyboard.type(code.toUpperCase())
  await page.keyboard.press('Tab')
  await page.keyboard.type('balibalibali')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Kata sandi terlalu lemah')
  await keepsWcag(page, 'enrolling')
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()

  const tomorrow = await open()
  await tomorrow.getByRole('button', { name: /Tersimpan di komputer ini/ }).press('Enter')
  await expect(tomorrow.getByLabel('Kata sandi', { exact: true })).toBeFocused()
  await keepsWcag(tomorrow, 'the password')
  await tomorrow.keyboard.type('bukan itu')
  await tomorrow.keyboard.press('Enter')
  await expect(tomorrow.getByRole('alert')).toContainText('Nama atau kata sandi salah')
  await tomorrow.keyboard.type(password)
  await tomorrow.keyboard.press('Enter')
  await expect(tomorrow.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()
})

test('the password is changed from the menu of the account', async () => {
  const { page } = shell
  await page.getByRole('button', { name: /^Akun/ }).click()
  await page.getByRole('menuitem', { name: 'Ganti kata sandi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kata sandi sekarang', { exact: true }).fill(password)
  await dialog.getByLabel('Kata sandi baru', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  const again = await open()
  await again.getByRole('button', { name: /Tersimpan di komputer ini/ }).click()
  await again.getByLabel('Kata sandi', { exact: true }).fill(next)
  await again.keyboard.press('Enter')
  await expect(again.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()
})

test('a computer that the server refuses is enrolled anew from the same menu', async () => {
  const { page } = shell
  const devices = JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { openDatabase } from './src/server/testing/open-database.ts'
         const db = openDatabase(process.argv[1])
         console.log(JSON.stringify(db.prepare('select id from devices').pluck().all()))`,
        join(server.dir, 'server.db'),
      ],
      { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') },
    ),
  ) as string[]
  atConsole('--revoke-device', devices[0]!)
  const code = atConsole('--new-code', demoPersonId.konseptor)
  const account = page.getByRole('button', { name: /^Akun/ })
  const anew = page.getByRole('menuitem', { name: 'Daftarkan ulang komputer ini' })
  await expect(async () => {
    await account.click()
    await expect(anew).toBeVisible({ timeout: 1000 })
  }).toPass()
  await anew.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kode pendaftaran', { exact: true }).fill(code)
  await dialog.getByLabel('Kata sandi', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('daring')
})
