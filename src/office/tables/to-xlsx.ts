import writeExcelFile from 'write-excel-file/node'
import type { OfficeTable } from './office-table.ts'

const sheetWidth = 130
/** A cell of a spreadsheet holds no more. */
const mostCharacters = 32_767

/** A workbook of one sheet. Every cell is text, so nothing is run as a formula and no number loses its noughts. */
export const toXlsx = async ({ title, columns, rows }: OfficeTable): Promise<Buffer> => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }))
  const data = [head, ...rows.map((cells) => cells.map(asText))]
  const file = writeExcelFile(data, {
    sheet: sheetName(title),
    columns: columns.map(({ share }) => ({ width: Math.max(8, Math.round((share / shares) * sheetWidth)) })),
    stickyRowsCount: 1,
  })
  return file.toBuffer()
}

const asText = (cell: string) =>
  cell === '' ? null : { value: printable(cell).slice(0, mostCharacters), type: String }

/** XML knows no control characters but tab and line breaks: another one in a subject would make the file unreadable. */
const printable = (cell: string): string => cell.replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '').toWellFormed()

const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31) || 'Lontar'
