import { filesOf } from '../../domain/letter-intents.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import type { PushAnswer } from '../../protocol/sync-api.ts'
import { holdsFile } from '../access/letter-files.ts'
import { openReceipt, type Receipt } from '../seal/receipt.ts'
import type { DecidedOperation, Device, StoreWriter } from '../store/store.ts'
import { decideOperation, type Decision } from './decide-operation.ts'
import { languageProblem, type ReceivedOperation } from './read-operation.ts'

/**
 * Decides what one device pushed, in the device's order. An operation is decided once every earlier number of its
 * device is decided, or stands in this same push, waits, and concerns another letter. Decided is decided: the number of an
 * operation, not the highest one seen, tells whether it was.
 *
 * @throws device_cloned before anything is written
 */
export const decidePush = async (
  writer: StoreWriter,
  operations: ReceivedOperation[],
  decision: Decision,
): Promise<PushAnswer> => {
  const { device, now } = decision
  const decided = await alreadyDecided(writer, device, operations)
  const answer: PushAnswer = { results: [], waiting: [], serverTime: now }
  const held = new Map<string, ErrorCode>()
  let reach = await writer.decidedThrough(device.id)
  for (const operation of operations) {
    const { dseq, subject } = operation.head
    const before = decided.get(dseq)
    reach = await contiguous(writer, device.id, reach, dseq)
    if (before) answer.results.push(before.result)
    else if (dseq > reach + 1) {
      answer.waiting.push({ dseq, error: { code: 'earlier_missing', params: { missing: reach + 1 } } })
    } else {
      const earlier = openReceipt(decision.seal, device.personId, operation.head)
      const reason = held.get(subject) ?? (await whatIsMissing(writer, operation, decision, earlier))
      if (reason) {
        held.set(subject, reason)
        answer.waiting.push({ dseq, error: { code: reason, params: {} } })
      } else answer.results.push(await decideOnce(writer, operation, decision, earlier))
    }
    if (dseq === reach + 1) reach = dseq
  }
  return answer
}

const alreadyDecided = async (
  writer: StoreWriter,
  device: Device,
  operations: ReceivedOperation[],
): Promise<Map<number, DecidedOperation>> => {
  const decided = new Map<number, DecidedOperation>()
  // One question after the other would be one round trip to the database each.
  const found = await Promise.all(
    operations.map(async ({ head }) => {
      const [before] = await Promise.all([
        writer.decidedOperation(device.id, head.dseq),
        // Remembered by the transaction until they are needed.
        writer.decidedByOpId(device.personId, head.opId),
        writer.letter(head.subject),
      ])
      return { head, before }
    }),
  )
  for (const { head, before } of found) {
    if (before && before.payloadHash !== head.payloadHash) throw new LontarError('device_cloned')
    if (before) decided.set(head.dseq, before)
  }
  return decided
}

/** Numbers decided in earlier pushes need not be offered again to close the row. */
const contiguous = async (writer: StoreWriter, deviceId: string, reach: number, below: number): Promise<number> => {
  let end = reach
  while (end + 1 < below && (await writer.decidedOperation(deviceId, end + 1))) end += 1
  return end
}

/** Why an operation cannot be decided now; null when it can. */
const whatIsMissing = async (
  writer: StoreWriter,
  operation: ReceivedOperation,
  decision: Decision,
  earlier: Receipt | null,
): Promise<ErrorCode | null> => {
  const { head } = operation
  const language = languageProblem(head.schema)
  if (language) return language
  if (decision.recovering && !(await isTurnOf(writer, head.subject, earlier))) return 'server_recovering'
  if (earlier ? earlier.error : await isClosed(writer, head.subject, decision)) return null
  return (await filesComplete(writer, operation, decision)) ? null : 'files_incomplete'
}

/** A letter that the person lost sight of: the step will be refused, and its files, which are out of reach too, are not waited for. */
const isClosed = async (
  writer: StoreWriter,
  subject: string,
  { audience, device, now }: Decision,
): Promise<boolean> => {
  const letter = await writer.letter(subject)
  return letter !== undefined && audience.view(letter, device.personId, officeDay(now)) === null
}

/** While the server recovers, only what it once decided is decided again, letter by letter in the order of old. */
const isTurnOf = async (writer: StoreWriter, subject: string, earlier: Receipt | null): Promise<boolean> => {
  if (!earlier) return false
  if (earlier.error) return true
  // A paper of a permit waits for its case as well: where the case does not name it yet, it would move nothing.
  for (const { subject: id, on } of [{ subject, on: earlier.on }, ...(earlier.also ?? [])]) {
    if (((await writer.letter(id))?.version ?? 0) < on) return false
  }
  return true
}

/** A device that was enrolled anew offers its open work under new numbers; some of it may have been decided under the old ones. */
const decideOnce = async (
  writer: StoreWriter,
  operation: ReceivedOperation,
  decision: Decision,
  earlier: Receipt | null,
) => {
  const { head, payload } = operation
  const { device, now } = decision
  // A copy of the computer may have rewritten the step before it was sent: that is another one under the same id.
  const decided = await writer.decidedByOpId(device.personId, head.opId)
  const before = decided.find(({ payloadHash }) => payloadHash === head.payloadHash)
  if (!before) return decideOperation(writer, operation, decision, earlier)
  const result = { ...before.result, dseq: head.dseq }
  await writer.addOperation(device.id, head, payload, result, now)
  return result
}

/** A letter never refers to a file that the server does not hold whole, whatever the device says it depends on. */
const filesComplete = async (
  writer: StoreWriter,
  { head, intent }: ReceivedOperation,
  { device, audience, now }: Decision,
): Promise<boolean> => {
  for (const sha256 of new Set([...head.dependsOn, ...(intent ? filesOf(intent) : [])])) {
    if (!(await holdsFile(writer, device, audience, officeDay(now), sha256))) return false
  }
  return true
}
