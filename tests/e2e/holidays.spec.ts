import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** The provincial admin enters the days on which nobody works, without a mouse but for choosing files. */
let floor: Floor
let desk: Computer
const shot = shots('holidays')

test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('komputer-provinsi')
  const keys = keysOf(desk.page)
  await keys.enterAs(nameOf('adminProvinsi'))
  await keys.goByName('administrasi', /^Administrasi/)
  await keys.tabTo(desk.page.getByRole('link', { name: 'Hari libur', exact: true }), 120)
  await keys.press('Enter')
  await desk.page.getByRole('button', { name: /^\d{4} Tahun$/ }).waitFor()
})
test.afterAll(() => floor?.close())

const dialog = () => desk.page.getByRole('dialog')
const gone = () => expect(dialog()).toHaveCount(0)
const showYear = async (year: string) => {
  const keys = keysOf(desk.page)
  await keys.tabTo(desk.page.getByRole('button', { name: /^\d{4} Tahun$/ }))
  await keys.press('Enter')
  await keys.arrowTo(desk.page.getByRole('option', { name: year, exact: true }))
  await keys.press('Enter')
}

test('the year that comes with Lontar is shown as such; a day is added and the whole year is the province’s', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await showYear('2026')
  const table = page.getByRole('table', { name: 'Hari libur 2026' })
  await expect(table.getByRole('row', { name: /Hari Suci Nyepi/ })).toContainText('Kamis, 19 Maret 2026')
  await expect(page.getByText('Daftar bawaan Lontar')).toBeVisible()
  await shot(page, 'year')
  await keepsWcag(page, 'a year')

  await keys.press('n')
  await dialog().waitFor()
  await keys.press('Control+Enter')
  await expect(dialog().getByText('Isi tanggal.')).toBeVisible()
  await keys.type('19/3/2026')
  await expect(dialog().getByText(/Tanggal ini sudah ada: Hari Suci Nyepi/)).toBeVisible()
  await keys.press('Control+a')
  await keys.type('14/8/2027')
  await expect(dialog().getByText('Tanggal ini bukan di tahun 2026')).toBeVisible()
  await keys.press('Control+a')
  await keys.type('14/8/2026')
  await expect(dialog().getByText('Jumat, 14 Agustus 2026')).toBeVisible()
  await keys.press('Tab')
  await keys.type('Hari jadi Provinsi Bali')
  await shot(page, 'add')
  await keepsWcag(page, 'a new day', { part: '[role="dialog"]' })
  await keys.press('Control+Enter')
  await gone()
  await expect(table.getByRole('row', { name: /Hari jadi Provinsi Bali/ })).toContainText('Libur daerah Bali')
  await expect(table.getByRole('row', { name: /Hari Suci Nyepi/ }), 'the others stay').toHaveCount(1)
  await expect(page.getByText('Daftar milik provinsi ini')).toBeVisible()

  await keys.tabTo(page.getByRole('button', { name: 'Hapus Hari jadi Provinsi Bali' }), 120)
  await keys.press('Enter')
  await expect(dialog()).toContainText('14 Agustus 2026 menjadi hari kerja biasa')
  await keys.tabTo(dialog().getByRole('button', { name: 'Simpan' }))
  await keys.press('Enter')
  await gone()
  await expect(table.getByRole('row', { name: /Hari jadi/ })).toHaveCount(0)

  await keys.tabTo(page.getByRole('button', { name: 'Kembali ke daftar bawaan' }))
  await keys.press('Enter')
  await keys.tabTo(dialog().getByRole('button', { name: 'Simpan' }))
  await keys.press('Enter')
  await gone()
  await expect(page.getByText('Daftar bawaan Lontar')).toBeVisible()
})

test('a year that nobody has entered begins with what can be reckoned', async () => {
  const { page } = desk
  const keys = keysOf(page)
  await showYear('2028')
  await expect(page.getByText('Belum ada hari libur tahun 2028')).toBeVisible()
  await shot(page, 'empty')
  await keys.tabTo(page.getByRole('button', { name: 'Isi hari yang berulang' }))
  await keys.press('Enter')
  await expect(dialog()).toContainText('Hari Raya Galungan')
  await shot(page, 'recurring')
  await keys.tabTo(dialog().getByRole('button', { name: 'Simpan' }))
  await keys.press('Enter')
  await gone()
  await expect(page.getByRole('table', { name: 'Hari libur 2028' })).toContainText('Rabu, 8 Maret 2028')
})

test('a list is imported from a table; a faulty one is refused line by line', async () => {
  const { page } = desk
  const bring = async (name: string, text: string) => {
    const file = join(floor.province.dir, name)
    writeFileSync(file, text)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Impor CSV' }).click()
    await (await chooser).setFiles(file)
    await dialog().waitFor()
  }
  await bring(
    'salah.csv',
    'tanggal;nama;jenis\n12/25/2028;Natal;nasional\n26/3/2028;;nasional\n1/1/2028;Tahun Baru;libur\n',
  )
  await expect(dialog()).toContainText('Baris 2: Tanggal “12/25/2028” tidak terbaca')
  await expect(dialog()).toContainText('Baris 3: Nama')
  await expect(dialog()).toContainText('Baris 4: Jenis “libur” tidak dikenal')
  await shot(page, 'faulty')
  await keepsWcag(page, 'a faulty file', { part: '[role="dialog"]' })
  await page.keyboard.press('Escape')
  await gone()

  await bring('libur-2028.csv', 'tanggal;nama;jenis\n26/3/2028;Nyepi;nasional\n27/3/2028;Ngembak Geni;daerah\n')
  await expect(dialog()).toContainText('2 hari libur menggantikan seluruh daftar tahun 2028')
  await page.getByRole('button', { name: 'Pakai daftar ini' }).click()
  await gone()
  const table = page.getByRole('table', { name: 'Hari libur 2028' })
  await expect(table.getByRole('row')).toHaveCount(3)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan sebagai CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('hari-libur-2028.csv')
})

test('in English, in the dark, at 200 % of a small laptop nothing is cut off to the side', async () => {
  const { page } = desk
  await showYear('2027')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('table', { name: 'Holidays of 2027' })).toContainText('Monday, 8 March 2027')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, 'english-dark')
  await page.setViewportSize({ width: 683, height: 384 })
  const beyond = await page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.getElementById('main'))")
  expect(beyond).toBeLessThanOrEqual(0)
  await shot(page, 'english-200')
  await page.keyboard.press('n')
  await dialog().waitFor()
  await shot(page, 'english-200-add')
  await page.keyboard.press('Escape')
})
