import { below, box, together, type Box } from '../page/box.ts'
import { lineHeight, size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { plain, textBoxes } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import type { Inline } from '../text/words.ts'
import { namedAddressee } from './addressee-names.ts'
import { awaited } from './awaited.ts'
import { dateRow, numberRow, remainingRows } from './heading-rows.ts'
import { labelledRows } from './labelled-rows.ts'

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96

/** What goes from desk to desk (nota dinas, memo): its name, then Kepada, Dari, Tanggal, Nomor, Sifat, Lampiran, Hal, and a rule. */
export const noteHeading = (setting: Setting): Box[] => {
  const { letter, directory, faces, sheet, kind, signers } = setting
  const { column } = sheet
  const names = letter.content.addressees.map((addressee) => namedAddressee(addressee, directory).name)
  const bold = { size: 13, bold: true }
  const title = textBoxes(
    plain((kind.title || kind.name).toUpperCase(), bold),
    faces,
    { left: column.left, width: column.width, align: 'centre', lineHeight: 20 },
    bold.size,
  )
  const rows = [
    { label: 'Kepada', value: addressed(names) },
    { label: 'Dari', value: signers[0]?.title ? plain(signers[0].title, style) : [awaited('belum dipilih')] },
    dateRow(letter),
    numberRow(letter),
    ...remainingRows(letter),
  ]
  const shape = { left: column.left, width: column.width, style, lineHeight: height, colonAt: 72 }
  const rule = box(8, (canvas, top) => canvas.rule(column.left, column.right, top + 5, 0.8))
  const lines = labelledRows(rows, faces, shape)
  // Two hundred addressees do not stay on one page.
  return [...together(below(10, title), true), ...below(8, names.length > 20 ? lines : together(lines, true)), rule]
}

const addressed = (names: string[]): Inline[] => {
  if (names.length === 0) return [awaited('tujuan belum dipilih')]
  if (names.length === 1) return plain(`Yth. ${names[0]}`, style)
  return plain(names.map((name, index) => `${index + 1}. Yth. ${name}`).join('\n'), style)
}
