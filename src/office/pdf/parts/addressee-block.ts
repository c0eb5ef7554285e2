import type { Directory } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import { below, type Box } from '../page/box.ts'
import { column, lineHeight, size } from '../page/paper.ts'
import { baseLine, plain, textBoxes, withoutWidows } from '../text/text-boxes.ts'
import type { Style, Typefaces } from '../text/typefaces.ts'
import { namedAddressee } from './addressee-names.ts'

const style: Style = { size: size.body }
const height = lineHeight(size.body) * 0.96
const nameLeft = column.left + 30
const width = 330

/** Yth. one addressee as a block, several as a numbered list, then “di –” and the place. */
export const addresseeBlock = (letter: Letter, directory: Directory, faces: Typefaces): Box[] => {
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

  const place = shared || 'Tempat'
  const at = [
    ...textBoxes(plain('di –', style), faces, shape, size.body),
    ...textBoxes(plain(place, style), faces, { ...shape, left: left + 14 }, size.body),
  ]
  const all = [
    ...lines.slice(0, -1),
    { ...lines.at(-1)!, keepWithNext: true },
    { ...at[0]!, keepWithNext: true },
    ...at.slice(1),
  ]
  return below(14, withYth(all))
}

const withYth = ([first, ...rest]: Box[]): Box[] => [
  {
    ...first!,
    keepWithNext: rest.length > 0,
    draw: (canvas, top) => {
      canvas.text(column.left, baseLine(top, height, size.body), 'Yth.', style)
      first!.draw(canvas, top)
    },
  },
  ...rest,
]
