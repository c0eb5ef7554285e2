import { below, type Box } from '../page/box.ts'
import type { Setting } from '../setting.ts'
import { plain, textBoxes, withoutWidows } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import { namedAddressee } from './addressee-names.ts'

const style: Style = { size: 10 }
const lineHeight = 13.5

/** Tembusan: who gets a copy, numbered, at the left under the signature. Nothing where nobody does. */
export const copiesList = ({ letter, directory, faces, sheet }: Setting): Box[] => {
  const { copies } = letter.content
  if (copies.length === 0) return []
  const { column } = sheet
  const title = textBoxes(plain('Tembusan:', style), faces, { left: column.left, width: 320, lineHeight }, style.size)
  const left = column.left + 20
  const lines = copies.flatMap((copy, index) => {
    const marker = { text: `${index + 1}.`, style, left: column.left }
    const { name } = namedAddressee(copy, directory)
    return withoutWidows(textBoxes(plain(name, style), faces, { left, width: 320, lineHeight, marker }, style.size))
  })
  return below(16, [...title.map((line) => ({ ...line, keepWithNext: true })), ...lines])
}
