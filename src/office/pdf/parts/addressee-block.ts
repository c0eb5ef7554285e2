import { together, below, type Box } from '../page/box.ts'
import { lineHeight, size } from '../page/paper.ts'
import type { Setting } from '../setting.ts'
import { baseLine, plain, textBoxes, withoutWidows } from '../text/text-boxes.ts'
import type { Style } from '../text/typefaces.ts'
import { namedAddressee } from './addressee-names.ts'

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96
const width = 330

/** Yth. one addressee as a block, several as a numbered list, then “di –” and the place. */
export const addresseeBlock = ({ letter, directory, faces, sheet }: Setting): Box[] => {
  const { column } = sheet
  const nameLeft = column.left + 30
  const names = letter.content.addressees.map((a) => namedAddressee(a, directory))
  const places = [...new Set(names.map((n) => n.place))]
  const shared = places.length === 1 ? places[0]! : null

  const entries = names.map(({ name, place }) => (shared === null && place ? `${name} di ${place}` : name))
  const several = entries.length > 1
  const left = several ? nameLeft + 22 : nameLeft
  const shape = { left, width: column.left + width - left, lineHeight: height }
  const lines =
    entries.length === 0
      ? textBoxes(
          [{ text: 'tujuan belum dipilih', style: { ...style, grey: true, italic: true } }],
          faces,
          shape,
          size.body,
        )
      : entries.flatMap((entry, index) => {
          const marker = several ? { text: `${index + 1}.`, style, left: nameLeft } : undefined
          return withoutWidows(textBoxes(plain(entry, style), faces, { ...shape, marker }, size.body))
        })

  const at = [
    ...textBoxes(plain('di –', style), faces, shape, size.body),
    ...textBoxes(plain(shared || 'Tempat', style), faces, { ...shape, left: left + 14 }, size.body),
  ]
  return below(14, withYth([...lines.slice(0, -1), ...together([lines.at(-1)!, ...at])], column.left))
}

const withYth = ([first, ...rest]: Box[], left: number): Box[] => [
  {
    ...first!,
    keepWithNext: rest.length > 0,
    draw: (canvas, top) => {
      canvas.text(left, baseLine(top, height, size.body), 'Yth.', style)
      first!.draw(canvas, top)
    },
  },
  ...rest,
]
