import { box, drawDown, heightOf, type Box } from '../page/box.ts'
import { placeCells, type PlacedCell, type SpanningCell } from './place-cells.ts'
import { rowBox, type CellOfRow, cellPadding } from './row-box.ts'
import { spannedRowsBox } from './spanned-rows-box.ts'

export interface TableCell extends SpanningCell {
  /** The lines of the cell between two points of the page. */
  content: (left: number, width: number) => Box[]
}

export interface Table {
  rows: TableCell[][]
  /** How many of the first rows stand again at the head of each page. */
  headerRows: number
  /** Widths relative to each other; what is missing or no width at all gets the mean of the others. */
  shares: (number | null)[]
  left: number
  width: number
  /** Rows that are joined by a span stay together up to this height; a taller span is dissolved. */
  tallest: number
}

interface SetCell extends PlacedCell<TableCell> {
  left: number
  width: number
  lines: Box[]
}

/** A table as boxes, a row each: rows joined by a span are one box, and a row is cut only if it is taller than a page. */
export const tableBoxes = (table: Table): Box[] => {
  const { columns, cells } = placeCells(table.rows)
  if (columns === 0) return []
  const lefts = columnLefts(table, columns)
  const set = cells.map((cell): SetCell => {
    const left = lefts[cell.column]!
    const width = lefts[cell.column + cell.colspan]! - left
    return { ...cell, left, width, lines: cell.cell.content(left + cellPadding, width - 2 * cellPadding) }
  })
  const rows = rowsOf(set, table)
  const header = rows.filter(([from]) => from < table.headerRows).map(([, item]) => item)
  const under = rows.slice(header.length).map(([, item]) => item)
  // A header that would leave little room for rows stands only once.
  const repeats = header.length > 0 && heightOf(header) <= table.tallest / 2
  const head = { ...box(heightOf(header), (canvas, top) => drawDown(canvas, header, top)), keepWithNext: true }
  return repeats && under.length > 0 ? [head, ...under.map((item) => ({ ...item, head }))] : [...header, ...under]
}

type Row = [from: number, box: Box]

const rowsOf = (cells: SetCell[], { rows, tallest }: Table): Row[] => {
  // A register has tens of thousands of cells: each is looked for once.
  const byRow = rows.map((): SetCell[] => [])
  for (const cell of cells) byRow[cell.row]!.push(cell)
  return groupsOf(cells, rows.length).flatMap(([from, until]): Row[] => {
    const own = byRow.slice(from, until).flat()
    if (until - from > 1) {
      const joined = spannedRowsBox(own, from, until)
      if (joined.height <= tallest) return [[from, joined]]
    }
    return Array.from({ length: until - from }, (_, index): Row => [from + index, alone(own, from + index)])
  })
}

/** One row of what was joined by a span: a cell from above goes on empty beside it. */
const alone = (cells: SetCell[], row: number): Box =>
  rowBox(
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowspan)
      .map((cell): CellOfRow => ({ left: cell.left, width: cell.width, lines: cell.row === row ? cell.lines : [] })),
  )

/** Which rows a span joins, as [from, until). */
const groupsOf = (cells: SetCell[], rows: number): [number, number][] => {
  const reach = Array.from({ length: rows }, (_, row) => row + 1)
  for (const { row, rowspan } of cells) reach[row] = Math.max(reach[row]!, row + rowspan)
  const groups: [number, number][] = []
  for (let from = 0; from < rows;) {
    let until = reach[from]!
    for (let row = from; row < until; row++) until = Math.max(until, reach[row]!)
    groups.push([from, until])
    from = until
  }
  return groups
}

const columnLefts = ({ shares, left, width }: Table, columns: number): number[] => {
  const known = Array.from({ length: columns }, (_, index) => shares[index] ?? null).map((share) =>
    share !== null && Number.isFinite(share) && share > 0 ? share : null,
  )
  const given = known.filter((share) => share !== null)
  const mean = given.length > 0 ? given.reduce((sum, share) => sum + share, 0) / given.length : 1
  // Nothing gets narrower than a sixth of an even share: a column without a width worth the name is unreadable.
  const wanted = known.map((share) => Math.max(share ?? mean, mean / 6))
  const total = wanted.reduce((sum, share) => sum + share, 0)
  const lefts = [left]
  for (const share of wanted) lefts.push(lefts.at(-1)! + (share / total) * width)
  return lefts
}
