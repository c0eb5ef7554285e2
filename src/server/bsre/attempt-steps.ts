import { randomUUID } from 'node:crypto'
import { appointmentsOn } from '../../domain/directory.ts'
import type { Actor, FileRef, Letter, SignatureFact } from '../../domain/letter.ts'
import { requireAppointment } from '../../domain/lifecycle/apply-intent.ts'
import { approvalOf, remoteNotSigned, remoteSigned, remoteUnknown } from '../../domain/lifecycle/remote-signing.ts'
import { nextSignatory } from '../../domain/lifecycle/signatories.ts'
import { Refusal, type StepContext } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import { requireNamed } from '../../domain/permits/lifecycle/require-named.ts'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import type { Audience } from '../access/audience.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import type { NoticeWay } from '../notices/tell-applicant.ts'
import { followCases } from '../sequencer/follow-cases.ts'
import { publishLetter } from '../sequencer/publish-letter.ts'
import type { RemoteAttempt } from '../store/remote-store.ts'
import type { Device, StoreWriter } from '../store/store.ts'

export interface Moment {
  audience: Audience
  now: string
  notices: NoticeWay
}
type Made = Pick<SignatureFact, 'certificateSubject' | 'claimedTime' | 'field'>

/**
 * Each of these is what one transaction of the sequencer does. First it is written down that the service is going to be asked, and only then
 * it is asked; whatever follows ends that note, or turns it into an unknown outcome.
 */

/** @throws letter_unknown, bsre_not_approved, bsre_under_way, bsre_outcome_unknown, and what the rules of signing say */
export const beginAttempt = async (
  writer: StoreWriter,
  device: Device,
  asked: { id: string; of: string; lasts: number },
  { audience, now }: Moment,
): Promise<RemoteAttempt> => {
  const letter = await seenBy(writer, device, asked.id, { audience, now })
  const open = await writer.openAttempt(letter.id)
  if (open) throw new LontarError(open.state === 'asked' ? 'bsre_under_way' : 'bsre_outcome_unknown')
  const approval = approvalOf(letter)
  if (approval?.of !== asked.of || approval.by.personId !== device.personId) throw new LontarError('bsre_not_approved')
  const context = contextOf(approval.by, { audience, now })
  await judged(async () => {
    requireAppointment(context)
    const tried = { certificateSubject: '', claimedTime: now }
    remoteSigned(letter, signatureOf(letter, tried, { sha256: asked.of, size: 1 }, asked.of), context)
    if (letter.content.permit) requireNamed(letter, await writer.letter(letter.content.permit.caseId))
  })
  const attempt = {
    ...approval.by,
    id: randomUUID(),
    subject: letter.id,
    pdf: asked.of,
    askedAt: now,
    until: new Date(Date.parse(now) + asked.lasts).toISOString(),
  }
  await writer.addAttempt(attempt)
  const detail = { attempt: attempt.id, pdf: attempt.pdf, until: attempt.until }
  await writer.addAudit({ ...by(device), at: now, subject: letter.id, event: 'remote_sign_asked', detail })
  return { ...attempt, documentId: null, state: 'asked' }
}

/** The service said that it did not sign, or what it signed is worth nothing to the letter. */
export const endAttempt = async (
  writer: StoreWriter,
  attempt: RemoteAttempt,
  code: ErrorCode,
  moment: Moment,
): Promise<void> => {
  if (!(await isOpen(writer, attempt))) return
  await writer.endAttempt(attempt.id, code, moment.now)
  await note(writer, attempt, 'remote_sign_refused', { code }, moment)
  const letter = await writer.letter(attempt.subject)
  // It is known now: nothing holds the letter any more.
  if (letter?.state === 'hasil_tidak_pasti') {
    await write(writer, letter, remoteNotSigned(letter, contextOf(attempt, moment)), moment)
  }
}

/** @returns false where the letter does not wait for this signature any more: then nobody has to find out about it */
export const loseAttempt = async (
  writer: StoreWriter,
  attempt: RemoteAttempt,
  decideAfter: number,
  moment: Moment,
): Promise<boolean> => {
  const letter = await writer.letter(attempt.subject)
  if (!letter || !(await isOpen(writer, attempt))) return letter?.state === 'hasil_tidak_pasti'
  const mayDecideAt = new Date(Date.parse(attempt.askedAt) + decideAfter).toISOString()
  const asked = { at: attempt.askedAt, mayDecideAt }
  const held = remoteUnknown(letter, attempt.pdf, asked, contextOf(attempt, moment))
  if (held === letter && letter.state !== 'hasil_tidak_pasti') {
    await writer.endAttempt(attempt.id, 'moot', moment.now)
    await note(writer, attempt, 'remote_sign_moot', {}, moment)
    return false
  }
  await writer.markUnknown(attempt.id)
  await note(writer, attempt, 'remote_sign_unknown', { mayDecideAt }, moment)
  if (held !== letter) await write(writer, letter, held, moment)
  return true
}

/**
 * The signature becomes the letter’s, in the name of whoever approved it.
 * @throws not_allowed, wrong_state … where the approval does not count any more
 */
export const finishAttempt = async (
  writer: StoreWriter,
  attempt: RemoteAttempt,
  made: Made & { file: FileRef },
  moment: Moment,
): Promise<void> => {
  if (!(await isOpen(writer, attempt))) return
  const letter = (await writer.letter(attempt.subject))!
  const { file, ...facts } = made
  const signed = await judged(async () =>
    remoteSigned(letter, signatureOf(letter, facts, file, attempt.pdf), contextOf(attempt, moment)),
  )
  await writer.addFile({ ...file, deviceId: null, at: moment.now })
  await writer.endAttempt(attempt.id, 'signed', moment.now)
  await note(writer, attempt, 'letter.sign', { via: 'bsre', version: signed.version, pdf: file.sha256 }, moment)
  await write(writer, letter, signed, moment)
}

/**
 * Whose turn it is says that the service did not sign: it could not be found out, and time enough has gone by.
 * @throws bsre_too_early, not_allowed, wrong_state
 */
export const decideNotSigned = async (
  writer: StoreWriter,
  device: Device,
  id: string,
  moment: Moment,
): Promise<void> => {
  const letter = await seenBy(writer, device, id, moment)
  const mayDecideAt = letter.remote?.asked?.mayDecideAt
  const day = officeDay(moment.now)
  const held = appointmentsOn(moment.audience.directory, device.personId, day).find(
    (a) => a.positionId === nextSignatory(letter)?.positionId,
  )
  const actor: Actor = held
    ? { personId: device.personId, positionId: held.positionId, holding: held.holding }
    : { personId: device.personId, positionId: '–', holding: 'definitif' }
  const next = await judged(async () => remoteNotSigned(letter, contextOf(actor, moment)))
  if (mayDecideAt !== undefined && moment.now < mayDecideAt)
    throw new LontarError('bsre_too_early', { time: mayDecideAt })
  const attempt = await writer.openAttempt(id)
  if (attempt) await writer.endAttempt(attempt.id, 'decided_not_signed', moment.now)
  const detail = { attempt: attempt?.id ?? null, version: next.version }
  await writer.addAudit({ ...by(device), at: moment.now, subject: id, event: 'remote_sign_decided', detail })
  await write(writer, letter, next, moment)
}

/** @throws letter_unknown: whoever may not see a letter learns nothing of it */
export const seenBy = async (
  writer: StoreWriter,
  device: Device,
  id: string,
  { audience, now }: Pick<Moment, 'audience' | 'now'>,
): Promise<Letter> => {
  const letter = await writer.letter(id)
  if (!letter || audience.view(letter, device.personId, officeDay(now)) === null)
    throw new LontarError('letter_unknown')
  return letter
}

const isOpen = async (writer: StoreWriter, { id, subject }: RemoteAttempt): Promise<boolean> =>
  (await writer.openAttempt(subject))?.id === id

const signatureOf = (letter: Letter, made: Made, pdf: FileRef, of: string) => ({
  pdf,
  of,
  signature: {
    ...made,
    onBehalfOf: nextSignatory(letter)?.onBehalfOf ?? null,
    timestampTime: null,
    level: 'B-B' as const,
  },
})

const contextOf = (
  { personId, positionId, holding }: Actor,
  { audience, now }: Pick<Moment, 'audience' | 'now'>,
): StepContext => ({
  directory: audience.directory,
  actor: { personId, positionId, holding },
  now,
  claimedAt: now,
})

const judged = async <T>(step: () => Promise<T>): Promise<T> => {
  try {
    return await step()
  } catch (error) {
    throw error instanceof Refusal ? new LontarError(error.code, error.params) : error
  }
}

const write = async (writer: StoreWriter, before: Letter, after: Letter, { audience, now, notices }: Moment) => {
  await writer.putLetter(after, filesOfLetter(after))
  await publishLetter(writer, after, audience, officeDay(now), { before })
  await followCases(writer, before, after, { audience, at: now, now, notices })
}

const by = ({ id, personId }: Device) => ({ deviceId: id, personId })

const note = (writer: StoreWriter, attempt: RemoteAttempt, event: string, detail: object, { now }: Moment) =>
  writer.addAudit({
    at: now,
    deviceId: null,
    personId: attempt.personId,
    subject: attempt.subject,
    event,
    detail: { attempt: attempt.id, ...detail },
  })
