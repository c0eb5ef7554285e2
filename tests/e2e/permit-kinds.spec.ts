import { expect, test } from '@playwright/test'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** A provincial admin changes the research permit: a question more, a broken sentence told and mended, a preview, a second version. */
let floor: Floor
let desk: Computer
const shot = shots('izin')
test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('komputer-admin-provinsi')
})
test.afterAll(() => floor?.close())

const goTo = (name: string) =>
  desk.page.getByRole('navigation', { name: 'Bagian jenis izin' }).getByRole('button', { name }).click()
const check = () => desk.page.getByRole('region', { name: 'Pemeriksaan' })

test('the office sees the eighteen kinds that it serves', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await keys.enterAs(nameOf('adminProvinsi'))
  await keys.goByName('administrasi', /^Administrasi/)
  await page.getByRole('link', { name: 'Jenis izin', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Jenis izin' }).getByRole('row')).toHaveCount(19)
  await keepsWcag(page, 'Jenis izin')
  await shot(page, 'daftar')
})

test('a kind is previewed as applicants see it, and each paper as it is printed', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Surat Keterangan Penelitian', exact: true }).click()
  await expect(check()).toContainText('Siap disimpan')
  await keepsWcag(page, 'Tentang izin')
  await shot(page, 'tentang')
  await page.getByRole('button', { name: 'Pratinjau', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Coba periksa' }).click()
  await expect(dialog.getByText('Belum diisi.').first()).toBeVisible()
  await keepsWcag(page, 'Pratinjau formulir')
  await shot(page, 'formulir-kosong')
  await dialog.getByRole('button', { name: 'Isi dengan contoh' }).click()
  await dialog.getByRole('button', { name: 'Coba periksa' }).click()
  await expect(dialog.getByText('Belum diisi.')).toHaveCount(0)
  await shot(page, 'formulir-contoh')
  for (const paper of ['Izin', 'Penolakan', 'Pengembalian', 'Pencabutan']) {
    await dialog.getByRole('button', { name: paper, exact: true }).click()
    await expect(dialog.locator('canvas').first()).toBeVisible()
    await shot(page, `naskah-${paper}`)
  }
  await page.keyboard.press('Escape')
})

test('a broken sentence is told with its place, and mended', async () => {
  const { page } = desk
  await goTo('Isian')
  await keepsWcag(page, 'Isian')
  await shot(page, 'isian')
  await page.getByRole('button', { name: 'Tambah isian' }).first().click()
  await page.getByRole('textbox', { name: 'Pertanyaan', exact: true }).fill('Nomor telepon lembaga')
  await page.getByRole('textbox', { name: 'Pertanyaan (Inggris)' }).fill('Telephone of the institution')
  await shot(page, 'isian-baru')
  await goTo('Waktu')
  await page.getByRole('textbox', { name: 'Waktu layanan (hari kerja)' }).fill('4')
  await expect(check()).toContainText('5 hari kerja, lebih lama daripada waktu layanan')
  await expect(page.getByRole('button', { name: 'Simpan versi 2' })).toBeDisabled()
  await keepsWcag(page, 'Pemeriksaan dengan masalah')
  await shot(page, 'masalah')
  await check().getByRole('button').first().click()
  await expect(page.getByText('Perangkat daerah teknis diminta')).toBeVisible()
  await keepsWcag(page, 'Langkah')
  await shot(page, 'langkah')
  await goTo('Waktu')
  await page.getByRole('textbox', { name: 'Waktu layanan (hari kerja)' }).fill('6')
  await expect(check()).toContainText('Siap disimpan')
  for (const part of ['Dokumen', 'Naskah', 'Penandatangan']) {
    await goTo(part)
    await keepsWcag(page, part)
    await shot(page, part.toLowerCase())
  }
})

test('saving makes a second version', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Simpan versi 2' }).click()
  const row = page.getByRole('row', { name: /Surat Keterangan Penelitian/ })
  await expect(row).toContainText('6 hari kerja')
  await expect(row.getByRole('cell').nth(2)).toHaveText('2')
  await row.getByRole('button', { name: 'Surat Keterangan Penelitian', exact: true }).click()
  await goTo('Isian')
  await expect(page.getByText('Nomor telepon lembaga')).toBeVisible()
  await page.getByRole('button', { name: 'Kembali' }).click()
})

test('the form of every kind is shown, says what is missing, and takes answers that fit it', async () => {
  const { page } = desk
  const names = await page.getByRole('table', { name: 'Jenis izin' }).locator('button[data-row]').allTextContents()
  expect(names).toHaveLength(18)
  const wrong = page.getByRole('dialog').locator('[data-invalid], [aria-invalid="true"]')
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(check(), name).toContainText('Siap disimpan')
    await page.getByRole('button', { name: 'Pratinjau', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Coba periksa' }).click()
    await expect(wrong.first(), name).toBeVisible()
    await dialog.getByRole('button', { name: 'Isi dengan contoh' }).click()
    await dialog.getByRole('button', { name: 'Coba periksa' }).click()
    await expect(wrong, name).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Kembali' }).click()
  }
})

test('at 200 % everything is one below the other, in English too', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 683, height: 384 })
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('table', { name: 'Permit kinds' })).toBeVisible()
  await keepsWcag(page, 'Permit kinds at 200 %')
  await shot(page, 'en-200')
  await page.getByRole('button', { name: 'Research permit', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Check' })).toContainText('Ready to be saved')
  await keepsWcag(page, 'a kind at 200 %')
  await shot(page, 'en-200-editor')
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fill in samples' }).click()
  await shot(page, 'en-200-form')
  await page.keyboard.press('Escape')
})
