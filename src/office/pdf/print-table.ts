import { PDFDocument } from 'pdf-lib'
import { unitOf, type Directory } from '../../domain/directory.ts'
import type { FontFiles } from './fonts.ts'
import { openLogos, type Logos } from './logos.ts'
import { below, box, together, type Box } from './page/box.ts'
import { sheetOf, type Sheet } from './page/paper.ts'
import { letterhead } from './parts/letterhead.ts'
import { printPages } from './print-pages.ts'
import { tableBoxes } from './table/table-boxes.ts'
import { longestWords, widened } from './table/widen.ts'
import { wordCell } from './table/word-cell.ts'
import { plain, textBoxes } from './text/text-boxes.ts'
import { embedTypefaces, type Typefaces } from './text/typefaces.ts'

export interface TableToPrint {
  title: string
  /** Under the title: the year of a register, the filter of a list. */
  subtitle?: string
  /** `share`: the width relative to the others. */
  columns: { label: string; share: number; align?: 'left' | 'centre' | 'right' }[]
  rows: string[][]
  landscape?: boolean
  /** At the foot of each page, left of the page number: when and by whom it was printed. */
  footer?: string
  /** Whose kop stands on the first page; left out: none. */
  kop?: { directory: Directory; unitId: string; logos?: Logos }
}

const size = 8.5

/**
 * A register, an archive list or a report on A4: columns whose heads stand again on each page, rows that are not cut, page numbers.
 * A register of ten thousand lines is some hundred pages.
 * @example await printTable({ title: 'Buku Agenda Keluar', columns: [{ label: 'Nomor', share: 1 }], rows: [['B/1']] }, fonts)
 */
export const printTable = async (table: TableToPrint, fonts: FontFiles): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const faces = await embedTypefaces(pdf, fonts)
  const sheet = sheetOf('A4', { landscape: table.landscape ?? false, notes: false, narrow: true })
  const boxes = [
    ...(await kop(table, pdf, sheet, faces)),
    ...titleBoxes(table, sheet, faces),
    ...below(10, rowBoxes(table, sheet, faces)),
  ]
  return printPages(pdf, boxes, { sheet, faces, title: table.title, footer: table.footer ?? '' })
}

const kop = async ({ kop }: TableToPrint, pdf: PDFDocument, sheet: Sheet, faces: Typefaces): Promise<Box[]> => {
  if (!kop) return []
  const { directory, unitId, logos } = kop
  const logoOf = await openLogos(pdf, directory, logos)
  return [letterhead({ sheet, faces, directory, logoOf }, unitOf(directory, unitId)), box(8, () => undefined)]
}

const titleBoxes = ({ title, subtitle = '' }: TableToPrint, { column }: Sheet, faces: Typefaces): Box[] => {
  const shape = { left: column.left, width: column.width, align: 'centre' as const }
  const under = subtitle.trim() === '' ? [] : [{ text: subtitle, style: { size: 10 } }]
  return together(
    [
      ...textBoxes(plain(title.toUpperCase(), { size: 12, bold: true }), faces, { ...shape, lineHeight: 17 }, 12),
      ...(under.length > 0 ? textBoxes(under, faces, { ...shape, lineHeight: 14 }, 10) : []),
    ],
    true,
  )
}

const rowBoxes = ({ columns, rows }: TableToPrint, sheet: Sheet, faces: Typefaces): Box[] => {
  const cell = (text: string, align: 'left' | 'centre' | 'right', bold = false) =>
    wordCell(plain(text, { size, bold }), faces, { size, align })
  const { left, width } = sheet.column
  const shares = columns.map(({ share }) => (share > 0 ? share : 1))
  const words = columns.map(({ label }, index) => [label, ...rows.map((row) => row[index] ?? '')])
  return tableBoxes({
    rows: [
      columns.map(({ label }) => cell(label, 'centre', true)),
      ...rows.map((row) => columns.map(({ align = 'left' }, index) => cell(row[index] ?? '', align))),
    ],
    headerRows: 1,
    shares: widened(shares, longestWords(words, faces, { size, bold: true }, width), width),
    left,
    width,
    tallest: (sheet.bottom - sheet.nextTop) * 0.6,
  })
}
