import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { demoPersonId } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'

/** The disk of a drafter's computer goes bad overnight: words and choices, and the work comes back. */
let server: TestServer
let dir: string
let shell: ChromiumShell
const shots = process.env['LONTAR_SHOTS']

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-repair-'))
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
  return shell.page
}
const shoot = async (name: string) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await shell.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}
const call = async (name: string, input: object): Promise<Record<string, unknown>> => {
  type Answer = { ok: true; value: Record<string, unknown> } | { ok: false; error: { code: string } }
  const asked = `window.lontar.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`
  const answer = await shell.page.evaluate<Answer>(asked)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}

test('a damaged store is told, restored from its backup, and the draft written after it arrives', async () => {
  await open()
  await call('session.signIn', { personId: demoPersonId.konseptor })
  await shell.page.reload()
  await expect(shell.page.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()
  await call('sync.now', {})
  await call('sync.settings', { paused: true })
  await call('backup.make', {})
  const { id } = await call('letters.create', { kind: 'nota_dinas' })
  await call('letters.edit', { id, content: { subject: 'Ditulis sesudah cadangan' } })
  await shell.page.evaluate(`location.hash = '#/pengaturan/cadangan'`)
  await expect(shell.page.getByRole('heading', { name: 'Cadangan', exact: true })).toBeVisible()
  await shell.page.getByRole('button', { name: 'Periksa sekarang' }).click()
  await expect(shell.page.getByText(/^Utuh: /)).toBeVisible()
  await keepsWcag(shell.page, 'backups')
  await shoot('settings')

  await shell.close()
  const profile = join(dir, 'komputer/profiles', readdirSync(join(dir, 'komputer/profiles'))[0]!)
  const bytes = readFileSync(join(profile, 'store.db'))
  bytes.fill(0, 0, 4096)
  writeFileSync(join(profile, 'store.db'), bytes)

  await open()
  await shell.page.getByRole('button', { name: /Tersimpan di komputer ini/ }).click()
  await expect(shell.page.getByRole('heading', { name: /^Penyimpanan .* rusak$/ })).toBeVisible()
  await expect(shell.page.getByText(/Dari penyimpanan yang rusak terbaca/)).toBeVisible()
  await keepsWcag(shell.page, 'repair')
  await shoot('repair')
  await shell.page.getByRole('button', { name: 'Pulihkan', exact: true }).click()
  await shell.page.getByRole('button', { name: 'Ya, lanjutkan' }).click()
  await shell.page.getByRole('button', { name: /Tersimpan di komputer ini/ }).click()
  await expect(shell.page.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()
  await call('sync.settings', { paused: false })
  await expect
    .poll(
      async () => {
        await call('sync.now', {})
        return call('sync.status', {})
      },
      { timeout: 20_000 },
    )
    .toMatchObject({ waiting: 0, needsAction: 0, problem: null })
  const { letter } = (await call('letters.get', { id })) as {
    letter: { content: { subject: string }; version: number }
  }
  expect(letter.content.subject).toBe('Ditulis sesudah cadangan')
  expect(letter.version).toBeGreaterThan(0)
  expect(
    readdirSync(profile).some((name) => name.startsWith('damaged-')),
    'nothing was erased',
  ).toBe(true)
})
