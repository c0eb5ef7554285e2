import { box, drawDown, heightOf, type Box } from '../page/box.ts'
import { cellPadding, drawBorder } from './row-box.ts'

export interface CellOfSpan {
  row: number
  rowspan: number
  left: number
  width: number
  lines: Box[]
}

/** Rows `from` to `until` (not included), which cells join: one box. A cell that needs more than its rows makes the last of them higher. */
export const spannedRowsBox = (cells: CellOfSpan[], from: number, until: number): Box => {
  const heights = Array.from({ length: until - from }, () => 2 * cellPadding)
  for (const cell of cells.toSorted((a, b) => a.rowspan - b.rowspan)) {
    const last = cell.row - from + cell.rowspan - 1
    const others = sum(heights.slice(cell.row - from, last))
    heights[last] = Math.max(heights[last]!, heightOf(cell.lines) + 2 * cellPadding - others)
  }
  return box(sum(heights), (canvas, top) => {
    for (const { row, rowspan, left, width, lines } of cells) {
      const y = top + sum(heights.slice(0, row - from))
      drawBorder(canvas, left, y, width, sum(heights.slice(row - from, row - from + rowspan)))
      drawDown(canvas, lines, y + cellPadding)
    }
  })
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
