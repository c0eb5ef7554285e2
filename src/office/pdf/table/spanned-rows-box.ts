import { box, drawDown, heightOf, type Box } from '../page/box.ts'
import { border, cellPadding } from './row-box.ts'

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
    const placed = cells.map(({ row, rowspan, left, width, lines }) => ({
      left,
      top: top + sum(heights.slice(0, row - from)),
      width,
      height: sum(heights.slice(row - from, row - from + rowspan)),
      lines,
    }))
    canvas.frames(placed, border)
    for (const { top: y, lines } of placed) drawDown(canvas, lines, y + cellPadding)
  })
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
