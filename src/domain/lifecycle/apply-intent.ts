import { isDestroyedAt } from '../access/destroyed-view.ts'
import { sightFrom } from '../access/sight.ts'
import { appointmentsOn, endedMandate, positionOf, type Appointment } from '../directory.ts'
import { isPermitIntent, type LetterIntent } from '../letter-intents.ts'
import type { Letter } from '../letter.ts'
import { officeDay } from '../office-day.ts'
import { applyPermitIntent } from '../permits/lifecycle/apply-permit-intent.ts'
import { apply } from '../permits/lifecycle/applying.ts'
import { isCase } from '../permits/lifecycle/case-step.ts'
import { approveDestruction, archive, proposeDestruction, transfer } from './archiving.ts'
import { paraf, returnLetter } from './checking.ts'
import { followUp, read, receive, requireNotWithdrawn } from './delivery.ts'
import { dispatchOutside, withdraw } from './dispatch.ts'
import { answerDisposition, cancelDisposition, dispose, requireNotCancelled } from './disposing.ts'
import { cancel, create, edit, resolveConflict, submit } from './drafting.ts'
import { finalize, reserveNumber } from './finalizing.ts'
import { correctRecord, record } from './recording.ts'
import { approveRemote, withdrawRemote } from './remote-signing.ts'
import { isSigner, sign, signOnPaper, strengthen } from './signing.ts'
import { Refusal, requirePosition, type StepContext } from './step.ts'

/**
 * The whole life of a letter: one intent applied to one letter. The device uses it to show at once what a step will
 * do; the server uses the same function to decide. Throws `Refusal` and changes nothing when a step is not allowed.
 */
export const applyIntent = (id: string, letter: Letter | null, intent: LetterIntent, context: StepContext): Letter => {
  if (!provesOwnSignature(letter, intent, context)) requireAppointment(context)
  if (isBeginning(intent)) {
    if (letter) throw new Refusal('wrong_state', { state: letter.state })
    return begin(id, intent, context)
  }
  if (!letter) throw new Refusal('letter_unknown')
  requireNotTakenBack(letter, intent, context)
  if (!provesOwnSignature(letter, intent, context)) requireSight(letter, intent, context)
  if (isPermitIntent(intent)) {
    if (!isCase(letter)) throw new Refusal('letter_unknown')
    return applyPermitIntent(letter, intent, context)
  }
  if (isCase(letter) && !isOfArchive(intent)) throw new Refusal('is_case')
  switch (intent.kind) {
    case 'letter.edit':
      return edit(letter, intent, context)
    case 'letter.resolve':
      return resolveConflict(letter, intent, context)
    case 'letter.submit':
      return submit(letter, intent.note, context)
    case 'letter.paraf':
      return paraf(letter, intent.contentVersion, intent.note, context)
    case 'letter.return':
      return returnLetter(letter, intent.to, intent.note, context)
    case 'letter.reserve_number':
      return reserveNumber(letter, intent.leased, context)
    case 'letter.finalize':
      return finalize(letter, intent.pdf, intent.contentVersion, context)
    case 'letter.sign':
      return sign(letter, intent, context)
    case 'letter.approve_remote':
      return approveRemote(letter, intent.of, context)
    case 'letter.withdraw_remote':
      return withdrawRemote(letter, context)
    case 'letter.strengthen':
      return strengthen(letter, intent, context)
    case 'letter.receive':
      return receive(letter, intent.unitId, context)
    case 'letter.read':
      return read(letter, intent.unitId, context)
    case 'letter.cancel':
      return cancel(letter, intent.note, context)
    case 'letter.sign_on_paper':
      return signOnPaper(letter, intent.pdf, intent.note, context)
    case 'letter.withdraw':
      return withdraw(letter, intent, intent.note, context)
    case 'letter.dispatch_outside':
      return dispatchOutside(letter, { name: intent.name, way: intent.way, note: intent.note }, context)
    case 'letter.correct_record':
      return correctRecord(letter, intent, context)
    case 'letter.dispose':
      return dispose(letter, intent, context)
    case 'letter.cancel_disposition':
      return cancelDisposition(letter, intent, context)
    case 'letter.answer_disposition':
      return answerDisposition(letter, intent, context)
    case 'letter.follow_up':
      return followUp(letter, intent.unitId, intent.note, context)
    case 'letter.archive':
      return archive(letter, intent, context)
    case 'letter.transfer':
      return transfer(letter, intent.unitId, intent.list, context)
    case 'letter.propose_destruction':
      return proposeDestruction(letter, intent.unitId, intent.list, context)
    case 'letter.approve_destruction':
      return approveDestruction(letter, intent.unitId, intent.list, context)
  }
}

type Beginning = Extract<LetterIntent, { kind: 'letter.create' | 'letter.record' | 'permit.apply' }>

/** With which a letter comes into being. */
export const isBeginning = (intent: LetterIntent): intent is Beginning =>
  intent.kind === 'letter.create' || intent.kind === 'letter.record' || intent.kind === 'permit.apply'

const begin = (id: string, intent: Beginning, context: StepContext): Letter => {
  switch (intent.kind) {
    case 'letter.create':
      return create(id, intent.content, context)
    case 'letter.record':
      return record(id, intent, context)
    case 'permit.apply':
      return apply(id, intent, context)
  }
}

/** Of the steps of letters a permit case knows those alone. */
const isOfArchive = ({ kind }: LetterIntent): boolean =>
  kind === 'letter.archive' ||
  kind === 'letter.transfer' ||
  kind === 'letter.propose_destruction' ||
  kind === 'letter.approve_destruction'

/**
 * A time-stamp decides nothing: it proves what was decided when the appointment held. Without it a letter signed on the
 * last day of a Plt would be signed for ever and never sent.
 */
const provesOwnSignature = (letter: Letter | null, intent: LetterIntent, { actor }: StepContext): boolean =>
  intent.kind === 'letter.strengthen' && letter !== null && isSigner(letter, actor)

/**
 * Rights belong to the position, and a person acts only from one that is held on the deciding day: no clock of a device
 * decides anything (sync.md, rule 9).
 */
export const requireAppointment = (context: StepContext): void => {
  if (heldBy(context).length > 0) return
  const { actor, directory, now } = context
  const ended = endedMandate(directory, actor, officeDay(now))
  if (!ended) return requirePosition(context, false)
  const title = positionOf(directory, actor.positionId)?.title ?? actor.positionId
  throw new Refusal('mandate_ended', { position: title, until: ended })
}

/**
 * Nobody acts on a letter from a position that does not see it, though another position of theirs may: a closed letter is
 * not signed by a substitute for a day, nor read by a registry that holds the envelope.
 */
const requireSight = (letter: Letter, intent: LetterIntent, context: StepContext): void => {
  const day = officeDay(context.now)
  const sights = heldBy(context).map((appointment) => sightFrom(letter, context.directory, appointment, day))
  const isEnough = sights.filter((s) => s !== null && (s !== 'envelope' || isDoneToEnvelopes(intent)))
  requirePosition(context, isEnough.length > 0)
  const seat = positionOf(context.directory, context.actor.positionId)!
  const isGone = isEnough.every((s) => isDestroyedAt(letter, seat, s === 'whole', context.directory, day))
  if (isGone && intent.kind !== 'letter.approve_destruction') throw new Refusal('wrong_state', { state: 'dimusnahkan' })
}

/** What can be done with a closed letter by whoever holds its envelope: take it in, and keep it. */
const isDoneToEnvelopes = ({ kind }: LetterIntent): boolean =>
  kind === 'letter.receive' ||
  kind === 'letter.transfer' ||
  kind === 'letter.propose_destruction' ||
  kind === 'letter.approve_destruction'

/** Whoever lost sight of a letter because it was taken back hears that, and not that it was none of theirs. */
export const requireNotTakenBack = (letter: Letter, intent: LetterIntent, context: StepContext): void => {
  if (heldBy(context).length === 0) return
  switch (intent.kind) {
    case 'letter.receive':
    case 'letter.read':
    case 'letter.follow_up':
    case 'letter.archive':
      return requireNotWithdrawn(letter, intent.unitId, context)
    case 'letter.dispose':
      return intent.parentId === null
        ? requireNotWithdrawn(letter, intent.unitId, context)
        : requireNotCancelled(letter, intent.parentId, context)
    case 'letter.answer_disposition':
      return requireNotCancelled(letter, intent.dispositionId, context)
  }
}

const heldBy = ({ actor, directory, now }: StepContext): Appointment[] =>
  appointmentsOn(directory, actor.personId, officeDay(now)).filter(
    (a) => a.positionId === actor.positionId && a.holding === actor.holding,
  )
