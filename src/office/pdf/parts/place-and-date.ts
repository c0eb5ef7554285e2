import { unitOf } from '../../../domain/directory.ts'
import { together, type Box } from '../page/box.ts'
import { lineHeight, size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { longDate } from '../text/indonesian.ts'
import { textBoxes } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import { awaited } from './awaited.ts'
import { columnsFor } from './signature-block.ts'

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96

/**
 * Layout judul, over the signature: what directs (arahan) was “ditetapkan di … pada tanggal …”, other papers bear place and date in a line.
 */
export const placeAndDate = ({ letter, directory, faces, sheet, kind, signers }: Setting): Box[] => {
  const city = unitOf(directory, letter.unitId)?.city ?? ''
  const date = letter.number ? { text: longDate(letter.number.date), style } : awaited('tanggal diberikan TU')
  const shape = { ...columnsFor(sheet, signers.length)[0]!, lineHeight: height }
  const lines =
    kind.class === 'arahan'
      ? [[{ text: `Ditetapkan di ${city}`, style }], [{ text: 'pada tanggal ', style }, date]]
      : [[{ text: `${city}, `, style }, date]]
  return together(
    lines.flatMap((line) => textBoxes(line, faces, shape, size.body)),
    true,
  )
}
