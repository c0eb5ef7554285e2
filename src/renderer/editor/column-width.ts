import type { Editor } from '@tiptap/core'
import { isInTable, selectedRect } from '@tiptap/pm/tables'

const narrowest = 40

/** Makes the columns that are marked wider or narrower: what the mouse does at their edge, by keyboard. Pixels of 1/96 inch. */
export const widenColumns = (editor: Editor, by: number): boolean => {
  const { state, view } = editor
  if (!isInTable(state)) return false
  const { map, table, tableStart, left, right } = selectedRect(state)
  const widths = Array.from({ length: map.width }, (_, column) => {
    const at = map.map.at(column) ?? 0
    const colspan = Number(table.nodeAt(at)?.attrs.colspan ?? 1)
    const cell = view.nodeDOM(tableStart + at)
    return cell instanceof HTMLElement ? Math.round(cell.offsetWidth / colspan) : 100
  })
  const wanted = widths.map((width, column) =>
    column >= left && column < right ? Math.max(width + by, narrowest) : width,
  )
  const tr = state.tr
  for (const at of new Set(map.map)) {
    const cell = table.nodeAt(at)
    if (!cell) continue
    const column = map.colCount(at)
    const colwidth = wanted.slice(column, column + Number(cell.attrs.colspan))
    tr.setNodeMarkup(tableStart + at, null, { ...cell.attrs, colwidth })
  }
  view.dispatch(tr)
  return true
}
