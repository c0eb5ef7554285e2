import { columnsOf, isTable } from '../../../domain/kinds/letter-kind.ts'
import type { RichNode } from '../../../domain/rich-text.ts'
import type { Box } from '../page/box.ts'
import { awaited } from '../parts/awaited.ts'
import { rowsOfField } from '../parts/facts.ts'
import type { Setting } from '../setting.ts'
import { tableBoxes, type TableCell } from '../table/table-boxes.ts'
import { longestWords, widened } from '../table/widen.ts'
import { wordCell } from '../table/word-cell.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import { nameOf } from './attributes.ts'
import { sizeIn, type Place } from './body-boxes.ts'
import { tallestOf } from './rich-table.ts'

const size = 10
/** The running number needs about as much as a word of three letters. */
const numbers = { id: 'no', label: 'No.', width: 0.07 }

/** The rows of a table field, numbered. A field that may stay empty, and does, leaves nothing. */
export const fieldTableBoxes = (node: RichNode, setting: Setting, place: Place): Box[] => {
  const { kind, faces, sheet } = setting
  const field = kind.fields.find((one) => one.id === nameOf(node) && isTable(one))
  const rows = field ? rowsOfField(field, setting) : []
  if (!field || (rows.length === 0 && field.required)) {
    const label = field?.label ?? (nameOf(node) || '?')
    setting.lacks(label)
    const style = { size: sizeIn(place) }
    return textBoxes([awaited(`[${label}]`, style)], faces, { left: place.left, width: place.width }, style.size)
  }
  if (rows.length === 0) return []

  const own = columnsOf(field)
  // A table that brings its own column of numbers gets no second one.
  const columns = own[0]?.id === numbers.id ? own : [numbers, ...own]
  const cell = (text: string, options: Parameters<typeof wordCell>[2] = {}): TableCell =>
    wordCell(plain(text, { size, bold: options.bold }), faces, { size, ...options })
  const words = columns.map(({ id, label }) => [label, ...rows.map((row) => row[id] ?? '')])
  const longest = longestWords(words, faces, { size }, place.width)
  return tableBoxes({
    rows: [
      columns.map(({ label }) => cell(label, { bold: true, align: 'centre' })),
      ...rows.map((row, index) =>
        columns.map(({ id }) =>
          id === numbers.id ? cell(row[id] || `${index + 1}.`, { align: 'centre' }) : cell(row[id] ?? ''),
        ),
      ),
    ],
    headerRows: 1,
    shares: widened(sharesOf(columns), longest, place.width),
    left: place.left,
    width: place.width,
    tallest: tallestOf(sheet),
  })
}

/** Columns without a width of their own share what the others leave of the whole. */
const sharesOf = (columns: { width?: number }[]): number[] => {
  const given = columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const open = columns.filter(({ width }) => width === undefined).length
  const whole = open === 0 ? given : Math.max(1, given * 1.25)
  return columns.map(({ width }) => (width ?? (whole - given) / open) / whole)
}
