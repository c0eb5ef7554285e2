import { unitOf } from '../../../domain/directory.ts'
import { below, together, type Box } from '../page/box.ts'
import { lineHeight, size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { longDate } from '../text/indonesian.ts'
import { textBoxes } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import { awaited } from './awaited.ts'
import { numberRow, remainingRows } from './heading-rows.ts'
import { labelledRows } from './labelled-rows.ts'

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96
const colonAt = 58
/** Subjects stay out of the right third, as on paper. */
const valueWidth = 285

/** Layout korespondensi: place and date on the right, then Nomor, Sifat, Lampiran, Hal. What TU still has to give stands in grey. */
export const heading = ({ letter, directory, faces, sheet }: Setting): Box[] => {
  const { number, unitId } = letter
  const { column } = sheet
  const city = unitOf(directory, unitId)?.city ?? ''
  const date = textBoxes(
    [{ text: `${city}, `, style }, number ? { text: longDate(number.date), style } : awaited('tanggal diberikan TU')],
    faces,
    { left: column.left, width: column.width, align: 'right', lineHeight: height },
    size.body,
  )
  const shape = { left: column.left, width: colonAt + 10 + valueWidth, style, lineHeight: height, colonAt }
  const rows = labelledRows([numberRow(letter), ...remainingRows(letter)], faces, shape)
  return together([...below(10, date), ...below(6, rows)])
}
