import { LontarError } from '../../../protocol/errors/lontar-error.ts'

export interface AllowanceRules {
  /** What one sender may have at once after a quiet time. */
  most: number
  /** In how many seconds that is filled again. */
  seconds: number
}

/** @throws too_many_requests with the `seconds` to wait */
export type Allowance = (who: string, amount?: number) => void

/** So many senders are told apart; of more, those that were quiet longest are forgotten first. */
const remembered = 50_000

/**
 * A bucket for each sender, filled steadily. In memory: it evens out load and guards no secret, and a flood must cost the database nothing.
 */
export const createAllowance = ({ most, seconds }: AllowanceRules, now: () => Date): Allowance => {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMs = most / (seconds * 1000)
  return (who, amount = 1) => {
    const time = now().getTime()
    const bucket = buckets.get(who) ?? { left: most, at: time }
    const left = Math.min(most, bucket.left + Math.max(0, time - bucket.at) * perMs)
    buckets.delete(who)
    buckets.set(who, { left: left >= amount ? left - amount : left, at: time })
    if (buckets.size > remembered) buckets.delete(buckets.keys().next().value!)
    if (left < amount) {
      throw new LontarError('too_many_requests', { seconds: Math.max(1, Math.ceil((amount - left) / perMs / 1000)) })
    }
  }
}
