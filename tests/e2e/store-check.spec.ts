import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { demoPersonId } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'

/** A store that an old copy was laid over, and one that goes bad under somebody who works: told, and gone on from. */
let server: TestServer
let dir: string
let shell: ChromiumShell
const shots = process.env['LONTAR_SHOTS']
test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-store-check-'))
  server = await startTestServer({ demo: true })
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
}
const enter = async () => {
  await call('session.signIn', { personId: demoPersonId.konseptor })
  await shell.page.reload()
  await expect(shell.page.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()
  await call('sync.now', {})
}
const shoot = async (name: string) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await shell.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}
const call = async <T = Record<string, unknown>>(name: string, input: object): Promise<T> => {
  type Answer = { ok: true; value: T } | { ok: false; error: { code: string } }
  const asked = `window.lontar.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`
  const answer = await shell.page.evaluate<Answer>(asked)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}
const storePath = () => {
  const profiles = join(dir, 'komputer/profiles')
  return join(profiles, readdirSync(profiles)[0]!, 'store.db')
}
const quickCheckOver = () => expect.poll(async () => (await call('storeCheck.state', {}))['quick']).not.toBeNull()

test('an old copy laid over the store is told in its own words, and the person goes on from it', async () => {
  test.slow()
  await open()
  await enter()
  await shell.close()
  copyFileSync(storePath(), join(dir, 'lama.db'))
  await open()
  await enter()
  const { id } = await call<{ id: string }>('letters.create', { kind: 'nota_dinas' })
  await call('letters.edit', { id, content: { subject: 'Ditulis sesudah disalin' } })
  await expect.poll(async () => (await call('sync.now', {})) && (await call('sync.status', {}))['waiting']).toBe(0)
  await shell.close()
  copyFileSync(join(dir, 'lama.db'), storePath())

  await open()
  await enter()
  const { page } = shell
  await page.evaluate(`location.hash = '#/sinkronisasi'`)
  await expect(page.getByText('Penyimpanan ini lebih lama daripada yang dikenal server').first()).toBeVisible()
  await page.getByRole('button', { name: 'Lanjutkan dari sini…' }).click()
  await expect(page.getByRole('dialog', { name: 'Lanjutkan dari penyimpanan ini?' })).toBeVisible()
  await keepsWcag(page, 'go on from here')
  await shoot('went-back')
  await page.getByRole('button', { name: 'Ya, lanjutkan dari sini' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Penyimpanan ini lebih lama daripada yang dikenal server')).toHaveCount(0)
  expect(await call('sync.status', {})).toMatchObject({ problem: null, waiting: 0 })
})

test('a store that goes bad under somebody who works: the full check says so, and leads to the choices', async () => {
  test.slow()
  const { page } = shell
  await quickCheckOver()
  await page.evaluate(`location.hash = '#/pengaturan/cadangan'`)
  await page.getByRole('button', { name: 'Periksa sekarang' }).click()
  await expect(page.getByText(/^Utuh: /)).toBeVisible()
  await keepsWcag(page, 'a check that found nothing')
  await shoot('whole')
  await call('sync.settings', { paused: true })
  const { id } = await call<{ id: string }>('letters.create', { kind: 'nota_dinas' })
  await call('letters.edit', { id, content: { subject: 'Hanya di komputer ini' } })
  const bytes = readFileSync(storePath())
  // Its last pages: the office itself has what it needs in memory.
  bytes.fill(0x55, bytes.length - 4 * 4096)
  writeFileSync(storePath(), bytes)

  await page.getByRole('button', { name: 'Periksa sekarang' }).click()
  await expect(page.getByText(/^Halaman penyimpanan rusak/)).toBeVisible()
  await keepsWcag(page, 'a check that found damage')
  await shoot('damaged')
  await page.getByRole('button', { name: 'Keluar dan perbaiki…' }).click()
  await expect(page.getByText('Penyimpanan rusak').first()).toBeVisible()
  await shoot('ended')
  await page.getByRole('button', { name: /Tersimpan di komputer ini/ }).click()
  await expect(page.getByRole('heading', { name: /^Penyimpanan .* rusak$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Periksa sekali lagi' }).click()
  await expect(page.getByText(/^Masih rusak/)).toBeVisible()
  await keepsWcag(page, 'looked through once more')
  await shoot('choices')
})
