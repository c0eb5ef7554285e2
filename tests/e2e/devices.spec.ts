import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildFaultShim, shimEnv } from '../support/fault-shim/build-fault-shim.ts'
import type { Fault } from '../support/fault-shim/build-fault-shim.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { demoPeople, demoPersonId, type DemoPart } from '../support/province-data.ts'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import type { SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { keepsWcag } from './axe.ts'
import { keysOf } from './keys.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { seesError } from './sees-error.ts'
import { shots } from './shots.ts'

/** The page of signing devices: what can be read, what cannot and why, and a signature to try it. */
const pin = '135790'
test.skip(findSoftHsm() === null, 'SoftHSM is not installed, so there is no token to look at')

let floor: Floor
let laptop: Computer | undefined
let token: SoftToken
let shim: string
const shot = shots('devices')

test.beforeAll(async () => {
  floor = await openFloor()
  shim = await buildFaultShim()
  const issue = (part: DemoPart) => {
    const { name, identity } = demoPeople.find((person) => person.id === demoPersonId[part])!
    return floor.province.authority.issue({ name, identity })
  }
  const dir = join(floor.province.dir, 'token')
  mkdirSync(dir)
  token = await createSoftToken({
    dir,
    label: 'Token Kepala',
    pin,
    ...(await issue('kepala')),
    more: [await issue('sekretaris')],
  })
})
test.afterAll(() => floor?.close())

const open = async (faults: Fault[] | null, modules: string[], env: Record<string, string> = {}) => {
  await laptop?.shell.close()
  const state = join(floor.province.dir, `tries-${modules.length}-${faults?.join('-') ?? ''}`)
  laptop = await floor.computer('laptop', {
    tokenModules: modules,
    env: { ...token.env, ...(faults === null ? {} : shimEnv(token.module, faults, state)), ...env },
  })
  await laptop.user.signIn(nameOf('kepala'))
  await keysOf(laptop.page).goByName('Perangkat tanda', /Perangkat tanda tangan/)
  const { page } = laptop
  await expect(page.getByRole('heading', { level: 1, name: 'Perangkat tanda tangan' })).toBeVisible()
  await expect(page.getByText('Mencari token…')).toHaveCount(0)
  return page
}
const section = (page: Computer['page'], name: string) => page.getByRole('region', { name })

test('a token with my certificate and one of somebody else; a driver that is missing', async () => {
  const missing = join(floor.province.dir, 'tidak-terpasang.so')
  const page = await open(null, [token.module, missing])
  const certificates = section(page, 'Sertifikat')
  const mine = certificates.getByRole('listitem', { name: nameOf('kepala') })
  await expect(mine).toContainText('Dapat dipakai')
  await expect(mine).toContainText('RSA-2048')
  const other = certificates.getByRole('listitem', { name: nameOf('sekretaris') })
  await expect(other).toContainText('Tidak dapat dipakai')
  await expect(other).toContainText('orang lain')
  await expect(section(page, 'Pembaca dan token')).toContainText('Token Kepala')
  const drivers = section(page, 'Penggerak token')
  await expect(drivers.getByRole('listitem').filter({ hasText: 'libsofthsm2.so' })).toContainText('Berjalan')
  await expect(drivers.getByRole('listitem').filter({ hasText: missing })).toContainText('Berkas tidak ada')
  await shot(page, 'found')
  await keepsWcag(page, 'devices')
  await page.emulateMedia({ colorScheme: 'light' })

  await mine.getByRole('button', { name: 'Uji tanda tangan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Uji tanda tangan' })
  await dialog.getByLabel('PIN token').fill(pin)
  await shot(page, 'try')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(`Berhasil. Tanda tangan uji atas nama ${nameOf('kepala')}`)).toBeVisible()
  await shot(page, 'tried')
  await keepsWcag(page, 'trial')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Salin untuk petugas TI' }).click()
  const report = page.getByRole('dialog', { name: 'Keterangan untuk petugas TI' })
  await expect(report).toContainText('[ok]')
  await expect(report).not.toContainText(pin)
  await expect(report).not.toContainText(nameOf('kepala'))
  await expect(report).not.toContainText(token.tokenSerial)
  await shot(page, 'report')
  await page.keyboard.press('Escape')

  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Signing devices' })).toBeVisible()
  await shot(page, 'english')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('radio', { name: 'Indonesia' }).click()
})

test('a wrong PIN in a trial is one try, and the page then says so', async () => {
  const page = await open(['pin-tries'], [shim])
  const mine = section(page, 'Sertifikat').getByRole('listitem', { name: nameOf('kepala') })
  await mine.getByRole('button', { name: 'Uji tanda tangan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('PIN token').fill('000000')
  await page.keyboard.press('Enter')
  await seesError(dialog, 'pin_incorrect')
  await page.keyboard.press('Escape')
  await expect(mine).toContainText('pernah salah diketik')
})

test('a driver that crashes is named and set aside; the other one goes on', async () => {
  const page = await open(['crash-at-list'], [shim, token.module])
  const drivers = section(page, 'Penggerak token')
  await expect(drivers.getByRole('listitem').filter({ hasText: shim })).toContainText('Berhenti mendadak')
  await expect(drivers.getByRole('listitem').filter({ hasText: 'libsofthsm2.so' })).toContainText('Berjalan')
  await expect(section(page, 'Sertifikat').getByRole('button', { name: 'Uji tanda tangan' })).toHaveCount(1)
  await shot(page, 'crashed')
})

test('a reader with keys of its own: the PIN is typed there, and nothing is asked here', async () => {
  const page = await open(['own-keypad'], [shim], { LONTAR_SHIM_KEYPAD: pin })
  const mine = section(page, 'Sertifikat').getByRole('listitem', { name: nameOf('kepala') })
  await expect(mine).toContainText('diketik pada pembaca kartu')
  await mine.getByRole('button', { name: 'Uji tanda tangan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('PIN token')).toHaveCount(0)
  await expect(dialog.getByText('PIN token ini diketik pada pembaca kartu, bukan di sini.')).toBeVisible()
  await shot(page, 'keypad')
  await dialog.getByRole('button', { name: 'Uji', exact: true }).click()
  await expect(dialog.getByText('Berhasil.')).toBeVisible()
})

test('a letter is signed while the PIN is typed on the reader', async () => {
  const subject = 'Surat dengan PIN di pembaca'
  await bringToSignature(floor.province.open, subject)
  const page = await open(['own-keypad'], [shim], { LONTAR_SHIM_KEYPAD: pin })
  const { user } = laptop!
  await user.open('Menunggu saya', subject)
  await user.startSigning()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lanjut' }).click()
  await expect(dialog.getByText('PIN token ini diketik pada pembaca kartu, bukan di sini.')).toBeVisible()
  await expect(dialog.getByLabel('PIN token')).toHaveCount(0)
  await shot(page, 'keypad-letter')
  await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await expect(dialog.getByText('Ditandatangani', { exact: true })).toBeVisible()
})

test('nothing is installed: a person adds a driver by its path, and takes it away again', async () => {
  const page = await open(null, [])
  await expect(page.getByText('Tidak ada penggerak token di komputer ini.')).toBeVisible()
  await shot(page, 'nothing')
  const form = page.getByRole('form', { name: 'Tambah penggerak' })
  const path = form.getByLabel('Lokasi lengkap berkas penggerak PKCS#11')
  await path.fill('libsofthsm2.so')
  await page.keyboard.press('Enter')
  await expect(form.getByText('Lokasi penggerak tidak dapat dipakai')).toBeVisible()
  await path.fill(join(floor.province.dir, 'tidak-ada.so'))
  await page.keyboard.press('Enter')
  await seesError(form, 'token_module_missing', { module: join(floor.province.dir, 'tidak-ada.so') })
  await shot(page, 'refused')

  await path.fill(token.module)
  await page.keyboard.press('Enter')
  await expect(section(page, 'Sertifikat').getByRole('heading', { name: nameOf('kepala') })).toBeVisible()
  await expect(section(page, 'Penggerak token')).toContainText('Anda tambahkan')
  await path.fill(token.module)
  await page.keyboard.press('Enter')
  await seesError(form, 'driver_path_known', { path: token.module })
  await shot(page, 'added')
  await section(page, 'Penggerak token').getByRole('button', { name: 'Hapus dari daftar' }).click()
  await expect(page.getByText('Tidak ada penggerak token di komputer ini.')).toBeVisible()
})

test('what is no driver is said to be none', async () => {
  const text = join(floor.province.dir, 'bukan-penggerak.so')
  writeFileSync(text, 'bukan penggerak')
  const page = await open(null, [text])
  await expect(section(page, 'Penggerak token').getByRole('listitem')).toContainText('Gagal dimuat')
})
