import type { Canvas } from './canvas.ts'

/**
 * The smallest thing that a page break cannot cut: a line of text, a table row, the signature mark. A letter is first made
 * of boxes, then the boxes are dealt out to pages, then they are drawn.
 */
export interface Box {
  height: number
  /** White space above, dropped at the head of a page. */
  gap: number
  /** Stays on one page with the box after it. */
  keepWithNext: boolean
  draw: (canvas: Canvas, top: number) => void
  /** Drawn once more above it where it begins a page: the header of its table. */
  head?: Box
  /** How to cut what is taller than a page into what fits into `room` points and the rest; null: nothing fits. */
  split?: (room: number) => [Box, Box] | null
}

export const box = (height: number, draw: Box['draw'], rest: Partial<Omit<Box, 'height' | 'draw'>> = {}): Box => ({
  height,
  draw,
  gap: 0,
  keepWithNext: false,
  ...rest,
})

/** Adds white space above the first of some boxes. */
export const below = (gap: number, boxes: Box[]): Box[] =>
  boxes.map((item, index) => (index === 0 ? { ...item, gap: item.gap + gap } : item))

/** Keeps some boxes together, the last one free unless asked. */
export const together = (boxes: Box[], alsoWithNext = false): Box[] =>
  boxes.map((item, index) => ({ ...item, keepWithNext: index < boxes.length - 1 || alsoWithNext }))

/** Of boxes one under the other, the white space between them included. */
export const heightOf = (boxes: Box[]): number =>
  boxes.reduce((sum, item, index) => sum + item.height + (index === 0 ? 0 : item.gap), 0)

export const drawDown = (canvas: Canvas, boxes: Box[], top: number): void => {
  let y = top
  for (const [index, item] of boxes.entries()) {
    if (index > 0) y += item.gap
    item.draw(canvas, y)
    y += item.height
  }
}
