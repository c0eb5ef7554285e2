import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FontFiles } from './fonts.ts'
import { printTable, type TableToPrint } from './print-table.ts'
import { directory } from './samples/sample-letter.ts'
import { sampleFonts } from './samples/sample-fonts.ts'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})

const columns = [
  { label: 'No.', share: 1, align: 'right' as const },
  { label: 'Nomor', share: 4 },
  { label: 'Hal', share: 6 },
]
const register = (count: number) =>
  Array.from({ length: count }, (_, index) => [`${index + 1}`, `B/${index + 1}/SEKRET`, 'Permohonan data'])
const pagesOf = async (table: Partial<TableToPrint>) => {
  const pdf = await PDFDocument.load(await printTable({ title: 'Buku Agenda', columns, rows: [], ...table }, fonts))
  return pdf.getPages().map((page) => Math.round(page.getWidth()))
}

describe('a list on paper', () => {
  it('an empty register is one page', async () => expect(await pagesOf({})).toEqual([595]))

  it('a long one takes as many as it needs, upright or across', async () => {
    expect((await pagesOf({ rows: register(300) })).length).toBeGreaterThan(5)
    expect((await pagesOf({ rows: register(40), landscape: true })).every((width) => width === 842)).toBe(true)
  })

  it('with the kop of its office', async () => {
    expect(await pagesOf({ rows: register(3), kop: { directory, unitId: 'kominfos' } })).toHaveLength(1)
  })

  it.each<[string, Partial<TableToPrint>]>([
    ['rows that are too short or too long', { rows: [['1'], ['1', '2', '3', '4', '5']] }],
    ['a cell longer than pages', { rows: [['1', 'x', 'kata '.repeat(6000)]] }],
    ['no columns', { columns: [] }],
    [
      'shares that are none',
      { columns: columns.map((column) => ({ ...column, share: Number.NaN })), rows: register(2) },
    ],
    ['a footer without end', { footer: 'panjang '.repeat(500), rows: register(2) }],
  ])('%s', async (_, table) => expect((await pagesOf(table)).length).toBeGreaterThan(0))
})
