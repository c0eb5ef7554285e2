import { box, type Box } from '../page/box.ts'
import type { Typefaces } from './typefaces.ts'

/** A line in aksara Bali, in the middle, smaller where it would not fit; no box for none. */
export const aksaraBox = (
  text: string,
  { aksara }: Typefaces,
  { left, width }: { left: number; width: number },
  size: number,
): Box[] => {
  if (text.trim() === '') return []
  const line = aksara.shape(text)
  if (line.glyphs.length === 0) return []
  const points = Math.min(size, width / line.width)
  const start = left + (width - line.width * points) / 2
  // Signs hang under and stand over the line: twice the size holds both.
  const height = points * 1.9
  return [box(height, (canvas, top) => canvas.glyphs(aksara, line.glyphs, start, top + points * 1.15, points))]
}
