import { textWidth, type Style, type Typefaces } from '../text/typefaces.ts'
import { cellPadding } from './row-box.ts'

/**
 * Shares of the width such that no column cuts its longest word, where there is room for that: what a column lacks is taken from
 * those that have more than they need. A NIP of 18 digits is the usual case.
 */
export const widened = (shares: number[], longest: number[], width: number): number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => (share / total) * width)
  const lacking = widths.map((own, index) => Math.max(0, longest[index]! - own))
  const spare = widths.map((own, index) => Math.max(0, own - longest[index]!))
  const [lack, room] = [sumOf(lacking), sumOf(spare)]
  if (lack === 0 || room === 0) return widths
  const [got, taken] = [Math.min(1, room / lack), Math.min(1, lack / room)]
  return widths.map((own, index) => own + lacking[index]! * got - spare[index]! * taken)
}

/** The widest single word of each column, with the padding of a cell; no column asks for more than a third of the table. */
export const longestWords = (columns: string[][], faces: Typefaces, style: Style, width: number): number[] =>
  columns.map((texts) => {
    const words = texts.flatMap((text) => faces.regular.printable(text).split(' '))
    const widest = words.reduce((most, word) => Math.max(most, textWidth(faces, word, style)), 0)
    return Math.min(widest + 2 * cellPadding + 0.5, width / 3)
  })

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0)
