import { LontarError } from '../../../protocol/errors/lontar-error.ts'

export interface AllowanceRules {
  /** What one sender may have at once after a quiet time. */
  most: number
  /** In how many seconds that is filled again. */
  seconds: number
}

export interface Allowance {
  /** @throws too_many_requests with the `seconds` to wait */
  take(who: string, amount?: number): void
  /** It was not what is counted. */
  giveBack(who: string, amount?: number): void
}

/** So many senders are told apart; of more, those that were quiet longest are forgotten first. */
const remembered = 50_000

/**
 * A bucket for each sender, filled steadily. In memory: it evens out load and guards no secret, and a flood must cost the database nothing.
 */
export const createAllowance = ({ most, seconds }: AllowanceRules, now: () => Date): Allowance => {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMs = most / (seconds * 1000)
  const fill = (who: string): number => {
    const time = now().getTime()
    const { left, at } = buckets.get(who) ?? { left: most, at: time }
    return Math.min(most, left + Math.max(0, time - at) * perMs)
  }
  const set = (who: string, left: number): void => {
    buckets.delete(who)
    buckets.set(who, { left, at: now().getTime() })
    if (buckets.size > remembered) buckets.delete(buckets.keys().next().value!)
  }
  return {
    take(who, amount = 1) {
      const left = fill(who)
      set(who, left >= amount ? left - amount : left)
      if (left >= amount) return
      throw new LontarError('too_many_requests', { seconds: Math.max(1, Math.ceil((amount - left) / perMs / 1000)) })
    },
    giveBack: (who, amount = 1) => set(who, Math.min(most, fill(who) + amount)),
  }
}
