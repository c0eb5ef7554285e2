import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { freePort } from '../support/free-port.ts'
import { demoPersonId } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** What is about the computer, seen together: every part of the settings, the lock, an old version, a recovery, a repair. */
let server: TestServer
let dir: string
let shell: ChromiumShell
const personId = demoPersonId.konseptor
const password = 'lewat jalan Gatsu subuh'
const shot = shots('settings')
const laptop = { width: 1366, height: 768 }
/** The laptop at 200 %, in CSS pixels. */
const zoomed = { width: 683, height: 384 }

const open = async () => {
  await shell?.close()
  const settings = { deviceName: 'KOMINFO-07', tokenModules: [], syncSeconds: 1, undoSeconds: 0 }
  shell = await openApp({ dataDir: join(dir, 'komputer'), serverUrl: server.url, ...settings })
  return shell.page
}
const enter = async () => {
  await shell.page.getByRole('button', { name: /Tersimpan di komputer ini/ }).click()
  await shell.page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await shell.page.keyboard.press('Enter')
}
const rail = () => shell.page.getByRole('navigation', { name: 'Kotak surat' })
const call = async (name: string, input: object): Promise<Record<string, string>> => {
  const asked = `window.lontar.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`
  const answer = await shell.page.evaluate<{ ok: boolean; value: Record<string, string> }>(asked)
  expect(answer, name).toMatchObject({ ok: true })
  return answer.value
}

/** What reaches beyond the right edge, wherever it is cut off. */
const beyond = `[...document.querySelectorAll('#root *')]
  .filter((one) => !one.closest('.only-for-screen-readers, [inert]') && one.getBoundingClientRect().width > 1)
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
  .map((one) => one.outerHTML.slice(0, 120))`

/** The screen as it stands keeps WCAG in both schemes, fits at 200 %, and is told in both languages. */
const looks = async (name: string) => {
  const { page } = shell
  await keepsWcag(page, name)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await shot(page, `${name}-id`)
  await page.getByRole('radio', { name: 'English' }).click()
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await shot(page, `${name}-en-dark`)
  await page.setViewportSize(zoomed)
  expect.soft(await page.evaluate(beyond), `${name} at 200 %`).toEqual([])
  await page.setViewportSize({ ...zoomed, height: 1100 })
  await shot(page, `${name}-en-200`)
  await page.setViewportSize(laptop)
  await page.getByRole('radio', { name: 'Indonesia' }).click()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-settings-'))
  server = await startTestServer({ demo: false, port: await freePort() })
  const page = await open()
  const program = join(import.meta.dirname, '../../src/server/index.ts')
  const code = execFileSync(process.execPath, [program, '--data', server.dir, '--new-code', personId]).toString().trim()
  await page.getByRole('textbox', { name: 'Kode pegawai' }).fill(personId)
  await page.getByLabel('Kode pendaftaran', { exact: true }).fill(code)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(rail()).toBeVisible()
})
test.afterAll(async () => {
  await shell?.close()
  await server?.remove()
  rmSync(dir, { recursive: true, force: true })
})

test('the parts of the settings are one family', async () => {
  await call('backup.make', {})
  for (const [part, heading] of [
    ['keamanan', 'Kunci layar'],
    ['cadangan', 'Cadangan'],
    ['kebijakan', 'Kebijakan TI'],
    ['tentang', 'Versi'],
  ]) {
    await shell.page.evaluate(`location.hash = '#/pengaturan/${part}'`)
    await expect(shell.page.getByRole('heading', { level: 2, name: heading!, exact: true })).toBeVisible()
    await looks(part!)
  }
})

test('what Lontar is made of is found by name or licence, and each licence is read without a network', async () => {
  const { page } = shell
  await page.evaluate(`location.hash = '#/pengaturan/tentang'`)
  await page.getByRole('textbox', { name: 'Cari nama atau lisensi' }).fill('sans balinese')
  const parts = page.getByRole('listbox', { name: 'Komponen dan lisensi' })
  await expect(parts.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('SIL OPEN FONT LICENSE')
  await shot(page, 'licence-id')
  await keepsWcag(page, 'licence', { part: '[role="dialog"]' })
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Cari nama atau lisensi' }).fill('')
  await parts.scrollIntoViewIfNeeded()
  await looks('components')
})

test('nothing of the work is told over the lock', async () => {
  const { page } = shell
  await page.evaluate(`location.hash = '#/pengaturan/keamanan'`)
  const form = page.getByRole('form', { name: 'PIN pembuka kunci' })
  await form.getByLabel('PIN baru', { exact: true }).fill('240871')
  await form.getByLabel('Kata sandi sekarang', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByText('PIN disimpan.')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Lontar terkunci' })).toBeVisible()
  expect(await page.getByText('PIN disimpan.').count()).toBe(0)
  await looks('lock')
  await page.getByLabel('PIN', { exact: true }).fill('240871')
  await page.keyboard.press('Enter')
  await expect(rail()).toBeVisible()
})

test('a file with unsent work that was opened from outside is looked into and taken in, by its password', async () => {
  const { page } = shell
  await call('sync.settings', { paused: true })
  await call('letters.create', { kind: 'nota_dinas' })
  const { name, text } = await call('backup.export', { password: 'janur kuning di Ubud' })
  shell.opened({ what: 'file', name: name!, data: Buffer.from(text!).toString('base64') })
  await expect(page.getByRole('dialog')).toContainText(name!)
  await keysOf(page).type('janur kuning di Ubud')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Tidak ada yang perlu diambil.')
  await shot(page, 'offered-work-id')
  await keepsWcag(page, 'offered work', { part: '[role="dialog"]' })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await call('computer.offered', {})).toEqual({ offered: [] })
  await call('sync.settings', { paused: false })
})

test('a Lontar too old for its server says so on every screen and begins nothing new', async () => {
  const { page } = shell
  server = await server.again({ release: { minimumVersion: '99.0.0' } })
  await call('sync.now', {})
  await page.evaluate(`location.hash = '#/kotak/draf'`)
  await expect(page.getByText(/99\.0\.0/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Surat baru' }).first()).toBeDisabled()
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await looks('outdated')
  await page.evaluate(`location.hash = '#/pengaturan/tentang'`)
  await expect(page.getByRole('heading', { level: 2, name: 'Versi', exact: true })).toBeVisible()
  await looks('outdated-about')
  server = await server.again({ release: {} })
  await call('sync.now', {})
})

test('the steps of a recovery, and the choices of a repair', async () => {
  let page = await open()
  await page.getByRole('button', { name: /Tersimpan di komputer ini/ }).press('Enter')
  await shot(page, 'password-id')
  await page.getByRole('button', { name: 'Lupa kata sandi?' }).press('Enter')
  await page.getByRole('button', { name: 'Simpan berkas permintaan' }).press('Enter')
  await expect(page.getByRole('status', { name: 'Kode pembanding' })).toBeVisible()
  await looks('recovery')

  await shell.close()
  const profile = join(dir, 'komputer/profiles', readdirSync(join(dir, 'komputer/profiles'))[0]!)
  const bytes = readFileSync(join(profile, 'store.db'))
  writeFileSync(join(profile, 'store.db'), bytes.fill(0, 0, 4096))
  page = await open()
  await enter()
  await expect(page.getByRole('heading', { name: /^Penyimpanan .* rusak$/ })).toBeVisible()
  await looks('repair')
})
