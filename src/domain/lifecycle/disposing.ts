import { positionOf, type Directory, type Position } from '../directory.ts'
import type { Delivery, Disposition, Letter } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { worksFor } from '../living-unit.ts'
import { officeDay } from '../office-day.ts'
import { actOnArrived, arrivedFor, arrivesAt } from './delivery.ts'
import { Refusal, requirePosition, requireState, silently, type StepContext } from './step.ts'

type Dispose = Extract<LetterIntent, { kind: 'letter.dispose' }>
type Cancel = Extract<LetterIntent, { kind: 'letter.cancel_disposition' }>
type Answer = Extract<LetterIntent, { kind: 'letter.answer_disposition' }>
type Receiver = Disposition['to'][number]

/**
 * The head of an addressed unit (or the desk it was addressed to) passes a letter on with instructions; whoever received a
 * disposition may pass it further down. Appended whatever else has happened meanwhile; the same one twice counts once. Who
 * passes on has read what is passed on: it can no longer be taken back above.
 */
export const dispose = (letter: Letter, intent: Dispose, context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  const { actor } = context
  const twice = letter.dispositions?.find((d) => d.id === intent.dispositionId)
  if (twice) {
    requirePosition(context, twice.by.positionId === actor.positionId)
    return letter
  }
  const parent = intent.parentId === null ? null : dispositionOf(letter, intent.parentId)
  const position = positionOf(context.directory, actor.positionId)!
  const day = officeDay(context.now)
  requirePosition(context, mayDispose(letter, intent.unitId, parent, position, context.directory, day))
  const arrived = parent ? [] : arrivedFor(letter, intent.unitId, context)
  if (intent.instructions.length === 0 && intent.note.trim() === '') throw new Refusal('instruction_required')
  const disposition: Disposition = {
    id: intent.dispositionId,
    unitId: intent.unitId,
    parentId: intent.parentId,
    by: actor,
    at: context.now,
    instructions: intent.instructions,
    note: intent.note,
    due: intent.due,
    to: receiversOf(intent.to, position, context),
  }
  return actOnArrived(letter, arrived, context, ({ dispositions = [] }) => ({
    dispositions: [...dispositions.map((d) => (d === parent ? readBy(d, context) : d)), disposition],
  }))
}

/** May this position pass the letter on: as whom it was sent to, or (with a parent) as whom that disposition was given to? */
export const mayDispose = (
  letter: Letter,
  unitId: string,
  parent: Disposition | null,
  position: Position,
  directory: Directory,
  day: string,
): boolean => {
  if (parent) {
    return parent.unitId === unitId && parent.to.some((r) => r.positionId === position.id && !r.cancelled)
  }
  return letter.deliveries.some((d) => d.unitId === unitId && isDecidedBy(d, position, directory, day))
}

/** The delivery that this position may pass on by its own right, if there is one: as head, or as the desk that was addressed. */
export const decidesOn = (
  { deliveries }: Letter,
  position: Position,
  directory: Directory,
  day: string,
): Delivery | undefined => deliveries.find((d) => isDecidedBy(d, position, directory, day))

const isDecidedBy = (delivery: Delivery, position: Position, directory: Directory, day: string): boolean =>
  arrivesAt(delivery, position, directory, day) &&
  (delivery.positionId !== undefined || position.roles.includes('pimpinan'))

/** @throws Refusal receiver_unknown, naming the first who cannot be given a disposition from here */
const receiversOf = (to: string[], giver: Position, context: StepContext): Receiver[] =>
  [...new Set(to)].map((positionId) => {
    const receiver = positionOf(context.directory, positionId)
    if (!receiver || !mayReceive(receiver, giver, context.directory, officeDay(context.now))) {
      throw new Refusal('receiver_unknown', { position: receiver?.title ?? positionId })
    }
    return { positionId, read: null, cancelled: null, reports: [], done: null }
  })

/** The own people, those who report here, and the heads of other agencies: what these do with it in their house is theirs. */
export const mayReceive = (receiver: Position, giver: Position, directory: Directory, day: string): boolean => {
  if (receiver.id === giver.id || (receiver.until && receiver.until < day)) return false
  return (
    receiver.unitId === giver.unitId ||
    worksFor(giver, receiver.unitId, directory, day) ||
    receiver.reportsTo === giver.id ||
    receiver.roles.includes('pimpinan')
  )
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
  return replaced(letter, disposition, { ...receiver, cancelled })
}

/** As many as a letter can carry to a laptop. */
const mostReports = 100

/** The receiver has read it, reports back, or has done it: the one after the other, or all at once. */
export const answerDisposition = (
  letter: Letter,
  { dispositionId, answer, note }: Answer,
  context: StepContext,
): Letter => {
  const disposition = dispositionOf(letter, dispositionId)
  const receiver = disposition.to.find((r) => r.positionId === context.actor.positionId)
  requirePosition(context, receiver !== undefined)
  if (answer === 'report' && note.trim() === '') throw new Refusal('note_required')
  const stamp = { by: context.actor, at: context.now }
  const { reports, done } = receiver!
  const read = receiver!.read ?? stamp
  switch (answer) {
    case 'read':
      return receiver!.read ? letter : replaced(letter, disposition, { ...receiver!, read })
    case 'report':
      requirePosition(context, reports.length < mostReports)
      return replaced(letter, disposition, { ...receiver!, read, reports: [...reports, { ...stamp, note }] })
    case 'done':
      return done ? letter : replaced(letter, disposition, { ...receiver!, read, done: { ...stamp, note } })
  }
}

/** Was it taken back before this position had read it? Then that is what its holder should hear. */
export const requireNotCancelled = (letter: Letter, dispositionId: string, { actor }: StepContext): void => {
  const given = letter.dispositions?.find((d) => d.id === dispositionId)
  const own = given?.to.find((r) => r.positionId === actor.positionId)
  if (own?.cancelled) throw new Refusal('disposition_cancelled')
}

const readBy = (disposition: Disposition, { actor, now }: StepContext): Disposition => ({
  ...disposition,
  to: disposition.to.map((r) =>
    r.positionId === actor.positionId ? { ...r, read: r.read ?? { by: actor, at: now } } : r,
  ),
})

const dispositionOf = (letter: Letter, id: string): Disposition => {
  const found = letter.dispositions?.find((d) => d.id === id)
  if (!found) throw new Refusal('letter_unknown')
  return found
}

const replaced = (letter: Letter, disposition: Disposition, receiver: Receiver): Letter => {
  const to = disposition.to.map((r) => (r.positionId === receiver.positionId ? receiver : r))
  return silently(letter, {
    dispositions: letter.dispositions!.map((d) => (d === disposition ? { ...d, to } : d)),
  })
}
