import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator } from 'playwright-core'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { encryptedPdf } from '../support/pdfs.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'
import { shots } from './shots.ts'

/** An agreement of another agency arrives by mail. It is no letter of this office; the leader signs it all the same, without a network. */
const shot = shots('sign-file')
let floor: Floor
let laptop: Computer
let p12: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  floor = await openFloor()
  p12 = join(floor.province.dir, 'kepala-berkas.p12')
  writeFileSync(p12, Buffer.from(await floor.province.p12('kepala', 'rahasia'), 'base64'))
  laptop = await floor.computer('laptop-berkas')
  await laptop.user.signIn(nameOf('kepala'))
})
test.afterAll(() => floor?.close())

const choose = async (button: RegExp, name: string, buffer: Uint8Array) => {
  const chooser = laptop.page.waitForEvent('filechooser')
  await laptop.page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(buffer) })
  await laptop.page.getByRole('heading', { name }).waitFor()
}
const box = (n: number) => laptop.page.getByRole('application', { name: `Kotak tanda tangan di halaman ${n}` })
/** Where it is, once it moves no more. */
const placeOf = async (shown: Locator) => {
  let before = ''
  await expect
    .poll(async () => {
      const last = before
      before = JSON.stringify(await shown.boundingBox())
      return before === last
    })
    .toBe(true)
  return (await shown.boundingBox())!
}
/** Signs with the certificate file, and gives back the copy that the person saves. */
const signAndSave = async () => {
  const { page, user } = laptop
  await page.getByRole('button', { name: 'Tanda tangani…' }).click()
  await page.getByRole('dialog').waitFor()
  await user.signWithFile(p12, 'rahasia')
  await page.getByRole('heading', { name: /sudah ditandatangani/ }).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Simpan/ }).click()
  const saved = await download
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
}

let once: Uint8Array
test('reached from the inbox; the box is dragged with the mouse and moved with the keys; the copy is valid for others too', async () => {
  const { page, user } = laptop
  await user.goTo('Menunggu saya')
  await page.getByRole('button', { name: 'Tanda tangani berkas PDF…' }).click()
  await page.getByText('Tanda tangani berkas PDF dari komputer ini').waitFor()
  await shot(page, '1-empty')
  await keepsWcag(page, 'sign file, empty')
  const original = await letterPdf({ fields: [], pages: 2, text: 'Perjanjian kerja sama' })
  await choose(/^Pilih berkas PDF/, 'Perjanjian.pdf', original)
  await page.getByText('Berkas ini belum ditandatangani siapa pun.').waitFor()
  await box(2).waitFor()
  // Drawn on another page, it goes there.
  const sheet = await placeOf(page.getByRole('region', { name: 'Halaman 1' }))
  await page.mouse.move(sheet.x + 60, sheet.y + 120)
  await page.mouse.down()
  await page.mouse.move(sheet.x + 300, sheet.y + 220, { steps: 4 })
  await page.mouse.up()
  const dragged = await placeOf(box(1))
  expect(Math.abs(dragged.x - sheet.x - 60)).toBeLessThan(4)
  expect(Math.abs(dragged.width - 240)).toBeLessThan(6)
  await box(1).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await box(1).boundingBox())!.x).toBeGreaterThan(dragged.x + 3)
  await page.keyboard.press('Control+ArrowDown')
  await expect.poll(async () => (await box(1).boundingBox())!.height).toBeGreaterThan(dragged.height + 3)
  await shot(page, '2-placing')
  await keepsWcag(page, 'sign file, placing')
  await floor.province.goOffline()
  const { name, bytes } = await signAndSave()
  await shot(page, '3-signed')
  await keepsWcag(page, 'sign file, signed')
  expect(name).toBe('Perjanjian-ttd.pdf')
  expect(Buffer.compare(original, bytes.subarray(0, original.length))).toBe(0)
  expect(await askOtherJudges(bytes)).toMatchObject({ valid: 1, qpdfOk: true })
  once = bytes
})

test('a file that is signed already says by whom; a prepared field is offered first, and earlier signatures stay valid', async () => {
  const { page } = laptop
  await page.getByRole('button', { name: 'Berkas berikutnya' }).click()
  await choose(/^Pilih berkas PDF/, 'Perjanjian-ttd.pdf', once)
  await expect(page.getByRole('region', { name: 'Tanda tangan yang sudah ada' })).toContainText(
    'Sudah memuat 1 tanda tangan',
  )
  await page.getByText('Tanpa tampilan').click()
  await shot(page, '4-second')
  const second = await signAndSave()
  expect(await askOtherJudges(second.bytes)).toMatchObject({ valid: 2, qpdfOk: true })

  await page.getByRole('button', { name: 'Berkas berikutnya' }).click()
  await choose(/^Pilih berkas PDF/, 'Formulir.pdf', await letterPdf({ fields: ['Kepala', 'Saksi'] }))
  await expect(page.getByRole('radio', { name: 'Kolom yang sudah disediakan' })).toBeChecked()
  expect(await askOtherJudges((await signAndSave()).bytes)).toMatchObject({ valid: 1, qpdfOk: true })
})

test('what may not be signed says why, and nothing can be pressed', async () => {
  const { page } = laptop
  await page.getByRole('button', { name: 'Berkas berikutnya' }).click()
  await choose(/^Pilih berkas PDF/, 'Terkunci.pdf', await encryptedPdf(floor.province.dir))
  await page.getByText('PDF terkunci kata sandi').first().waitFor()
  await expect(page.getByRole('button', { name: 'Tanda tangani…' })).toHaveCount(0)
  await shot(page, '5-refused')
})

test('by the palette, from anywhere', async () => {
  const { page, user } = laptop
  await user.goTo('Beranda')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Cari apa saja' }).waitFor()
  await keysOf(page).type('tanda tangani berkas')
  await page.getByRole('option', { name: /Tanda tangani berkas PDF/ }).click()
  await page.getByText('Tanda tangani berkas PDF dari komputer ini').waitFor()
})

test('offline the list says that the time-stamps come later; online the copies grow by themselves and are offered', async () => {
  const { page } = laptop
  const list = page.getByRole('region', { name: 'Berkas yang Anda tandatangani' })
  await expect(list.getByText('Menunggu stempel waktu (B-B)')).toHaveCount(3)
  await list.getByText(/Sedang luring/).scrollIntoViewIfNeeded()
  await shot(page, '6-waiting')
  await keepsWcag(page, 'signed files, offline')
  await floor.province.goOnline()
  await expect(list.getByText('Lengkap untuk jangka panjang (B-LTA)').first()).toBeVisible()
  await expect(list.getByText('Lengkap untuk jangka panjang (B-LTA)')).toHaveCount(3)
  const download = page.waitForEvent('download')
  await list.getByRole('button', { name: 'Simpan salinan Formulir-ttd.pdf' }).click()
  const grown = readFileSync(await (await download).path())
  expect(await askOtherJudges(grown)).toMatchObject({ valid: 1, qpdfOk: true })
  await expect(list.getByText('Salinan ini sudah Anda simpan.')).toHaveCount(1)
  await shot(page, '7-complete')
  await keepsWcag(page, 'signed files, complete')
  // What was not saved is not taken away by one press.
  await list.getByRole('button', { name: 'Hapus dari daftar: Perjanjian-ttd-ttd.pdf' }).click()
  await page
    .getByRole('dialog')
    .getByText(/belum Anda simpan/)
    .waitFor()
  await shot(page, '8-removing')
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()
  await list.getByRole('button', { name: 'Hapus dari daftar: Formulir-ttd.pdf' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
})
