/**
 * Rows of a CSV as spreadsheets write it: comma or semicolon (whichever the first line has more of), fields in double quotes where
 * they hold either, quotes doubled. Each row with the line it began on.
 */
export const parseCsv = (text: string): { line: number; cells: string[] }[] => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const first = plain.slice(0, Math.max(0, plain.search(/[\r\n]|$/)))
  const comma = first.split(';').length > first.split(',').length ? ';' : ','
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let began = 1
  const endRow = () => {
    cells.push(cell.trim())
    if (cells.some((text) => text !== '')) rows.push({ line: began, cells })
    cells = []
    cell = ''
    began = line
  }
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i]!
    if (char === '\n') line++
    if (quoted) {
      if (char !== '"') cell += char
      else if (plain[i + 1] === '"') cell += plain[++i]
      else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (char === comma) {
      cells.push(cell.trim())
      cell = ''
    } else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  endRow()
  return rows
}
