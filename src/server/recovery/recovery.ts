import { randomUUID } from 'node:crypto'
import type { StoreReader, StoreWriter } from '../store/store.ts'

/**
 * After a restore from a backup the server lacks what it decided since. The devices have it, with sealed receipts, and offer it
 * again. Until they have, nothing new is decided: a new step on an old state would fork a letter, a new number would be given twice.
 */
export interface RecoveryRules {
  /** How long to wait at most for devices that do not come back; an admin can end it earlier. */
  hours: number
  /** Devices that were heard of in these days before the restore are waited for. */
  activeDays: number
}
export const defaultRecoveryRules: RecoveryRules = { hours: 4, activeDays: 7 }

const hourMs = 60 * 60 * 1000

/**
 * Begins a new epoch: every cursor given out before means nothing from here on.
 *
 * @param lost an epoch of which this database had not known, where that is how the restore was found out
 */
export const raiseEpoch = async (
  writer: StoreWriter,
  now: string,
  reason: string,
  lost: string[] = [],
): Promise<string> => {
  const epoch = randomUUID()
  const past = new Set([...(await pastEpochs(writer)), await writer.epoch(), ...lost])
  await writer.setFact('past_epochs', [...past].join(' '))
  await writer.setFact('epoch', epoch)
  await writer.setFact('recovery', now)
  const detail = { epoch, reason }
  await writer.addAudit({ at: now, deviceId: null, personId: null, subject: null, event: 'epoch_raised', detail })
  return epoch
}

/**
 * Whether the epoch of a cursor under this server's seal was begun after the backup that this database came from: two restores of the same
 * backup leave no other trace.
 */
export const isOfLostDays = async (store: StoreReader, epoch: string): Promise<boolean> =>
  epoch !== (await store.epoch()) && !(await pastEpochs(store)).includes(epoch)

const pastEpochs = async (store: StoreReader): Promise<string[]> =>
  ((await store.fact('past_epochs')) ?? '').split(' ').filter((epoch) => epoch !== '')

/** Since when the server recovers, or null. */
export const recoveringSince = async (store: StoreReader): Promise<string | null> =>
  (await store.fact('recovery')) || null

/** Ends the recovery where all that can be expected has come back. @returns whether it still goes on */
export const keepRecovering = async (writer: StoreWriter, now: string, rules: RecoveryRules): Promise<boolean> => {
  const since = await recoveringSince(writer)
  if (since === null) return false
  const waited = Date.parse(now) - Date.parse(since)
  if (waited < rules.hours * hourMs && !(await allAreBack(writer, since, rules))) return true
  await endRecovery(writer, now)
  return false
}

export const endRecovery = async (writer: StoreWriter, now: string): Promise<void> => {
  await writer.setFact('recovery', '')
  const detail = { epoch: await writer.epoch() }
  await writer.addAudit({ at: now, deviceId: null, personId: null, subject: null, event: 'recovery_ended', detail })
}

const allAreBack = async (writer: StoreWriter, since: string, { activeDays }: RecoveryRules): Promise<boolean> => {
  const epoch = await writer.epoch()
  const active = new Date(Date.parse(since) - activeDays * 24 * hourMs).toISOString()
  const expected = (await writer.devices()).filter((d) => !d.revoked && (d.seenAt ?? d.enrolledAt) >= active)
  return expected.every((d) => d.epochSeen === epoch && d.bringsBack === 0)
}
