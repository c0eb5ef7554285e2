import type { RichNode } from '../../../domain/rich-text.ts'
import type { Box } from '../page/box.ts'
import type { Sheet } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { mostColumns } from '../table/place-cells.ts'
import { tableBoxes, type TableCell } from '../table/table-boxes.ts'
import { blockBoxes, type Place } from './body-boxes.ts'

/** Rows that a span joins stay together up to this height. */
export const tallestOf = (sheet: Sheet): number => (sheet.bottom - sheet.nextTop) * 0.6

/** Narrower than this per column, or deeper than this, a table is set as lines: everything stays readable, and nothing is lost. */
const leastColumn = 16
const deepest = 3

/** A table that somebody typed or pasted. */
export const richTableBoxes = (node: RichNode, setting: Setting, place: Place): Box[] => {
  const rows = rowsOf(node)
  const widest = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)))
  if (widest === 0) return []
  if (widest > mostColumns || place.width / widest < leastColumn || place.tables >= deepest)
    return asLines(rows, setting, place)

  const cellOf = (cell: RichNode): TableCell => ({
    colspan: spanOf(cell, 'colspan'),
    rowspan: spanOf(cell, 'rowspan'),
    content: (left, width) => {
      const within = { left, width, level: 0, tables: place.tables + 1, bold: cell.type === 'tableHeader' }
      return blockBoxes(cell.content ?? [], setting, within)
    },
  })
  return tableBoxes({
    rows: rows.map((row) => row.map(cellOf)),
    headerRows: headerRowsOf(rows),
    shares: sharesOf(rows[0]!),
    left: place.left,
    width: place.width,
    tallest: tallestOf(setting.sheet),
  })
}

const rowsOf = (table: RichNode): RichNode[][] =>
  (table.content ?? [])
    .filter((row) => row.type === 'tableRow')
    .map((row) => (row.content ?? []).filter(({ type }) => type === 'tableCell' || type === 'tableHeader'))

const headerRowsOf = (rows: RichNode[][]): number => {
  const first = rows.findIndex((row) => row.length === 0 || !row.every(({ type }) => type === 'tableHeader'))
  return first === -1 ? 0 : first
}

const spanOf = (cell: RichNode, name: 'colspan' | 'rowspan'): number => {
  const value = Number(cell.attrs?.[name] ?? 1)
  return Number.isFinite(value) ? Math.max(1, Math.floor(value)) : 1
}

/** Widths stand in the cells of the first row, one for each column that a cell covers. */
const sharesOf = (row: RichNode[]): (number | null)[] =>
  row.flatMap((cell) => {
    const widths = Array.isArray(cell.attrs?.colwidth) ? cell.attrs.colwidth : []
    return Array.from({ length: spanOf(cell, 'colspan') }, (_, index) => {
      const width = widths[index]
      return width !== undefined && width > 0 && width < 5000 ? width : null
    })
  })

const asLines = (rows: RichNode[][], setting: Setting, place: Place): Box[] =>
  rows.flatMap((row) => {
    const content = row.flatMap((cell, index): RichNode[] => [
      ...(index === 0 ? [] : [{ type: 'text', text: ' | ' } as const]),
      ...wordsWithin(cell),
    ])
    return blockBoxes([{ type: 'paragraph', attrs: { align: 'left' }, content }], setting, place)
  })

const wordsWithin = (node: RichNode): RichNode[] =>
  node.type === 'text' || node.type === 'variable' || node.type === 'hardBreak'
    ? [node]
    : (node.content ?? []).flatMap((inner, index) => [
        ...(index > 0 && inner.type !== 'text' && inner.type !== 'variable'
          ? [{ type: 'text', text: ' ' } as const]
          : []),
        ...wordsWithin(inner),
      ])
