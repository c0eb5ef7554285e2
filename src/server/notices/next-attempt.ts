const minute = 60_000
const waits = [1, 5, 15, 60, 240, 480].map((minutes) => minutes * minute)
/** After three days nobody waits for a notice any more; the office is told to tell it by hand. [guess] */
const longest = 3 * 24 * 60 * minute

/** When a notice that could not be sent is tried again; null: not any more. All are ISO times. */
export const nextAttempt = (notice: { queuedAt: string; attempts: number }, at: string): string | null => {
  const wait = waits[Math.min(notice.attempts, waits.length) - 1] ?? waits[0]!
  const next = Date.parse(at) + wait
  return next - Date.parse(notice.queuedAt) > longest ? null : new Date(next).toISOString()
}
