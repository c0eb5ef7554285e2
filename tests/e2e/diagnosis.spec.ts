import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openApp } from '../support/app-window.ts'
import { demoPersonId } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { shots } from './shots.ts'

/** A help desk asks for a report: with a server, without one, and where the office itself no longer works. */
const shoot = shots('diagnosis')
/** What must be in no report and no log: a name, a subject, a password in the environment, the name of the computer. */
const planted = ['Umpamawati', 'Mutasi pejabat rahasia', 'sandi-proksi-rahasia', 'laptop-bu-sari']
let server: TestServer
let dir: string
let shell: ChromiumShell

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-diagnosis-'))
  server = await startTestServer()
  shell = await openApp({
    dataDir: join(dir, 'komputer'),
    serverUrl: server.url,
    deviceName: 'laptop-bu-sari',
    tokenModules: [],
    syncSeconds: 600,
    // The server is on this computer: whoever dials it goes past the proxy.
    env: { HTTP_PROXY: 'http://sari:sandi-proksi-rahasia@127.0.0.1:9' },
  })
})
test.afterAll(async () => {
  await shell?.close()
  await server?.remove()
  rmSync(dir, { recursive: true, force: true })
})

const call = (name: string, input: object) =>
  shell.page.evaluate(`window.lontar.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`)
const steps = () => shell.page.getByRole('list', { name: 'Langkah pemeriksaan' }).getByRole('listitem')
const step = (name: string) => steps().filter({ has: shell.page.getByText(name, { exact: true }) })
const isDone = () => expect(shell.page.getByRole('button', { name: 'Jalankan lagi' })).toBeVisible()
/** What the person gets by a button, once it is there whole. */
const saved = async (button: string, ending: string): Promise<string> => {
  const download = shell.page.waitForEvent('download')
  await shell.page.getByRole('button', { name: button }).click()
  const file = await download
  expect(file.suggestedFilename().endsWith(ending)).toBe(true)
  return readFileSync(await file.path(), 'utf8')
}
const tellsNothing = (text: string) => {
  for (const secret of planted) expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
}
/** The office of this very shell, which is a child of this process. */
const officePid = (): number | null => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      if (Number(parent) !== process.pid) continue
      if (/office\/index\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) return Number(pid)
    } catch {
      // Ended meanwhile.
    }
  }
  return null
}
const killOffice = async () => {
  await expect.poll(officePid).not.toBeNull()
  const pid = officePid()!
  process.kill(pid, 'SIGKILL')
  await expect.poll(officePid).not.toBe(pid)
}

test('with a server: all steps are gone through, and the report tells of nobody', async () => {
  await shoot(shell.page, 'sign-in')
  await call('session.signIn', { personId: demoPersonId.konseptor })
  await shell.page.reload()
  await expect(shell.page.getByRole('navigation', { name: 'Kotak surat' })).toBeVisible()
  const created = (await call('letters.create', { kind: 'nota_dinas' })) as { value: { id: string } }
  await call('letters.edit', { id: created.value.id, content: { subject: 'Mutasi pejabat rahasia' } })
  // Refused, and so in the log.
  await call('letters.edit', { id: randomUUID(), content: { subject: 'Mutasi pejabat rahasia' } })
  await shell.page.evaluate(`location.hash = '#/pengaturan/diagnosis'`)
  await isDone()
  await expect(step('Server provinsi')).toContainText('menjawab dalam')
  await expect(step('Proksi')).toContainText('Tanpa proksi')
  await keepsWcag(shell.page, 'diagnosis')
  await shoot(shell.page, 'good')
  const text = await saved('Simpan laporan', '.txt')
  expect(text).toMatch(/Diagnosis Lontar, 20/)
  tellsNothing(text)
  const json = await saved('Simpan sebagai JSON', '.json')
  expect((JSON.parse(json) as { steps: unknown[] }).steps).toHaveLength(16)
  tellsNothing(json)
})

test('without a server: what is wrong, why, and what to do, also enlarged to 200 %', async () => {
  await server.stop()
  await shell.page.getByRole('button', { name: 'Jalankan lagi' }).click()
  await expect(step('Server provinsi')).toContainText(/menolak sambungan pada porta/)
  await isDone()
  await shoot(shell.page, 'server-down')
  await shell.page.setViewportSize({ width: 683, height: 384 })
  expect(await shell.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await shoot(shell.page, 'server-down-200')
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  tellsNothing(await saved('Simpan laporan', '.txt'))
})

test('the office dies: once with a quiet word, three times with a screen that saves a report by itself', async () => {
  await killOffice()
  await expect(shell.page.getByText('Bagian kantor dimulai ulang; tidak ada yang hilang.')).toBeVisible()
  await shoot(shell.page, 'restarted')
  await shell.page.getByRole('button', { name: 'Tutup', exact: true }).click()
  await expect(shell.page.getByText('Bagian kantor dimulai ulang; tidak ada yang hilang.')).toBeHidden()
  await killOffice()
  await killOffice()
  await expect(shell.page.getByRole('alert', { name: 'Lontar berhenti bekerja' })).toBeVisible()
  await keepsWcag(shell.page, 'stopped')
  await shoot(shell.page, 'stopped')
  await shell.page.setViewportSize({ width: 683, height: 384 })
  await shoot(shell.page, 'stopped-200')
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  const report = await saved('Simpan laporan', '.txt')
  expect(report.match(/bagian kantor berhenti/g)).toHaveLength(3)
  tellsNothing(report)
  await shell.page.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(shell.page.getByRole('button', { name: /Tersimpan di komputer ini/ })).toBeVisible()
})

test('the logs hold what happened, and none of the planted words', () => {
  for (const name of ['shell.log', 'office.log']) {
    const log = readFileSync(join(dir, 'komputer', name), 'utf8')
    expect(log).toMatch(name === 'shell.log' ? /"event":"office_stopped"/ : /"event":"refused"/)
    tellsNothing(log)
  }
})
