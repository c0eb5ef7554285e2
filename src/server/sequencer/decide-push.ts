import { filesOf } from '../../domain/letter-intents.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { PushAnswer } from '../../protocol/sync-api.ts'
import { holdsFile } from '../access/letter-files.ts'
import type { DecidedOperation, StoreWriter } from '../store/store.ts'
import { decideOperation, type Decision } from './decide-operation.ts'
import type { ReceivedOperation } from './read-operation.ts'

/**
 * Decides what one device pushed, in the device's order. An operation is decided once every earlier number of its
 * device is decided, or stands in this same push, waits for files, and concerns another letter. Decided is decided:
 * the number of an operation, not the highest one seen, tells whether it was.
 *
 * @throws device_cloned before anything is written
 */
export const decidePush = async (
  writer: StoreWriter,
  operations: ReceivedOperation[],
  decision: Decision,
): Promise<PushAnswer> => {
  const { device, now } = decision
  const decided = await alreadyDecided(writer, device.id, operations)
  const answer: PushAnswer = { results: [], waiting: [], serverTime: now }
  const held = new Set<string>()
  let reach = await writer.decidedThrough(device.id)
  for (const operation of operations) {
    const { dseq, subject } = operation.head
    const wait = (error: ErrorMessage) => answer.waiting.push({ dseq, error })
    const before = decided.get(dseq)
    reach = await contiguous(writer, device.id, reach, dseq)
    if (before) answer.results.push(before.result)
    else if (dseq > reach + 1) wait({ code: 'earlier_missing', params: { missing: reach + 1 } })
    else if (held.has(subject) || !(await filesComplete(writer, operation, decision))) {
      held.add(subject)
      wait({ code: 'files_incomplete', params: {} })
    } else answer.results.push(await decideOperation(writer, operation, decision))
    if (dseq === reach + 1) reach = dseq
  }
  return answer
}

const alreadyDecided = async (
  writer: StoreWriter,
  deviceId: string,
  operations: ReceivedOperation[],
): Promise<Map<number, DecidedOperation>> => {
  const decided = new Map<number, DecidedOperation>()
  for (const { head } of operations) {
    const before = await writer.decidedOperation(deviceId, head.dseq)
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
