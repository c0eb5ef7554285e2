import { box, drawDown, heightOf, type Box } from '../page/box.ts'
import { black, type Canvas } from '../page/canvas.ts'

export const cellPadding = 3.5
const border = 0.5

export interface CellOfRow {
  left: number
  width: number
  lines: Box[]
}

/** One row with its borders. Taller than a page, it is cut between lines, each cell where its own lines end. */
export const rowBox = (cells: CellOfRow[]): Box => {
  const height = Math.max(...cells.map(({ lines }) => heightOf(lines)), 0) + 2 * cellPadding
  return box(
    height,
    (canvas, top) => {
      for (const cell of cells) {
        drawBorder(canvas, cell.left, top, cell.width, height)
        drawDown(canvas, cell.lines, top + cellPadding)
      }
    },
    {
      split: (room) => {
        const cut = cells.map((cell) => ({ cell, count: linesWithin(cell.lines, room - 2 * cellPadding) }))
        if (cut.every(({ count }) => count === 0)) return null
        const upper = cut.map(({ cell, count }) => ({ ...cell, lines: cell.lines.slice(0, count) }))
        const lower = cut.map(({ cell, count }) => ({ ...cell, lines: cell.lines.slice(count) }))
        return [rowBox(upper), rowBox(lower)]
      },
    },
  )
}

export const drawBorder = (canvas: Canvas, left: number, top: number, width: number, height: number): void =>
  canvas.frame(left, top, width, height, black, { thickness: border })

const linesWithin = (lines: Box[], room: number): number => {
  let used = 0
  for (const [index, line] of lines.entries()) {
    used += line.height + (index === 0 ? 0 : line.gap)
    if (used > room) return index
  }
  return lines.length
}
