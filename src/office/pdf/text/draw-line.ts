import type { Canvas } from '../page/canvas.ts'
import type { Line } from './break-lines.ts'
import { textWidth, type Typefaces } from './typefaces.ts'

/** Writes a line from `x` on its base line. */
export const drawLine = (canvas: Canvas, faces: Typefaces, line: Line, x: number, base: number): void => {
  let at = x
  for (const { text, style } of line.pieces) {
    canvas.text(at, base, text, style, line.stretch)
    at += textWidth(faces, text, style) + line.stretch * (text.split(' ').length - 1)
  }
}
