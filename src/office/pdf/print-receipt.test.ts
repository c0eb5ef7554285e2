import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { printReceipt, type Receipt } from './print-receipt.ts'
import { sampleFonts } from './samples/sample-fonts.ts'
import { directory } from './samples/sample-letter.ts'

const receipt: Receipt = {
  unitId: 'kominfos',
  title: 'TANDA TERIMA PERMOHONAN',
  rows: [{ label: 'Nomor permohonan', value: 'menunggu nomor dari server' }],
  handedIn: { title: 'Berkas yang diserahkan', items: ['KTP – ktp.pdf'] },
  track: {
    title: 'Lacak permohonan Anda',
    key: '0123-4567-89AB-CDEF',
    link: 'https://periksa.contoh.example/lacak/0123-4567-89AB-CDEF',
    words: 'Simpan tanda terima ini.',
  },
  footer: 'Nomor menyusul',
}
const pagesOf = async (more: Partial<Receipt> = {}) =>
  (await PDFDocument.load(await printReceipt({ ...receipt, ...more }, directory, await sampleFonts()))).getPageCount()

test('a receipt is one page, with its QR code', async () => expect(await pagesOf()).toBe(1))

test('a hundred papers with long names take more, and nothing breaks', async () => {
  const items = Array.from({ length: 100 }, (_, index) => `Dokumen ${index} – ${'nama panjang sekali '.repeat(8)}.pdf`)
  expect(await pagesOf({ handedIn: { title: 'Berkas', items } })).toBeGreaterThan(1)
})
