import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { shots } from './shots.ts'

/** A computer that IT governs: what is locked, by whom, and what IT got wrong, read by whoever sits there. */
let floor: Floor
let desk: Computer
const shot = shots('policies')

test.beforeAll(async () => {
  floor = await openFloor()
  const folder = join(floor.province.dir, 'policy')
  mkdirSync(folder)
  const machine = {
    LockAfterMinutes: 30,
    SignerKinds: ['token'],
    Notices: false,
    ServerTimeoutSeconds: 5000,
    LogLevl: 'debug',
  }
  writeFileSync(join(folder, 'policies.json'), JSON.stringify(machine))
  writeFileSync(join(folder, 'user-policies.json'), JSON.stringify({ BackupsKept: 14 }))
  writeFileSync(join(folder, 'defaults.json'), JSON.stringify({ CloseToTray: false }))
  desk = await floor.computer('komputer-kantor', { env: { ...process.env, LONTAR_POLICY: folder } })
  await desk.user.signIn(nameOf('konseptor'))
})
test.afterAll(() => floor?.close())

test('each setting says who decided it, and the slips of IT stand on top', async () => {
  const { page } = desk
  await page.evaluate("location.hash = '#/pengaturan/kebijakan'")
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(row('LockAfterMinutes')).toContainText('Terkunci')
  await expect(row('LockAfterMinutes')).toContainText('ditetapkan komputer (TI)')
  await expect(row('BackupsKept')).toContainText('ditetapkan untuk akun ini')
  await expect(row('CloseToTray')).toContainText('dari pemasangan')
  await expect(row('UpdateNotice')).toContainText('nilai biasa')
  const problems = page.getByRole('region', { name: 'Yang keliru dan diabaikan' })
  await expect(problems).toContainText('LogLevl (kebijakan komputer): tidak ada kebijakan bernama itu.')
  await expect(problems).toContainText('ServerTimeoutSeconds (kebijakan komputer): nilainya tidak dapat dipakai.')
  await shot(page, 'all')
  await keepsWcag(page, 'policies')
  await page.getByText('Hanya yang ditetapkan').click()
  await expect(row('UpdateNotice')).toHaveCount(0)
  await expect(row('SignerKinds')).toContainText('token PKCS#11')
  await shot(page, 'set')
})

test('a switch that IT has decided is shown, off, and says who did', async () => {
  const { page } = desk
  await page.evaluate("location.hash = '#/sinkronisasi'")
  await expect(page.getByText('Dimatikan petugas TI di komputer ini.')).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Pemberitahuan' })).toBeDisabled()
  await shot(page, 'sync')
})
