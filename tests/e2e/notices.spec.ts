import { expect, test } from '@playwright/test'
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
