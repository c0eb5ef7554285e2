const dayMs = 86_400_000

/**
 * When to look at a signed file again: after a failure in an hour, then after twice as long each time, at last once a week; else when its newest
 * time-stamp is to be renewed, or in a year where nobody can say.
 */
export const nextLook = ({
  now,
  attempts,
  renewFrom,
}: {
  now: Date
  /** 0: it went well. */
  attempts: number
  renewFrom: string | null
}): Date => {
  const after = (ms: number) => new Date(now.getTime() + ms)
  if (attempts > 0) return after(Math.min(7 * dayMs, (dayMs / 24) * 2 ** Math.min(attempts - 1, 10)))
  return renewFrom === null ? after(365 * dayMs) : new Date(Math.max(Date.parse(renewFrom), now.getTime() + dayMs))
}
