import { box, type Box } from '../page/box.ts'
import { leading } from '../page/paper.ts'
import { breakLines } from './break-lines.ts'
import { drawLine } from './draw-line.ts'
import type { Style, Typefaces } from './typefaces.ts'
import type { Inline } from './words.ts'

export interface TextBlock {
  left: number
  width: number
  align?: 'left' | 'centre' | 'right' | 'justify'
  firstIndent?: number
  /** Written before the first line, ending `gap` points left of the block: a list’s number or dot. */
  marker?: { text: string; style: Style; left: number }
  lineHeight?: number
}

/** One box for each line, without rules for page breaks; those are the caller’s. */
export const textBoxes = (inlines: Inline[], faces: Typefaces, block: TextBlock, size: number): Box[] => {
  const { left, width, align = 'left', firstIndent = 0, marker } = block
  const height = block.lineHeight ?? size * leading
  return breakLines(inlines, faces, { width, firstIndent, justified: align === 'justify' }).map((line, index) => {
    const spare = width - line.width
    const shift = align === 'centre' ? spare / 2 : align === 'right' ? spare : index === 0 ? firstIndent : 0
    const drawn = align === 'justify' ? line : { ...line, stretch: 0 }
    return box(height, (canvas, top) => {
      const base = baseLine(top, height, size)
      if (marker && index === 0) canvas.text(marker.left, base, marker.text, marker.style)
      drawLine(canvas, faces, drawn, left + shift, base)
    })
  })
}

/** Plain text in one style; line feeds break lines. */
export const plain = (text: string, style: Style): Inline[] =>
  text
    .split('\n')
    .flatMap((part, index): Inline[] => (index === 0 ? [{ text: part, style }] : ['break', { text: part, style }]))

/** Where the letters of a line stand: centred by the height of capitals (0.72 of the size in Liberation Sans). */
export const baseLine = (top: number, height: number, size: number): number => top + (height + size * 0.72) / 2

/** At least two lines of a paragraph stand together at the foot and at the head of a page. */
export const withoutWidows = (lines: Box[]): Box[] =>
  lines.map((line, index) =>
    lines.length > 1 && (index === 0 || index === lines.length - 2) ? { ...line, keepWithNext: true } : line,
  )
