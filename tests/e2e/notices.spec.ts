import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { shippedPermitKinds } from '../../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { sampleApplication, sampleTrackKey } from '../../src/domain/permits/testing/permit-office.ts'
import { enrol } from '../../src/server/testing/client.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** An admin puts what applicants are told into the office's own words, without a mouse. */
let floor: Floor
let desk: Computer
const shot = shots('notices')

test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('komputer-provinsi')
  const keys = keysOf(desk.page)
  await keys.enterAs(nameOf('adminProvinsi'))
  await keys.goByName('administrasi', /^Administrasi/)
  await keys.tabTo(desk.page.getByRole('link', { name: 'Pemberitahuan', exact: true }), 120)
  await keys.press('Enter')
  await desk.page.getByRole('table', { name: 'Naskah pemberitahuan' }).waitFor()
})
test.afterAll(() => floor?.close())

const dialog = () => desk.page.getByRole('dialog')
const row = () => desk.page.getByRole('row', { name: /Permohonan dikembalikan/ })

test('a text is edited, told what is wrong with it before it is saved, seen as an applicant will read it, and put back', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await expect(row()).toContainText('Bawaan Lontar')
  await shot(page, 'table')
  await keepsWcag(page, 'all notices')

  await keys.tabTo(row().getByRole('button', { name: 'Permohonan dikembalikan' }), 120)
  await keys.press('Enter')
  await dialog().waitFor()
  const sample = dialog().getByRole('region', { name: 'Bahasa Indonesia' }).last()
  await expect(sample).toContainText('1. Proposal: halaman pengesahan belum ada')
  await shot(page, 'dialog')
  await keepsWcag(page, 'one notice', { part: '[role="dialog"]' })

  await keys.press('Control+a')
  await keys.type('Om Swastiastu, permohonan {nomer} perlu dilengkapi')
  await expect(dialog().getByText('Perihal (Indonesia): data “nomer” tidak dikenal')).toBeVisible()
  await shot(page, 'wrong')
  await keys.press('Control+Enter')
  await expect(dialog(), 'not saved').toBeVisible()
  await keys.press('Control+a')
  await keys.type('Om Swastiastu, permohonan {nomor} perlu dilengkapi')
  await expect(sample).toContainText('Om Swastiastu, permohonan SKP-2026-00042 perlu dilengkapi')
  await dialog().getByText('Contoh hasil').scrollIntoViewIfNeeded()
  await shot(page, 'preview')
  await keys.press('Control+Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(row()).toContainText('Om Swastiastu, permohonan {nomor} perlu dilengkapi')
  await expect(row()).toContainText('Diubah kantor ini')

  await keys.tabTo(page.getByRole('button', { name: 'Kembalikan Permohonan dikembalikan ke bawaan' }), 120)
  await keys.press('Enter')
  await keys.tabTo(dialog().getByRole('button', { name: 'Simpan' }))
  await keys.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(row()).toContainText('Bawaan Lontar')
})

test('who administers no agency that serves permits has no such page', async () => {
  const other = await floor.computer('komputer-opd')
  const keys = keysOf(other.page)
  await keys.enterAs(nameOf('adminOpd'))
  await keys.goByName('administrasi', /^Administrasi/)
  await other.page.getByRole('link', { name: 'Jabatan', exact: true }).waitFor()
  await expect(other.page.getByRole('link', { name: 'Pemberitahuan', exact: true })).toHaveCount(0)
})

test('the front office sees that no mail went, tells the applicant by hand in the words of the mail, and that is noted', async () => {
  const counter = await enrol(floor.province.server.url, 'addresseePelaksana')
  const id = randomUUID()
  const kind = shippedPermitKinds[0]!
  const application = { ...sampleApplication, kind: kind.id, kindVersion: kind.version, documents: [] }
  const intent = { kind: 'permit.apply', application, trackKey: sampleTrackKey } as const
  expect(await counter.act(id, intent)).toMatchObject({ result: 'accepted' })

  const { page } = await floor.computer('komputer-loket')
  const keys = keysOf(page)
  await keys.enterAs(nameOf('addresseePelaksana'))
  await page.getByRole('link', { name: 'Beranda' }).waitFor()
  await page.evaluate(`location.hash = "#/izin/berkas/${id}"`)
  const tell = async () => {
    await keys.tabTo(page.getByRole('button', { name: /^(Lainnya|More)/ }), 120)
    await keys.press('Enter')
    const item = page.getByRole('menuitem', { name: /Beri tahu pemohon|Tell the applicant/ })
    await keys.arrowTo(item)
    await keys.press('Enter')
    await page.getByRole('dialog').waitFor()
  }
  await tell()
  const box = page.getByRole('dialog')
  await expect(box).toContainText('Sampaikan sendiri')
  await expect(box).toContainText(/Permohonan SKP-\d{4}-00001 telah kami terima/)
  await expect(box).toContainText(`/lacak/${sampleTrackKey}`)
  await shot(page, 'tell')
  await keepsWcag(page, 'telling an applicant', { part: '[role="dialog"]' })
  await keys.tabTo(box.getByRole('button', { name: 'Tandai sudah disampaikan' }))
  await keys.press('Enter')
  await expect(box).toHaveCount(0)
  await page
    .getByRole('radio', { name: 'EN' })
    .or(page.getByRole('button', { name: 'EN' }))
    .first()
    .click()
  await expect(page.getByText('Applicant told').first()).toBeVisible()
  await tell()
  await expect(box).toContainText('Told by the staff')
  await shot(page, 'tell-en')
})
