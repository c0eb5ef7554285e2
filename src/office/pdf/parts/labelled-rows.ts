import type { Box } from '../page/box.ts'
import { baseLine, textBoxes, withoutWidows, type TextBlock } from '../text/text-boxes.ts'
import { textWidth, type Style, type Typefaces } from '../text/typefaces.ts'
import type { Inline } from '../text/words.ts'

export interface LabelledRow {
  label: string
  value: Inline[]
}

export interface Rows {
  left: number
  width: number
  style: Style
  lineHeight: number
  /** Points from the left to the colons; left out: behind the longest label. */
  colonAt?: number
  align?: TextBlock['align']
}

/** Lines of `label : value` with their colons under each other. A label that is too long for its column runs on in it. */
export const labelledRows = (rows: LabelledRow[], faces: Typefaces, shape: Rows): Box[] => {
  const { left, width, style, lineHeight, align } = shape
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(faces, printableLabel(label, faces), style)))
  const colonAt = shape.colonAt ?? Math.min(longest + 8, width * 0.4)
  const value = { left: left + colonAt + 10, width: width - colonAt - 10, lineHeight, align }
  return rows.flatMap((row) => {
    const names = textBoxes(
      [{ text: row.label, style }],
      faces,
      { left, width: Math.max(colonAt - 4, 20), lineHeight },
      style.size,
    )
    const lines = textBoxes(row.value, faces, value, style.size)
    // The longer of both columns gives the lines; the colon stands in the first.
    const count = Math.max(names.length, lines.length)
    return withoutWidows(
      Array.from({ length: count }, (_, index): Box => ({
        height: lineHeight,
        gap: 0,
        keepWithNext: false,
        draw: (canvas, top) => {
          names[index]?.draw(canvas, top)
          if (index === 0 && row.label !== '')
            canvas.text(left + colonAt, baseLine(top, lineHeight, style.size), ':', style)
          lines[index]?.draw(canvas, top)
        },
      })),
    )
  })
}

const printableLabel = (label: string, faces: Typefaces): string => faces.regular.printable(label)
