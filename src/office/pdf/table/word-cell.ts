import { textBoxes, type TextBlock } from '../text/text-boxes.ts'
import type { Typefaces } from '../text/typefaces.ts'
import type { Inline } from '../text/words.ts'
import type { TableCell } from './table-boxes.ts'

export interface WordCellOptions {
  size?: number
  align?: TextBlock['align']
  bold?: boolean
}

/** A cell that holds nothing but words. */
export const wordCell = (inlines: Inline[], faces: Typefaces, options: WordCellOptions = {}): TableCell => {
  const { size = 10, align = 'left' } = options
  return {
    content: (left, width) => textBoxes(inlines, faces, { left, width, align, lineHeight: size * 1.25 }, size),
  }
}
