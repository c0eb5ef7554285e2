import type { Directory } from '../../domain/directory.ts'
import type { Actor, Letter, LetterNumber } from '../../domain/letter.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { applyIntent, requireNotTakenBack } from '../../domain/lifecycle/apply-intent.ts'
import { Refusal, type StepContext } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import type { Audience } from '../access/audience.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import { closeFiles } from '../destruction/destroyed-files.ts'
import type { NoticeWay } from '../notices/tell-applicant.ts'
import { closeReceipt, type Receipt } from '../seal/receipt.ts'
import type { Seal } from '../seal/seal.ts'
import type { AgendaRow, Device, StoreWriter } from '../store/store.ts'
import { viewOf } from '../store/view.ts'
import { bindsPaper, requireNamed } from '../../domain/permits/lifecycle/require-named.ts'
import { permitKindOf } from '../../domain/permits/kind/permit-kinds-of.ts'
import { agendaUnitOf, newAgenda, openAgenda, openApplications } from './assign-agenda.ts'
import { followCases, type Moved } from './follow-cases.ts'
import { openRegister } from './assign-number.ts'
import { openLease } from './leased-number.ts'
import { publishLetter } from './publish-letter.ts'
import type { ReceivedOperation } from './read-operation.ts'
import { requireNotRecorded } from './recorded-before.ts'
import { isBeingSigned } from './is-being-signed.ts'

export interface Decision {
  audience: Audience
  device: Device
  /** The server's time: the only one that counts. */
  now: string
  numberPattern: string
  seal: Seal
  /** The server was restored from a backup and waits for what it lost. */
  recovering: boolean
  /** How applicants are told. */
  notices: NoticeWay
}

/**
 * Gives one operation its one final result and writes all that follows from it.
 *
 * @param earlier what this server decided on it before it was restored from a backup: then it decides the same again
 */
export const decideOperation = async (
  writer: StoreWriter,
  received: ReceivedOperation,
  decision: Decision,
  earlier: Receipt | null = null,
): Promise<OperationResult> => {
  const { head } = received
  const { device, now, audience } = decision
  const before = (await writer.letter(head.subject)) ?? null
  const shown = (letter: Letter | null) => letter && audience.view(letter, device.personId, officeDay(now))
  const visible = shown(before) !== null
  const judged = await judge(writer, received, before, visible, decision, earlier).catch(asRefusal)
  const after = judged instanceof LontarError ? before : judged
  const error = judged instanceof LontarError ? judged.toMessage() : null
  const agenda = after ? newAgenda(before, after) : []
  const { told, also } =
    after && after !== before
      ? await write(writer, { before, after, agenda }, received.intent!, decision, earlier)
      : { told: new Set<string>(), also: [] }

  const receipt = closeReceipt(decision.seal, {
    personId: device.personId,
    opId: head.opId,
    payloadHash: head.payloadHash,
    // Its holder can read a receipt: of a letter that it may not see, it says what it would say of none.
    on: before && (visible || earlier) ? before.version : 0,
    at: earlier?.at ?? now,
    error,
    number: received.intent?.kind === 'letter.reserve_number' ? (after?.number ?? null) : null,
    agenda: agenda[0] ? lineOf(agenda[0]) : null,
    ...(also.length > 0 && { also }),
  })
  const seen = shown(after)
  const letter = seen && !told.has(device.personId) ? await asSent(writer, seen, device.personId) : seen
  const result: OperationResult = error
    ? { dseq: head.dseq, result: 'rejected', error, letter, receipt }
    : { dseq: head.dseq, result: 'accepted', version: after!.version, letter, receipt }
  await writer.addOperation(device.id, head, received.payload, result, now)
  await writer.addAudit(auditOf(received, result, decision, error, earlier !== null))
  return result
}

const asRefusal = (error: unknown): LontarError => {
  if (error instanceof Refusal) return new LontarError(error.code, error.params)
  throw error
}

const judge = async (
  writer: StoreWriter,
  { head, intent, problem }: ReceivedOperation,
  before: Letter | null,
  visible: boolean,
  { audience, device, now, numberPattern }: Decision,
  earlier: Receipt | null,
): Promise<Letter | LontarError> => {
  if (earlier?.error) return LontarError.fromMessage(earlier.error)
  if (!intent) throw new Refusal('invalid_request', { detail: problem })
  // Taken in the belief that the earlier step stood: without it, it may say something that nobody meant.
  const followed = head.follows ? await writer.decidedByOpId(device.personId, head.follows) : []
  if (followed.some(({ result }) => result.result === 'rejected')) return new LontarError('held_back')
  const actor = { personId: device.personId, ...head.actor }
  const directory = earlier ? asThen(audience.directory, actor, earlier.at) : audience.directory
  const context = { directory, now: earlier?.at ?? now, claimedAt: head.claimedAt, actor }
  // Whoever may not see a letter learns nothing of its state from a refusal either; but that it was taken back from them.
  if (before && !visible && !earlier) {
    requireNotTakenBack(before, intent, context)
    throw new Refusal('letter_unknown')
  }
  // What was decided before a restore from a backup is not judged again.
  if (before?.content.permit && bindsPaper(intent) && !earlier) {
    requireNamed(before, await writer.letter(before.content.permit.caseId))
  }
  const books = await openBooks(writer, before, intent, context, { numberPattern, earlier })
  const after = applyIntent(head.subject, before, intent, { ...context, ...books })
  if (before && !earlier && (await isBeingSigned(writer, before, intent))) return new LontarError('bsre_under_way')
  if (intent.kind === 'letter.record' && !earlier) await requireNotRecorded(writer, after)
  return after
}

/** What a step may write in: the register of numbers, or an agency’s book of incoming letters. */
const openBooks = async (
  writer: StoreWriter,
  before: Letter | null,
  intent: LetterIntent,
  { directory, now, actor }: StepContext,
  { numberPattern, earlier }: { numberPattern: string; earlier: Receipt | null },
): Promise<Pick<StepContext, 'assignNumber' | 'assignAgenda' | 'assignApplication'>> => {
  if (intent.kind === 'permit.apply') {
    const { kind: id, kindVersion } = intent.application
    const kind = permitKindOf(directory, id, kindVersion)
    const given = earlier?.agenda ?? null
    return kind ? { assignApplication: await openApplications(writer, kind.unitId, now, given) } : {}
  }
  const unitId = agendaUnitOf(intent, actor, directory)
  if (unitId !== null) return { assignAgenda: await openAgenda(writer, unitId, now, earlier?.agenda ?? null) }
  if (!before || intent.kind !== 'letter.reserve_number') return {}
  const given = earlier?.number ?? null
  const { leased } = intent
  if (leased) {
    const asked = { letter: before, leased, personId: actor.personId, directory, given }
    return { assignNumber: await openLease(writer, asked) }
  }
  return { assignNumber: await openRegister(writer, before, { directory, now, pattern: numberPattern, given }) }
}

const lineOf = ({ text, register, sequence, date }: AgendaRow): LetterNumber => ({ text, register, sequence, date })

/**
 * Who held what when a step was first decided may have been changed since, or its edition of the directory be lost with the backup: the
 * receipt is the proof that the actor held the position then.
 */
const asThen = (directory: Directory, { personId, positionId, holding }: Actor, at: string): Directory => {
  const day = officeDay(at)
  const held = { personId, positionId, holding, from: day, until: day }
  return { ...directory, appointments: [...directory.appointments, held] }
}

const write = async (
  writer: StoreWriter,
  { before, after, agenda }: { before: Letter | null; after: Letter; agenda: AgendaRow[] },
  intent: LetterIntent,
  decision: Decision,
  earlier: Receipt | null,
): Promise<{ told: Set<string>; also: Moved[] }> => {
  const { audience, now } = decision
  await writer.putLetter(after, filesOfLetter(after))
  const [was, is] = [before?.content.relation ?? null, after.content.relation ?? null]
  if (is?.letterId !== was?.letterId || is?.as !== was?.as) {
    await writer.setRelation(after.id, is && { target: is.letterId, relation: is.as })
  }
  if (intent.kind === 'letter.reserve_number' && after.number) {
    await writer.addNumber({ ...after.number, subject: after.id }, now)
  }
  for (const line of agenda) await writer.addAgenda(line, now)
  if (intent.kind === 'letter.approve_destruction') await closeFiles(writer, after, audience.directory, now)
  if (intent.kind === 'letter.cancel' && after.number) await writer.cancelNumber(after.id, intent.note)
  const told = await publishLetter(writer, after, audience, officeDay(now), { before })
  // What is decided again after a restore was told when it was decided first.
  const following = { audience, at: earlier?.at ?? now, now, notices: earlier ? ('none' as const) : decision.notices }
  return { told, also: await followCases(writer, before, after, following) }
}

/**
 * The view as the person’s feed has it: its version may be that of an earlier change, the last one that the person could see. An answer
 * with another version would differ from the feed, and so from the digest, for ever.
 */
const asSent = async (writer: StoreWriter, seen: Letter, personId: string): Promise<Letter> => {
  const sent = (await writer.lastViews(seen.id)).get(personId) ?? null
  if (sent === null || sent === viewOf(seen).sha256) return seen
  const row = await writer.feedRow(personId, seen.id)
  return row?.view ? (JSON.parse(row.view) as Letter) : seen
}

const auditOf = (
  { head, intent }: ReceivedOperation,
  result: OperationResult,
  { device, now }: Decision,
  error: ErrorMessage | null,
  again: boolean,
) => ({
  at: now,
  deviceId: device.id,
  personId: device.personId,
  subject: head.subject,
  event: intent?.kind ?? 'unknown',
  detail: {
    ...(error ? { error } : { version: result.result === 'accepted' ? result.version : 0 }),
    ...(again ? { again } : {}),
    dseq: head.dseq,
    actor: head.actor,
    payloadHash: head.payloadHash,
    claimedAt: head.claimedAt,
  },
})
