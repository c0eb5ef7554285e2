import type { Anchor } from '../certificates/anchor.ts'
import { timeStampsOf } from './time-stamps-of.ts'

const dayMs = 86_400_000
/** Long enough for a few months of a service that does not answer, and for the holidays. [guess] */
export const renewBeforeDays = 60

/**
 * From when on a further archive time-stamp is due: some weeks before the certificate of the newest one's service ends, for afterwards nobody can tell
 * whether its key is still in good hands. Where that certificate is short-lived: after half of the time that was left. Null: no time-stamp yet.
 * @throws PdfProblem
 */
export const renewalDue = (
  pdf: Uint8Array,
  { anchors, beforeDays = renewBeforeDays }: { anchors: Anchor[]; beforeDays?: number },
): Date | null => {
  const newest = timeStampsOf(pdf, anchors).toSorted((a, b) => b.time.getTime() - a.time.getTime())[0]
  if (!newest) return null
  const [from, to] = [newest.time.getTime(), newest.notAfter.getTime()]
  return new Date(Math.max(to - beforeDays * dayMs, from + (to - from) / 2))
}
