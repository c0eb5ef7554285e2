import { expect, test } from '@playwright/test'
import { bringToSignature, letterAt } from '../support/letter-walk.ts'
import type { Revocation } from '../support/authority/index.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Floor } from './floor.ts'
import { letterNow } from './letter-now.ts'
import { shots } from './shots.ts'

/** A letter that was sent is protected for the long term while nobody does anything; its reader sees how far it is. */
let floor: Floor
let revocation: Revocation
const shot = shots('long-term')
test.beforeAll(async () => {
  floor = await openFloor(['--ladder-rest-minutes', '0.5'])
  revocation = await floor.province.authority.startRevocation()
})
test.afterAll(async () => {
  await floor?.close()
  await revocation?.stop()
})

test('first with a time-stamp and not yet fully checked, then complete, by the server alone', async () => {
  const { province } = floor
  const open = (part: Parameters<typeof province.open>[0]) => province.open(part)
  const id = await bringToSignature(open, 'Surat untuk sepuluh tahun')
  const kepala = await open('kepala')
  const file = await province.p12('kepala', 'uji-coba', { names: revocation.names })
  await kepala.call('signing.sign', { ids: [id], with: { type: 'p12', file, password: 'uji-coba' } })
  await letterAt(kepala, id, 'dikirim')

  const { page, user } = await floor.computer('meja-konseptor')
  await user.signIn(nameOf('konseptor'))
  await user.open('Keluar', 'Surat untuk sepuluh tahun')
  await expect(page.getByText('Perlindungan jangka panjang')).toBeVisible()
  await expect(page.getByText(/Sudah berstempel waktu \(B-T\)/)).toBeVisible()
  await expect(page.getByText('Belum terperiksa penuh').first()).toBeVisible()
  await page.getByText('Perlindungan jangka panjang').scrollIntoViewIfNeeded()
  await shot(page, 'b-t')

  // A letter rests after it was sent: here for half a minute.
  await expect.poll(async () => (await letterNow(page, id)).letter.signature?.level, { timeout: 120_000 }).toBe('B-LTA')
  await expect(page.getByText(/Lengkap sejak .* \(B-LTA\)/)).toBeVisible()
  await expect(page.getByText('Sah', { exact: true }).first()).toBeVisible()
  await page.getByText('Perlindungan jangka panjang').scrollIntoViewIfNeeded()
  await keepsWcag(page, 'long term')
  await shot(page, 'b-lta')
})
