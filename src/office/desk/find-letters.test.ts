import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftContent, fileRef } from '../../domain/testing/small-office.ts'
import type { LetterContent } from '../../domain/letter.ts'
import type { SearchFilters } from '../../protocol/desktop/list-calls.ts'
import type { DesktopOutput } from '../../protocol/desktop-api.ts'
import type { Desk } from './desk.ts'
import { listHandlers } from './list-handlers.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

let desk: SmallBook
beforeEach(() => {
  desk = smallBook('konseptor', '2026-11-16T03:00:00Z', 60_000)
})
afterEach(() => desk.remove())

const body = (text: string): LetterContent['body'] => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const write = (content: Partial<LetterContent>): string => {
  const id = randomUUID()
  desk.book.perform(id, { kind: 'letter.create', content: { ...draftContent, ...content } }, 'j-konseptor')
  return id
}
const handlers = () => listHandlers(desk as unknown as Desk)
type Found = DesktopOutput<'search.find'>
const find = (text: string, filters: SearchFilters = {}, limit = 50, before?: number): Found =>
  handlers()['search.find']({ text, filters, limit, before }) as Found
const subjects = (text: string, filters: SearchFilters = {}) => find(text, filters).rows.map((row) => row.subject)

test('each key finds: the beginning of a word of subject or name, whole words of the text', () => {
  write({ subject: 'Undangan rapat koordinasi', body: body('Acara di Gedung Wiswa Sabha.') })
  for (const typed of ['u', 'und', 'undangan', 'rapat koor', 'KOORDINASI', 'penanaman', 'gedung', 'rapat wiswa'])
    expect(subjects(typed), typed).toEqual(['Undangan rapat koordinasi'])
  for (const typed of ['gedun', 'ordinasi', 'rapat pindah', '—', '"']) expect(subjects(typed), typed).toEqual([])
})

test('names with diacritics and aksara Bali are found as they are written, and plainly', () => {
  write({ subject: 'Kunjungan Café Ubud ᬩᬮᬶ' })
  for (const typed of ['café', 'cafe', 'CAFÉ', 'ᬩᬮᬶ']) expect(subjects(typed), typed).toHaveLength(1)
})

test('says where it was found, with the words marked; the row itself shows the subject', () => {
  write({ subject: 'Permohonan data', body: body('Mohon disampaikan neraca air bersih tahun ini.') })
  expect(find('permohonan').rows[0]).toMatchObject({
    found: ['subject'],
    snippetOf: 'subject',
    snippet: [
      { text: 'Permohonan', hit: true },
      { text: ' data', hit: false },
    ],
  })
  const deep = find('data neraca').rows[0]!
  expect(deep).toMatchObject({ found: ['subject', 'text'], snippetOf: 'text' })
  expect(deep.snippet.filter((piece) => piece.hit)).toEqual([{ text: 'neraca', hit: true }])
  expect(find('penanaman').rows[0]!.found).toEqual(['addressee'])
})

test('the words of an attachment are found once they are read, and no longer when it is taken out', () => {
  const attachment = { ...fileRef('a'), name: 'Daftar.pdf', pages: 2 }
  const id = write({ subject: 'Laporan', attachments: [attachment] })
  expect(subjects('bendungan')).toEqual([])
  desk.store.fileText.put(attachment.sha256, 'Kapasitas bendungan per bulan', 'layer')
  desk.store.letters.reindex(desk.store.files.lettersWith(attachment.sha256))
  expect(find('bendungan').rows[0]).toMatchObject({ found: ['attachment'], snippetOf: 'attachment' })
  expect(subjects('', { hasAttachments: true })).toEqual(['Laporan'])
  desk.book.perform(id, { kind: 'letter.edit', content: { attachments: [] } }, 'j-konseptor')
  expect(subjects('bendungan')).toEqual([])
  expect(subjects('', { hasAttachments: false })).toEqual(['Laporan'])
})

test('filters hold together, with or without words', () => {
  write({ subject: 'Satu', classification: '800.1.11', kind: 'nota_dinas' })
  write({ subject: 'Dua', classification: '800.10' })
  write({
    subject: 'Tiga',
    classification: '000.5',
    security: 'terbatas',
    addressees: [{ type: 'external', name: 'Yayasan', place: '' }],
  })
  expect(subjects('', { classification: '800' })).toEqual(['Dua', 'Satu'])
  expect(subjects('', { classification: '800.1' })).toEqual(['Satu'])
  expect(subjects('', { kind: 'nota_dinas' })).toEqual(['Satu'])
  expect(subjects('', { unit: 'dpmptsp' })).toEqual(['Dua', 'Satu'])
  expect(subjects('yayasan', { security: 'terbatas', box: 'draf', state: 'draf', side: 'keluar' })).toEqual(['Tiga'])
  expect(subjects('yayasan', { side: 'masuk' })).toEqual([])
  expect(subjects('')).toEqual(['Tiga', 'Dua', 'Satu'])
})

test('pages go on where the last one ended, newest first', () => {
  for (let n = 1; n <= 5; n++) write({ subject: `Surat ${n}` })
  const first = find('surat', {}, 2)
  expect([first.rows.map((r) => r.subject), first.more]).toEqual([['Surat 5', 'Surat 4'], true])
  const last = find('surat', {}, 3, first.next!)
  expect([last.rows.map((r) => r.subject), last.more, last.next]).toEqual([
    ['Surat 3', 'Surat 2', 'Surat 1'],
    false,
    null,
  ])
})

test('a changed letter moves up and is found by its new words only', () => {
  const id = write({ subject: 'Rapat' })
  write({ subject: 'Undangan' })
  desk.book.perform(id, { kind: 'letter.edit', content: { subject: 'Sosialisasi' } }, 'j-konseptor')
  expect(subjects('')).toEqual(['Sosialisasi', 'Undangan'])
  expect(subjects('rapat')).toEqual([])
})

test('a search is kept under a name, replaced and thrown away', () => {
  const saved = handlers()
  const search = { id: randomUUID(), name: 'Undangan kesehatan', text: 'undangan', filters: { unit: 'dpmptsp' } }
  void saved['search.saved.put'](search)
  expect(saved['search.saved.put']({ ...search, name: 'Undangan' })).toEqual({
    searches: [{ ...search, name: 'Undangan' }],
  })
  expect(saved['search.saved.remove']({ id: search.id })).toEqual({ searches: [] })
})

test('the letter that this one answers and those that answer it are found from both ends', () => {
  const asked = write({ subject: 'Permohonan' })
  const relation = { letterId: asked, as: 'balasan' as const, number: null, subject: 'Permohonan' }
  const answer = write({ subject: 'Jawaban', relation })
  const related = handlers()['letters.related']
  expect(related({ id: asked })).toMatchObject({ to: null, from: [{ subject: 'Jawaban', as: 'balasan' }] })
  expect(related({ id: answer })).toMatchObject({ to: { as: 'balasan', row: { subject: 'Permohonan' } }, from: [] })
})
