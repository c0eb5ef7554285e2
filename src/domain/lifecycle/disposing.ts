import { positionOf, type Position } from '../directory.ts'
import type { Disposition, Letter } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { officeDay } from '../office-day.ts'
import { arrivesAt } from './delivery.ts'
import { Refusal, requirePosition, requireState, silently, type StepContext } from './step.ts'

type Dispose = Extract<LetterIntent, { kind: 'letter.dispose' }>
type Cancel = Extract<LetterIntent, { kind: 'letter.cancel_disposition' }>
type Answer = Extract<LetterIntent, { kind: 'letter.answer_disposition' }>

/**
 * The head of an addressed unit (or the desk it was addressed to) passes a letter on with instructions; whoever received a
 * disposition may pass it further down. Appended whatever else has happened meanwhile; the same one twice counts once.
 */
export const dispose = (letter: Letter, intent: Dispose, context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  if (letter.dispositions?.some((d) => d.id === intent.dispositionId)) return letter
  const position = positionOf(context.directory, context.actor.positionId)
  const parent = intent.parentId === null ? null : dispositionOf(letter, intent.parentId)
  requirePosition(context, position !== undefined && mayDispose(letter, intent.unitId, parent, position))
  if (intent.instructions.length === 0 && intent.note.trim() === '') throw new Refusal('instruction_required')
  const to = [...new Set(intent.to)]
  const unknown = to.find(
    (id) => id === position!.id || !isOpen(positionOf(context.directory, id), officeDay(context.now)),
  )
  if (unknown !== undefined) throw new Refusal('receiver_unknown', { position: unknown })
  const disposition: Disposition = {
    id: intent.dispositionId,
    unitId: intent.unitId,
    parentId: intent.parentId,
    by: context.actor,
    at: context.now,
    instructions: intent.instructions,
    note: intent.note,
    due: intent.due,
    to: to.map((positionId) => ({ positionId, read: null, cancelled: null, reports: [], done: null })),
  }
  return silently(letter, { dispositions: [...(letter.dispositions ?? []), disposition] })
}

/** Taken back from one receiver who has not read it; what that receiver could not pass on yet stays nobody's. */
export const cancelDisposition = (
  letter: Letter,
  { dispositionId, to, note }: Cancel,
  context: StepContext,
): Letter => {
  const disposition = dispositionOf(letter, dispositionId)
  requirePosition(context, disposition.by.positionId === context.actor.positionId)
  const receiver = disposition.to.find((r) => r.positionId === to)
  if (!receiver) throw new Refusal('receiver_unknown', { position: to })
  if (receiver.cancelled) return letter
  if (receiver.read) throw new Refusal('already_read')
  const cancelled = { by: context.actor, at: context.now, note }
  return replaced(letter, disposition, to, { ...receiver, cancelled })
}

/** The receiver has read it, reports back, or has done it: the one after the other, or all at once. */
export const answerDisposition = (
  letter: Letter,
  { dispositionId, answer, note }: Answer,
  context: StepContext,
): Letter => {
  const disposition = dispositionOf(letter, dispositionId)
  const { positionId } = context.actor
  const receiver = disposition.to.find((r) => r.positionId === positionId)
  requirePosition(context, receiver !== undefined)
  if (receiver!.cancelled) throw new Refusal('disposition_cancelled')
  if (answer === 'report' && note.trim() === '') throw new Refusal('note_required')
  const stamp = { by: context.actor, at: context.now }
  const read = receiver!.read ?? stamp
  if (answer === 'read')
    return receiver!.read ? letter : replaced(letter, disposition, positionId, { ...receiver!, read })
  if (answer === 'done' && receiver!.done) return letter
  const change =
    answer === 'report' ? { reports: [...receiver!.reports, { ...stamp, note }] } : { done: { ...stamp, note } }
  return replaced(letter, disposition, positionId, { ...receiver!, read, ...change })
}

/** May this position pass the letter on: as whom it was sent to, or (with a parent) as whom that disposition was given to? */
export const mayDispose = (letter: Letter, unitId: string, parent: Disposition | null, position: Position): boolean => {
  if (parent) {
    return parent.unitId === unitId && parent.to.some((r) => r.positionId === position.id && !r.cancelled)
  }
  return letter.deliveries.some(
    (d) =>
      d.unitId === unitId &&
      arrivesAt(d, position) &&
      (d.positionId !== undefined || position.roles.includes('pimpinan')),
  )
}

const isOpen = (position: Position | undefined, day: string): boolean =>
  position !== undefined && (!position.until || day <= position.until)

const dispositionOf = (letter: Letter, id: string): Disposition => {
  const found = letter.dispositions?.find((d) => d.id === id)
  if (!found) throw new Refusal('letter_unknown')
  return found
}

const replaced = (
  letter: Letter,
  disposition: Disposition,
  positionId: string,
  receiver: Disposition['to'][number],
): Letter => {
  const to = disposition.to.map((r) => (r.positionId === positionId ? receiver : r))
  return silently(letter, {
    dispositions: letter.dispositions!.map((d) => (d === disposition ? { ...d, to } : d)),
  })
}
