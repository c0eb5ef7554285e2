import { isRegistryOf } from '../access/registry.ts'
import { isSignedElectronically } from '../kinds/kinds-of.ts'
import type { Letter } from '../letter.ts'
import { officeDay } from '../office-day.ts'
import { nextSignatory } from './signatories.ts'
import { advance, Refusal, requireContentVersion, requirePosition, requireState, type StepContext } from './step.ts'

/** The position whose paraf comes next; null when all are given. */
export const nextReviewer = (letter: Letter): string | null =>
  letter.content.reviewers.find((positionId) => !letter.parafs.some((p) => p.positionId === positionId)) ?? null

/** A paraf approves one exact content version, in the order of the reviewers. */
export const paraf = (letter: Letter, contentVersion: number, note: string, context: StepContext): Letter => {
  requireState(letter, 'diajukan')
  requirePosition(context, nextReviewer(letter) === context.actor.positionId)
  requireContentVersion(letter, contentVersion)
  const given = { positionId: context.actor.positionId, by: context.actor, at: context.now, contentVersion }
  const parafs = [...letter.parafs, given]
  const complete = nextReviewer({ ...letter, parafs }) === null
  return advance(letter, context, 'letter.paraf', { parafs, state: complete ? 'diperiksa' : 'diajukan' }, note)
}

/**
 * Back with a note: to the drafter, or to a reviewer who gave paraf earlier and looks at it again, with all after that one. A
 * number that was reserved stays with the letter and is used again when it returns: it must never go to another letter.
 */
export const returnLetter = (letter: Letter, to: string | undefined, note: string, context: StepContext): Letter => {
  requireState(letter, 'diajukan', 'diperiksa', 'siap_ttd')
  requirePosition(context, mayReturn(letter, context))
  if (note.trim() === '') throw new Refusal('note_required')
  const { earlierSignatures: _, remote: _r, ...rest } = letter
  const unsigned: Letter = { ...rest, finalPdf: null, signedPdf: null, signature: null }
  if (to === undefined) return advance(unsigned, context, 'letter.return', { state: 'draf', parafs: [] }, note)
  const kept = letter.parafs.findIndex((p) => p.positionId === to)
  if (kept < 0) throw new Refusal('wrong_state', { state: letter.state })
  return advance(unsigned, context, 'letter.return', { state: 'diajukan', parafs: letter.parafs.slice(0, kept) }, note)
}

const mayReturn = (letter: Letter, context: StepContext): boolean => {
  const { positionId } = context.actor
  if (letter.state === 'diajukan') return nextReviewer(letter) === positionId
  const isRegistry = () => isRegistryOf(letter, context.directory, context.actor, officeDay(context.now))
  if (letter.state !== 'siap_ttd') return isRegistry()
  if (nextSignatory(letter)?.positionId === positionId) return true
  // What is signed on paper lies with the registry, which brings back what the signatory said.
  return !isSignedElectronically(letter, context.directory) && isRegistry()
}
