import { positionOf, type Role } from '../directory.ts'
import type { ArchiveRecord, Letter } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { worksFor } from '../living-unit.ts'
import { officeDay } from '../office-day.ts'
import { actOnArrived, arrivedFor } from './delivery.ts'
import { advance, Refusal, requirePosition, requireState, silently, type StepContext } from './step.ts'

type ArchiveIntent = Extract<LetterIntent, { kind: 'letter.archive' }>

/**
 * One agency puts its copy into its archive: its registry, or its head, who alone has what is closed to the registry. Each has its own:
 * the sender’s letter is *diarsip* with that of the sender, the addressees’ copies go their own ways.
 */
export const archive = (letter: Letter, intent: ArchiveIntent, context: StepContext): Letter => {
  const { unitId, classification, activeUntil, inactiveUntil, fate } = intent
  requireState(letter, 'dikirim', 'diterima', 'diarsip', 'dibatalkan')
  requireRole(unitId, context, 'arsiparis', 'tu', 'pimpinan')
  const isOrigin = letter.unitId === unitId
  const arrived = arrivedFor(letter, unitId, context)
  if (!isOrigin && arrived.length === 0) throw new Refusal('letter_unknown')
  if (recordOf(letter, unitId)) return letter
  if (inactiveUntil < activeUntil) throw new Refusal('invalid_request')
  const archived = { by: context.actor, at: context.now }
  const record: ArchiveRecord = { unitId, classification, activeUntil, inactiveUntil, fate, archived }
  const archives = [...(letter.archives ?? []), record]
  if (!isOrigin) return actOnArrived(letter, arrived, context, () => ({ archives }))
  const state = letter.state === 'dibatalkan' ? letter.state : 'diarsip'
  return advance(letter, context, 'letter.archive', { archives, state })
}

/** From the active archive at the desk to the inactive one, on a list of transfers. */
export const transfer = (letter: Letter, unitId: string, list: string, context: StepContext): Letter => {
  requireRole(unitId, context, 'arsiparis', 'tu')
  const record = requireRecord(letter, unitId)
  if (record.transfer) return letter
  requireOver(record.activeUntil, context)
  return withRecord(letter, { ...record, transfer: { list, by: context.actor, at: context.now } })
}

/**
 * Put on a list of what may be destroyed: its retention is over, and the code says that it may. As long as that list is not approved it
 * may go to another one.
 */
export const proposeDestruction = (letter: Letter, unitId: string, list: string, context: StepContext): Letter => {
  requireRole(unitId, context, 'arsiparis', 'tu')
  const record = requireRecord(letter, unitId)
  if (record.destruction?.approved || record.destruction?.list === list) return letter
  if (record.fate !== 'musnah') throw new Refusal('retention_forbids', { until: '∞' })
  requireOver(record.inactiveUntil, context)
  return withRecord(letter, { ...record, destruction: { list, proposed: { by: context.actor, at: context.now } } })
}

/** The head of the agency approves a list; what it names is then nobody’s to read there any more. */
export const approveDestruction = (letter: Letter, unitId: string, list: string, context: StepContext): Letter => {
  requireRole(unitId, context, 'pimpinan')
  const record = requireRecord(letter, unitId)
  if (record.destruction?.list !== list) throw new Refusal('wrong_state', { state: letter.state })
  if (record.destruction.approved) return letter
  const approved = { by: context.actor, at: context.now }
  return withRecord(letter, { ...record, destruction: { ...record.destruction, approved } })
}

export const recordOf = (letter: Letter, unitId: string): ArchiveRecord | undefined =>
  letter.archives?.find((record) => record.unitId === unitId)

export const isDestroyedFor = (letter: Letter, unitId: string): boolean =>
  recordOf(letter, unitId)?.destruction?.approved !== undefined

const requireRecord = (letter: Letter, unitId: string): ArchiveRecord => {
  const record = recordOf(letter, unitId)
  if (!record) throw new Refusal('wrong_state', { state: letter.state })
  return record
}

const requireOver = (until: string, { now }: StepContext): void => {
  if (officeDay(now) <= until) throw new Refusal('retention_forbids', { until })
}

const requireRole = (unitId: string, context: StepContext, ...roles: Role[]): void => {
  const position = positionOf(context.directory, context.actor.positionId)
  const isOne = position !== undefined && roles.some((role) => position.roles.includes(role))
  requirePosition(context, isOne && worksFor(position, unitId, context.directory, officeDay(context.now)))
}

const withRecord = (letter: Letter, record: ArchiveRecord): Letter =>
  silently(letter, { archives: letter.archives!.map((r) => (r.unitId === record.unitId ? record : r)) })
