import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Letter } from '../../domain/letter.ts'
import { letterAt } from '../../domain/testing/access-story.ts'
import { unzipped } from '../tables/testing/unzipped.ts'
import type { Desk } from './desk.ts'
import { archiveHandlers } from './archive-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

const sent = letterAt('sent', 'biasa')
let small: SmallBook
let desk: Desk
beforeEach(async () => {
  small = smallBook('tu', '2026-12-01T03:00:00Z')
  const settings = { assetsDir: new URL('../../../assets', import.meta.url).pathname }
  desk = { store: small.store, book: small.book, now: small.now, settings } as unknown as Desk
  const id = randomUUID()
  const subject = '=HYPERLINK("http://contoh.invalid") Rapat; Café'
  const letter: Letter = { ...sent, id, content: { ...sent.content, subject, classification: '800.1.11.1' } }
  small.store.transaction(() => small.book.receive(id, letter))
  await archiveHandlers(desk, () => {})['archive.archive']({ unitId: 'kominfo', ids: [id] })
})
afterEach(() => small.remove())

const source = { list: 'archive', query: { unitId: 'kominfo', view: 'all' } } as const
const made = async (form: 'pdf' | 'xlsx' | 'csv_semicolon' | 'csv_comma') => {
  const { name, data, rows } = await exportHandlers(desk)['export.make']({ source, form })
  return { name, rows, bytes: Buffer.from(data, 'base64') }
}

test('an archive list leaves as CSV that no spreadsheet runs', async () => {
  const { name, rows, bytes } = await made('csv_semicolon')
  expect({ name, rows }).toEqual({ name: 'daftar-arsip-2026-12-01.csv', rows: 1 })
  expect(bytes.toString()).toContain(`"'=HYPERLINK(""http://contoh.invalid"") Rapat; Café"`)
  expect((await made('csv_comma')).bytes.toString()).toContain('No,Kode,Nomor surat')
})

test('as a workbook and as a document too', async () => {
  const { name, bytes } = await made('xlsx')
  expect(name).toBe('daftar-arsip-2026-12-01.xlsx')
  const files = unzipped(bytes)
  expect(`${files['xl/sharedStrings.xml'] ?? ''}${files['xl/worksheets/sheet1.xml']}`).toContain('800.1.11.1')
  expect((await made('pdf')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
})
