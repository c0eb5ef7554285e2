import { withoutWords } from '../domain/words-later.ts'
import type { Letter } from '../domain/letter.ts'
import type { FeedRow } from './store/store.ts'

/** Of JSON text in one answer: 50 to 100 KB on the line, or 5 to 10 seconds of a poor one; what is cut off costs no more than that. */
export const pageCharacters = 1024 * 1024
/** As much comes with its words at once: a day's work, not a fortnight's. */
const wholeCharacters = 128 * 1024

/** How many of the texts go into one answer: the first one always. */
export const fitting = (texts: string[], characters = pageCharacters): number => {
  let total = 0
  const over = texts.findIndex((text) => (total += text.length) > characters)
  return over < 0 ? texts.length : Math.max(1, over)
}

export interface Page {
  changes: string[]
  /** Whether rows are left. */
  more: boolean
}

/**
 * The changes for one page, as JSON. Where much waits, letters with a fixed PDF come without their words, so that
 * the list is whole in a fraction of the time; devices ask for the words afterwards.
 */
export const fillPage = (rows: FeedRow[], limit: number): Page => {
  const whole = rows.map((row) => changeText(row, row.view))
  if (rows.length <= limit && fitting(whole, wholeCharacters) === rows.length) return { changes: whole, more: false }
  const short = rows.slice(0, limit).map((row) => changeText(row, row.view && shortened(row.view)))
  const count = fitting(short)
  return { changes: short.slice(0, count), more: count < rows.length }
}

export const changeText = ({ seq, subject }: FeedRow, view: string | null): string =>
  `{"seq":${seq},"subject":"${subject}","letter":${view ?? 'null'}}`

const shortened = (view: string): string => JSON.stringify(withoutWords(JSON.parse(view) as Letter))
