import { box, drawDown, heightOf, type Box } from '../page/box.ts'

export const cellPadding = 3.5
export const border = 0.5

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
      canvas.frames(
        cells.map(({ left, width }) => ({ left, top, width, height })),
        border,
      )
      for (const { lines } of cells) drawDown(canvas, lines, top + cellPadding)
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

const linesWithin = (lines: Box[], room: number): number => {
  let used = 0
  for (const [index, line] of lines.entries()) {
    used += line.height + (index === 0 ? 0 : line.gap)
    if (used > room) return index
  }
  return lines.length
}
