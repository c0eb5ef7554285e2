import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipped } from '../../src/office/tables/testing/unzipped.ts'
import { bringToSignature, draftLetter, letterAt } from '../support/letter-walk.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'

/** An office looks for its letters, reads its books, and puts away what is done. */
let floor: Floor
let drafter: Computer
let registry: Computer
let number: string
test.beforeAll(async () => {
  floor = await openFloor()
  const { open, p12 } = floor.province
  const konseptor = await open('konseptor')
  await draftLetter(konseptor, 'Permohonan data stunting')
  const id = await bringToSignature(open, 'Undangan koordinasi Café Ubud')
  const kepala = await open('kepala')
  const certificate = { type: 'p12' as const, file: await p12('kepala', 'uji-coba'), password: 'uji-coba' }
  await kepala.call('signing.sign', { ids: [id], with: certificate })
  number = (await letterAt(kepala, id, 'dikirim')).letter.number!.text
  await konseptor.call('sync.now', {})
  drafter = await floor.computer('meja-konseptor')
  await drafter.user.signIn(nameOf('konseptor'))
})
test.afterAll(() => floor?.close())

const results = () => drafter.page.getByRole('listbox', { name: 'Hasil pencarian' }).getByRole('option')

test('Ctrl+F finds letters as one types, with the words marked and where they stand', async () => {
  const { page } = drafter
  const keys = keysOf(page)
  await keys.press('Control+f')
  await expect(page.getByRole('searchbox', { name: 'Cari surat' })).toBeFocused()
  await keys.type('cafe koord')
  await expect(results()).toHaveCount(1)
  await expect(results().first()).toContainText('Undangan koordinasi Café Ubud')
  await expect(results().first().locator('mark').first()).toBeVisible()
  await keepsWcag(page, 'search')
  await keys.press('ArrowDown', 'ArrowDown')
  await expect(page.getByRole('article', { name: /Undangan koordinasi/ })).toBeVisible()
})

test('odd words are words, not commands: nothing breaks and the screen says why nothing was found', async () => {
  const { page } = drafter
  const input = page.getByRole('searchbox', { name: 'Cari surat' })
  for (const odd of ['"', '*', 'NEAR(', '%_', 'x'.repeat(200), 'ᬧᬦᬶ', "' OR 1=1 --"]) {
    await input.fill(odd)
    await expect(page.getByText(/Tidak ada yang cocok|Ketik huruf atau angka/)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('a filter narrows the search, and the search is kept under a name', async () => {
  const { page } = drafter
  await page.getByRole('searchbox', { name: 'Cari surat' }).fill('')
  await expect.poll(() => results().count()).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Keadaan' }).click()
  await page.getByRole('option', { name: 'Draf', exact: true }).click()
  await expect(results()).toHaveCount(1)
  await expect(results().first()).toContainText('Permohonan data stunting')
  await page.getByRole('button', { name: 'Simpan pencarian ini' }).click()
  await page.getByRole('textbox', { name: 'Nama pencarian' }).fill('Draf saya')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hapus semua saringan' }).click()
  await expect.poll(() => results().count()).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Draf saya', exact: true }).click()
  await expect(results()).toHaveCount(1)
  await page.getByRole('button', { name: 'Hapus pencarian Draf saya' }).click()
  await expect(page.getByRole('button', { name: 'Draf saya', exact: true })).toHaveCount(0)
})

test('the register has its line, and leaves as a workbook that holds it', async () => {
  registry = await floor.computer('meja-tu')
  const { page, user } = registry
  await user.signIn(nameOf('tu'))
  await user.goTo('Buku agenda')
  const lines = page.getByRole('listbox', { name: 'Agenda keluar' }).getByRole('option')
  await expect(lines.filter({ hasText: number })).toHaveCount(1)
  await keepsWcag(page, 'register')
  await page.getByRole('button', { name: 'Cetak atau ekspor' }).click()
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click()
  const folder = join(floor.province.dir, 'computers', 'meja-tu', 'downloads')
  const saved = () => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
    } catch {
      return []
    }
  }
  await expect.poll(() => saved().length).toBe(1)
  // A ZIP ends with its directory: as long as that is not there, it is still being written.
  await expect.poll(() => readFileSync(join(folder, saved()[0]!)).lastIndexOf('PK\u0005\u0006')).toBeGreaterThan(0)
  const files = unzipped(readFileSync(join(folder, saved()[0]!)))
  expect(`${files['xl/sharedStrings.xml'] ?? ''}${files['xl/worksheets/sheet1.xml']}`).toContain(number)
})

test('what is done is archived by A under its code, and found in the archive', async () => {
  const { page, user } = registry
  const keys = keysOf(page)
  await user.goTo('Arsip')
  await page.getByRole('link', { name: /^Belum diarsipkan/ }).click()
  const list = page.getByRole('listbox', { name: 'Belum diarsipkan' })
  await list.getByRole('option', { name: /Undangan koordinasi/ }).click()
  await user.documentShown()
  await list.focus()
  await keys.press('a')
  const dialog = page.getByRole('dialog', { name: /^Arsipkan/ })
  await expect(dialog.getByRole('combobox', { name: 'Klasifikasi' })).toHaveValue('000.9')
  await expect(dialog.getByText('Nasib akhir')).toBeVisible()
  await keepsWcag(page, 'archive dialog', { part: '[role="dialog"]' })
  await dialog.getByRole('button', { name: 'Arsipkan' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('link', { name: 'Isi arsip' }).click()
  await expect(page.getByRole('listbox', { name: 'Isi arsip' }).getByRole('option')).toHaveCount(1)
  await keepsWcag(page, 'archive')
})

test('home shows the boxes of the role, each a way to its list', async () => {
  const { page, user } = drafter
  await user.goTo('Beranda')
  const boxes = page.getByRole('region', { name: 'Ringkasan' })
  await expect(boxes.getByRole('link', { name: /Draf saya/ })).toContainText('1')
  await keepsWcag(page, 'home')
  await page.getByRole('button', { name: 'Sudah paham' }).click()
  await expect(page.getByRole('heading', { name: 'Tiga langkah untuk memulai' })).toHaveCount(0)
  await boxes.getByRole('link', { name: /Draf saya/ }).click()
  await expect(page.getByRole('heading', { name: 'Draf', level: 1 })).toBeAttached()
})
