import type { Actor, Letter, LetterContent, LetterState } from '../letter.ts'

const shown = [
  'letter.sign',
  'letter.sign_on_paper',
  'letter.strengthen',
  'dikirim',
  'letter.record',
  'letter.correct_record',
]

/**
 * The letter as it was sent, not its kitchen: no drafts, no notes of the checkers. Who else received it, and when, is no
 * business of an addressee: beside the names in the letter only the receipts of the own units are left,
 * and nothing of what its sender took back.
 * The version stays the letter's own, so that it never goes back when somebody's rights change.
 */
export const addresseeView = (letter: Letter, unitIds: readonly string[]): Letter => {
  const { conflicts: _c, versions: _v, dispatches: _d, remote: _r, ...rest } = letter
  const deliveries = letter.deliveries.filter((d) => unitIds.includes(d.unitId) && !d.withdrawn)
  const stamps = deliveries.flatMap((d) => [d.received, d.read])
  const stateAt = (state: LetterState, instant: string): LetterState => {
    if ((state !== 'dikirim' && state !== 'diterima') || deliveries.length === 0) return state
    return deliveries.every((d) => d.received !== null && d.received.at <= instant) ? 'diterima' : 'dikirim'
  }
  const history = letter.history
    .filter((h) => shown.includes(h.action) || stamps.some((s) => s?.at === h.at && isSame(s.by, h.by)))
    .map((h) => ({ ...h, note: '', state: h.action === 'dikirim' ? h.state : stateAt(h.state, h.at) }))
  const updatedAt = history.at(-1)?.at ?? letter.updatedAt
  return {
    ...rest,
    state: stateAt(letter.state, updatedAt),
    parafs: [],
    finalPdf: null,
    content: withoutCheckers(letter.content),
    deliveries,
    history,
    updatedAt,
  }
}

const isSame = (a: Actor, b: Actor): boolean => a.personId === b.personId && a.positionId === b.positionId

const withoutCheckers = (content: LetterContent): LetterContent => {
  const { coordination: _, ...rest } = content
  return { ...rest, reviewers: [] }
}
