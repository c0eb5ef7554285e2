import type { Facts } from '../store/facts.ts'

/**
 * The office's time for an instant by this computer's clock: put right by what the last exchange measured, never earlier
 * than that exchange and never later than now. No clock of a device decides anything (sync.md, rule 9), but which
 * positions a person holds today has to be known without network, and an empty battery must not take them away.
 */
export const officeTime = (instant: string, exchange: Facts['exchange'] | null, now: Date): string => {
  if (!exchange) return instant
  const offset = exchange.clockOffsetSeconds * 1000
  const last = Date.parse(exchange.at) - offset
  const latest = Math.max(now.getTime() - offset, last)
  return new Date(Math.min(Math.max(Date.parse(instant) - offset, last), latest)).toISOString()
}
