import { isRegistryOf } from '../access/registry.ts'
import type { Letter } from '../letter.ts'
import { officeDay } from '../office-day.ts'
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
 * Back to the drafter with a note. A number that was reserved stays with the letter and is used again when it
 * returns: it must never go to another letter.
 */
export const returnToAuthor = (letter: Letter, note: string, context: StepContext): Letter => {
  requireState(letter, 'diajukan', 'diperiksa', 'siap_ttd')
  requirePosition(context, mayReturn(letter, context))
  if (note.trim() === '') throw new Refusal('note_required')
  return advance(letter, context, 'letter.return', { state: 'draf', parafs: [], finalPdf: null }, note)
}

const mayReturn = (letter: Letter, context: StepContext): boolean => {
  const { positionId } = context.actor
  if (letter.state === 'diajukan') return nextReviewer(letter) === positionId
  if (letter.state === 'siap_ttd') return letter.content.signatory.positionId === positionId
  return isRegistryOf(letter, context.directory, context.actor, officeDay(context.now))
}
