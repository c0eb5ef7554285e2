import type { OfficeTable } from './office-table.ts'

/**
 * As spreadsheets read it: UTF-8 with its mark, so that names keep their letters, CR LF, and the separator that the language of the
 * spreadsheet expects (Indonesian: semicolon). A cell that a spreadsheet would run as a formula begins with an apostrophe, which it
 * does not show: subjects are written by strangers.
 */
export const toCsv = ({ columns, rows }: OfficeTable, separator: ';' | ','): string => {
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) =>
    cells.map((cell) => quoted(unarmed(cell), separator)).join(separator),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** OWASP names these beginnings; a tab or a line break before them is one too. */
const unarmed = (cell: string): string =>
  /^[\s]*[=+\-@|%]|^[\t\r\n]/.test(cell) && !isNumber(cell) ? `'${cell}` : cell

const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell)

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
