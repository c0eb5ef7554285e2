import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { demoPersonId } from '../support/province-data.ts'
import { runLontar } from '../support/run-lontar.ts'
import { keepsWcag } from './axe.ts'

/** Sari forgets the password while a letter waits; two keepers help over the telephone. Then she locks her screen and comes back. */
let server: TestServer
let dir: string
let shell: ChromiumShell
const personId = demoPersonId.konseptor
const forgotten = 'lewat jalan Gatsu subuh'
const next = 'ombak pagi di Sanur'
const passphrases = ['hujan di Bedugul sore', 'kopi Kintamani pahit', 'penyu pulang ke Serangan']
const shots = process.env['LONTAR_SHOTS']
const shot = async (name: string) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await shell.page.screenshot({ path: join(shots, `${name}.png`) })
}

const open = async (serverUrl = server.url) => {
  await shell?.close()
  const settings = { deviceName: 'KOMINFO-07', tokenModules: [], syncSeconds: 1, undoSeconds: 0 }
  shell = await openApp({ dataDir: join(dir, 'komputer'), serverUrl, ...settings })
  return shell.page
}
const rail = () => shell.page.getByRole('navigation', { name: 'Kotak surat' })

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-recovery-'))
  server = await startTestServer({ demo: false })
  const keys = ['recovery', 'split', join(server.dir, 'recovery-key.json'), join(dir, 'kunci')]
  expect((await runLontar(keys, { secret: passphrases.join('\n') })).code).toBe(0)
})
test.afterAll(async () => {
  await shell?.close()
  await server?.remove()
  rmSync(dir, { recursive: true, force: true })
})

test('a forgotten password: request, code, two keepers, a new password, and the letter that waited is there', async () => {
  let page = await open()
  const program = join(import.meta.dirname, '../../src/server/index.ts')
  const code = execFileSync(process.execPath, [program, '--data', server.dir, '--new-code', personId]).toString().trim()
  await page.getByRole('textbox', { name: 'Kode pegawai' }).fill(personId)
  await page.getByLabel('Kode pendaftaran', { exact: true }).fill(code)
  await page.getByLabel('Kata sandi', { exact: true }).fill(forgotten)
  await page.keyboard.press('Enter')
  await expect(rail()).toBeVisible()
  // The network goes, and a letter is written.
  page = await open('http://127.0.0.1:9/')
  await page.getByRole('button', { name: /Tersimpan di komputer ini/ }).click()
  await page.getByLabel('Kata sandi', { exact: true }).fill(forgotten)
  await page.keyboard.press('Enter')
  await expect(rail()).toBeVisible()
  await page.evaluate(`(async () => {
    const { value } = await window.lontar.call('letters.create', { kind: 'surat_dinas' })
    await window.lontar.call('letters.edit', { id: value.id, content: { subject: 'Ditulis sebelum lupa' } })
  })()`)

  page = await open()
  await page.getByRole('button', { name: /Tersimpan di komputer ini/ }).press('Enter')
  await page.getByRole('button', { name: 'Lupa kata sandi?' }).press('Enter')
  await page.getByRole('button', { name: 'Simpan berkas permintaan' }).press('Enter')
  const spoken = await page.getByRole('status', { name: 'Kode pembanding' }).textContent()
  await keepsWcag(page, 'recovery')
  await shot('recovery')
  const downloads = join(dir, 'komputer/downloads')
  const saved = () =>
    existsSync(downloads) ? (readdirSync(downloads).find((name) => name.endsWith('.lontar')) ?? '') : ''
  await expect.poll(saved).toContain('lontar-pemulihan-')
  const request = join(downloads, saved())
  await expect.poll(() => readFileSync(request, 'utf8').trim(), 'written to its end').toMatch(/\}$/)
  const answer = join(dir, 'jawaban.lontar')
  const shares = [1, 3].map((n) => join(dir, `kunci/recovery-share-${n}.json`))
  const keepers = await runLontar(['recovery', 'answer', request, ...shares, '--code', spoken!, '--out', answer], {
    secret: [passphrases[0], passphrases[2]].join('\n'),
  })
  expect(keepers.stderr).toBe('')
  expect(readFileSync(answer, 'utf8')).toContain('recovery-answer')
  await page.locator('input[type=file]').setInputFiles(answer)
  await expect(page.getByRole('group', { name: 'Berkas jawaban' })).toContainText('jawaban.lontar')
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('pendek')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Kata sandi terlalu lemah')
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await expect(rail()).toBeVisible()
  await page.evaluate(`location.hash = '#/kotak/draf'`)
  await expect(page.getByText('Ditulis sebelum lupa').first()).toBeVisible()
  const waiting = `window.lontar.call('sync.now', {}).then(({ value }) => value.waiting)`
  await expect.poll(() => page.evaluate(waiting)).toBe(0)
})

test('a PIN, Ctrl+L, and nothing of the letters until it is typed', async () => {
  const { page } = shell
  await page.evaluate(`location.hash = '#/pengaturan/keamanan'`)
  const form = page.getByRole('form', { name: 'PIN pembuka kunci' })
  await form.getByLabel('PIN baru', { exact: true }).fill('240871')
  await form.getByLabel('Kata sandi sekarang', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await expect(form.getByText('PIN sudah dibuat.')).toBeVisible()
  await keepsWcag(page, 'security settings')
  await shot('security')
  await page.evaluate(`location.hash = '#/kotak/draf'`)
  await expect(page.getByText('Ditulis sebelum lupa').first()).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Lontar terkunci' })).toBeVisible()
  await expect(page.getByText('Ditulis sebelum lupa')).toHaveCount(0)
  await keepsWcag(page, 'locked')
  await shot('locked')
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.type('111222')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('PIN salah')
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.type('240871')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ditulis sebelum lupa').first()).toBeVisible()
})
