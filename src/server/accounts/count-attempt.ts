import { oneMore, personAttempts, waitSeconds, type AttemptRules } from '../../domain/attempts.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { AuditEvent, Store, StoreWriter } from '../store/store.ts'

/** [guess] An agency of a hundred people stands behind one address, so that much more is borne there than of one person. */
export const attemptRules = {
  person: personAttempts,
  address: { free: 100, firstSeconds: 2, maxSeconds: 5 * 60, forgetSeconds: 3600 },
} satisfies Record<string, AttemptRules>

/** Who makes an attempt at a password or code, and from where. */
export interface Attempter {
  personId: string
  /** Of the network. */
  address: string
}

const keysOf = ({ personId, address }: Attempter) =>
  [
    [`person ${personId}`, attemptRules.person],
    [`address ${address}`, attemptRules.address],
  ] as const

/**
 * Counts an attempt as failed before it is judged: in the database, so that neither a restart nor another server process nor many
 * at once win anything.
 *
 * @throws too_many_attempts with the `seconds` to wait; such an attempt is not judged, and not counted
 */
export const countAttempt = (store: Store, who: Attempter, now: Date): Promise<void> =>
  store.transact(async (writer) => {
    const counted = await Promise.all(
      keysOf(who).map(async ([key, rules]) => ({ key, rules, before: await writer.attempts(key) })),
    )
    const seconds = Math.max(...counted.map(({ rules, before }) => waitSeconds(before, rules, now)))
    if (seconds > 0) throw new LontarError('too_many_attempts', { seconds })
    for (const { key, rules, before } of counted) {
      const after = oneMore(before, rules, now)
      await writer.setAttempts(key, after)
      if (after.failures === rules.free) await writer.addAudit(guessing(who, now))
    }
  })

/** Told once when the waiting begins, whether or not there is such a person. */
const guessing = ({ personId, address }: Attempter, now: Date): AuditEvent => ({
  at: now.toISOString(),
  deviceId: null,
  personId,
  subject: null,
  event: 'attempts_slowed',
  detail: { address },
})

/** The attempt was a good one: the person starts afresh; of the address, where others may be guessing, only this one is taken back. */
export const forgiveAttempt = async (writer: StoreWriter, who: Attempter): Promise<void> => {
  const [[person], [address]] = keysOf(who)
  await writer.setAttempts(person, null)
  const others = await writer.attempts(address)
  await writer.setAttempts(address, others && others.failures > 1 ? { ...others, failures: others.failures - 1 } : null)
}
