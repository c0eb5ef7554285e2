import type { Letter } from '../../domain/letter.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { Refusal } from '../../domain/lifecycle/step.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import type { Audience } from '../access/audience.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import type { Device, StoreWriter } from '../store/store.ts'
import { openRegister } from './assign-number.ts'
import { publishLetter } from './publish-letter.ts'
import type { ReceivedOperation } from './read-operation.ts'

export interface Decision {
  audience: Audience
  device: Device
  /** The server's time: the only one that counts. */
  now: string
  numberPattern: string
}

/** Gives one operation its one final result and writes all that follows from it. */
export const decideOperation = async (
  writer: StoreWriter,
  received: ReceivedOperation,
  decision: Decision,
): Promise<OperationResult> => {
  const { head, payload } = received
  const { device, now, audience } = decision
  const before = (await writer.letter(head.subject)) ?? null
  const shown = (letter: Letter | null) => letter && audience.view(letter, device.personId, officeDay(now))
  const result = await judge(writer, received, before, shown(before) !== null, decision).then(
    async (after): Promise<OperationResult> => {
      if (after !== before) await write(writer, after, received.intent!, decision)
      return { dseq: head.dseq, result: 'accepted', version: after.version, letter: shown(after) }
    },
    (error: unknown): OperationResult => {
      if (!(error instanceof Refusal)) throw error
      const { code, params } = error
      return { dseq: head.dseq, result: 'rejected', error: { code, params }, letter: shown(before) }
    },
  )
  await writer.addOperation(device.id, head, payload, result, now)
  const outcome = result.result === 'accepted' ? { version: result.version } : { error: result.error }
  await writer.addAudit({
    at: now,
    deviceId: device.id,
    personId: device.personId,
    subject: head.subject,
    event: received.intent?.kind ?? 'unknown',
    detail: {
      ...outcome,
      dseq: head.dseq,
      actor: head.actor,
      payloadHash: head.payloadHash,
      claimedAt: head.claimedAt,
    },
  })
  return result
}

const judge = async (
  writer: StoreWriter,
  { head, intent, problem }: ReceivedOperation,
  before: Letter | null,
  visible: boolean,
  { audience, device, now, numberPattern }: Decision,
): Promise<Letter> => {
  if (!intent) throw new Refusal('invalid_request', { detail: problem })
  // Whoever may not see a letter learns nothing of its state from a refusal either.
  if (before && !visible) throw new Refusal('letter_unknown')
  const { directory } = audience
  const context = { directory, now, claimedAt: head.claimedAt, actor: { personId: device.personId, ...head.actor } }
  if (!before || intent.kind !== 'letter.reserve_number') return applyIntent(head.subject, before, intent, context)
  const assignNumber = await openRegister(writer, before, { directory, now, pattern: numberPattern })
  return applyIntent(head.subject, before, intent, { ...context, assignNumber })
}

const write = async (writer: StoreWriter, after: Letter, intent: LetterIntent, decision: Decision): Promise<void> => {
  const { audience, now } = decision
  await writer.putLetter(after, filesOfLetter(after))
  if (intent.kind === 'letter.reserve_number' && after.number) {
    await writer.addNumber({ ...after.number, subject: after.id }, now)
  }
  if (intent.kind === 'letter.cancel' && after.number) await writer.cancelNumber(after.id, intent.note)
  await publishLetter(writer, after, audience, officeDay(now))
}
