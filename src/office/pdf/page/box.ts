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
}

export const box = (height: number, draw: Box['draw'], rest: Partial<Pick<Box, 'gap' | 'keepWithNext'>> = {}): Box => ({
  height,
  draw,
  gap: rest.gap ?? 0,
  keepWithNext: rest.keepWithNext ?? false,
})

/** Adds white space above the first of some boxes. */
export const below = (gap: number, boxes: Box[]): Box[] =>
  boxes.map((item, index) => (index === 0 ? { ...item, gap: item.gap + gap } : item))

/** Keeps some boxes together, the last one free unless asked. */
export const together = (boxes: Box[], alsoWithNext = false): Box[] =>
  boxes.map((item, index) => ({ ...item, keepWithNext: index < boxes.length - 1 || alsoWithNext }))
