import type { LookedAt, Review } from '../../../../protocol/desktop/batch-calls.ts'

export type ReviewMark = Review['letters'][number]
/** What a letter under review is, told by a shape and a word. */
export type ReviewState = 'open' | 'approved' | 'later' | 'blocked' | 'returned' | 'signed'

const signedStates: (LookedAt['state'] | undefined)[] = ['ditandatangani', 'diperkuat', 'dikirim', 'diterima']

/** What is true of the letter goes before what was marked; an approval holds for the PDF that was seen only. */
export const reviewState = (marked: ReviewMark, looked: LookedAt | undefined): ReviewState => {
  if (looked && signedStates.includes(looked.state)) return 'signed'
  if (looked && looked.state !== 'siap_ttd') return 'returned'
  if (looked?.problem) return 'blocked'
  if (marked.mark === 'approved') return isSeen(marked, looked) ? 'approved' : 'open'
  return marked.mark ?? 'open'
}

const isSeen = ({ pdf }: ReviewMark, looked: LookedAt | undefined): boolean => !looked || looked.pdf === pdf

/** An approval that no longer holds: another PDF has taken the place of the one that was seen. */
export const hasMovedOn = (marked: ReviewMark, looked: LookedAt | undefined): boolean =>
  marked.mark === 'approved' && looked?.state === 'siap_ttd' && !isSeen(marked, looked)

/** The next letter without a decision, from this one on and then from the start; undefined when none is left. */
export const nextOpen = (states: readonly { id: string; state: ReviewState }[], id: string): string | undefined => {
  const at = states.findIndex((letter) => letter.id === id)
  return [...states.slice(at + 1), ...states.slice(0, Math.max(at, 0))].find(({ state }) => state === 'open')?.id
}

/** The letters chosen now, with the marks that they have from before. */
export const withMarks = (ids: readonly string[], before: Review): Review => ({
  letters: ids.map((id) => before.letters.find((letter) => letter.id === id) ?? { id, mark: null, pdf: null }),
})
