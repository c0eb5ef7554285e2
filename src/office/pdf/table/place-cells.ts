/** What a cell asks for. Numbers come from files and pasted pages: anything may stand there. */
export interface SpanningCell {
  colspan?: number
  rowspan?: number
}

export interface PlacedCell<T> {
  cell: T
  row: number
  column: number
  colspan: number
  rowspan: number
}

/** More columns than this are not set as a table at all. */
export const mostColumns = 30

/**
 * Finds the place of each cell as HTML does: the next free column of its row. A span never leaves the table, covers no other cell
 * and is at least 1, whatever it says.
 */
export const placeCells = <T extends SpanningCell>(rows: T[][]): { columns: number; cells: PlacedCell<T>[] } => {
  const taken = rows.map(() => new Set<number>())
  const cells: PlacedCell<T>[] = []
  let columns = 0
  for (const [row, inRow] of rows.entries()) {
    let column = 0
    for (const cell of inRow) {
      while (taken[row]!.has(column)) column++
      const rowspan = Math.min(spanOf(cell.rowspan, rows.length), rows.length - row)
      let colspan = 1
      const wanted = spanOf(cell.colspan, mostColumns)
      while (colspan < wanted && !taken[row]!.has(column + colspan)) colspan++
      for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) taken[r]!.add(c)
      cells.push({ cell, row, column, colspan, rowspan })
      column += colspan
      columns = Math.max(columns, column)
    }
  }
  return { columns, cells }
}

const spanOf = (value: number | undefined, most: number): number =>
  value !== undefined && Number.isFinite(value) ? Math.min(Math.max(1, Math.floor(value)), most) : 1
