import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createAuthority } from '../support/authority/index.ts'
import { bsreUser, passphrase } from '../support/bsre-stand-in/bsre-story.ts'
import { startBsre, type BsreStandIn } from '../support/bsre-stand-in/start-bsre.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { shots } from './shots.ts'

/** The head of the agency has no token: BSrE keeps the key. Approved offline, completed online, and once the answer is lost. */
const shot = shots('bsre')
const first = 'Undangan rapat daring'
const second = 'Surat tugas narasumber'
let dir: string
let service: BsreStandIn
let floor: Floor
let laptop: Computer

test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-bsre-e2e-'))
  const authority = await createAuthority(join(dir, 'authority'))
  const anchor = join(dir, 'root.pem')
  writeFileSync(anchor, authority.rootPem)
  service = await startBsre({ authority, users: [bsreUser('kepala')] })
  process.env['BSRE_PASSWORD'] = service.password
  const bsre = ['--bsre', service.address, '--bsre-seconds', '30', '--bsre-decide-minutes', '0', '--anchors', anchor]
  floor = await openFloor(bsre)
  await bringToSignature(floor.province.open, first)
  await bringToSignature(floor.province.open, second)
  laptop = await floor.computer('laptop')
  await laptop.user.signIn(nameOf('kepala'))
})
test.afterAll(async () => {
  await floor?.close()
  await service?.stop()
  if (dir) await rm(dir, { recursive: true, force: true })
})

const dialog = () => laptop.page.getByRole('dialog')
const button = (name: string | RegExp) => laptop.page.getByRole('button', { name })

test('offline the leader approves, and is told what is left to do', async () => {
  await laptop.user.open('Menunggu saya', first)
  await laptop.user.waitForState('Siap tanda tangan')
  await floor.province.goOffline()
  await expect(laptop.page.getByText('Luring').first()).toBeVisible()
  await button(/^Tanda tangani$/).click()
  await dialog().getByText('BSrE (melalui server provinsi)').click()
  await expect(dialog().getByText('Setujui sekarang, selesaikan saat daring')).toBeVisible()
  await shot(laptop.page, '1-choose-offline')
  await dialog().getByRole('button', { name: 'Setujui', exact: true }).click()
  await expect(dialog().getByText('Persetujuan tersimpan di komputer ini.')).toBeVisible()
  await shot(laptop.page, '2-approved-offline')
  await dialog().getByRole('button', { name: 'Tutup' }).last().click()
  // After signing the next letter is shown.
  await laptop.user.open('Menunggu saya', first)
  await expect(button('Tarik persetujuan')).toBeVisible()
  await shot(laptop.page, '3-letter-approved')
})

test('online the passphrase is asked once; a wrong one is one try', async () => {
  await floor.province.goOnline()
  await expect(laptop.page.getByText('Luring')).toHaveCount(0)
  await button('Selesaikan tanda tangan BSrE (1 surat)').first().click()
  const secret = dialog().getByLabel('Frasa sandi BSrE', { exact: true }).last()
  await expect(secret).toBeFocused()
  await shot(laptop.page, '4-passphrase')
  await secret.fill('bukan ini')
  await dialog().getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await expect(dialog().getByText('Frasa sandi atau kode salah')).toBeVisible()
  await shot(laptop.page, '5-wrong')
  await secret.fill(passphrase)
  await dialog().getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await expect(dialog().getByText('1 dari 1 surat ditandatangani BSrE')).toBeVisible()
  await shot(laptop.page, '6-signed')
  await dialog().getByRole('button', { name: 'Tutup' }).last().click()
})

test('a lost answer is said as what it is, and settled by hand after the wait', async () => {
  await laptop.user.open('Menunggu saya', second)
  await laptop.user.waitForState('Siap tanda tangan')
  await button(/^Tanda tangani$/).click()
  await dialog().getByText('BSrE (melalui server provinsi)').click()
  await dialog().getByRole('button', { name: 'Setujui', exact: true }).click()
  const secret = dialog().getByLabel('Frasa sandi BSrE', { exact: true }).last()
  await expect(secret).toBeVisible()
  service.setFault('lost')
  await secret.fill(passphrase)
  await dialog().getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await expect(dialog().getByText('Hasil tidak pasti', { exact: true })).toBeVisible()
  service.setFault(null)
  await shot(laptop.page, '7-unknown')
  await dialog().getByRole('button', { name: 'Tutup' }).last().click()
  await button('Pastikan hasil').first().click()
  await dialog().getByRole('button', { name: 'Periksa hasil' }).click()
  await expect(dialog().getByText('BSrE belum dapat mengatakan hasilnya.')).toBeVisible()
  await shot(laptop.page, '8-settle')
  await dialog().getByRole('button', { name: 'Nyatakan belum ditandatangani' }).click()
  await expect(dialog().getByText('Dicatat: belum ditandatangani.')).toBeVisible()
  await shot(laptop.page, '9-settled')
  await dialog().getByRole('button', { name: 'Tutup' }).last().click()
  await laptop.page
    .getByRole('link', { name: /Menunggu saya/ })
    .first()
    .click()
  await expect(button('Selesaikan tanda tangan BSrE (1 surat)').first()).toBeVisible()
  await shot(laptop.page, '10-box')
  await button('Selesaikan tanda tangan BSrE (1 surat)').first().click()
  const again = dialog().getByLabel('Frasa sandi BSrE', { exact: true }).last()
  await again.fill(passphrase)
  await dialog().getByRole('button', { name: 'Tanda tangani', exact: true }).click()
  await expect(dialog().getByText('1 dari 1 surat ditandatangani BSrE')).toBeVisible()
  expect(service.signed()).toBe(3)
})
