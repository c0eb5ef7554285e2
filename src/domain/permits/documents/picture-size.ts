import type { DocumentProblem } from './document-type.ts'

/**
 * Points. [guess] Below the least a letter cannot be read; the most is a poster scanned at 200 dpi or the largest photo a phone takes. A few kilobytes
 * can claim to be gigabytes once unpacked, so that it is asked before anybody unpacks.
 */
const limits = { side: 50, pixels: 120_000_000 } as const

export const sizeProblem = (width: number, height: number): DocumentProblem | null => {
  if (width < limits.side || height < limits.side) return 'too_small'
  return width * height > limits.pixels ? 'too_many_pixels' : null
}
