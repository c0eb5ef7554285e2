/**
 * Working hours of an office [guess]: Monday to Friday, half past seven to half past three, WITA. Holidays are not known here and
 * count as other days; turnaround is told in these hours so that a weekend is no delay.
 */
export const hoursPerDay = 8

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const witaMs = 8 * hourMs
const beginMs = 7.5 * hourMs
/** 1 January 1970 was a Thursday: days since a Monday before it. */
const weekdayOf = (day: number): number => (day + 3) % 7

/** Working hours between two instants; 0 where the second is not after the first. */
export const officeHoursBetween = (from: string, until: string): number =>
  Math.max(0, Math.round((hoursUntil(Date.parse(until)) - hoursUntil(Date.parse(from))) * 100) / 100)

/** Working hours since the Monday before 1970. */
const hoursUntil = (instant: number): number => {
  const local = instant + witaMs
  const day = Math.floor(local / dayMs)
  const weekday = weekdayOf(day)
  const whole = Math.floor((day + 3) / 7) * 5 + Math.min(weekday, 5)
  const today = weekday >= 5 ? 0 : (local - day * dayMs - beginMs) / hourMs
  return whole * hoursPerDay + Math.min(Math.max(today, 0), hoursPerDay)
}

/** The Monday of the week of an instant, by the office’s calendar. */
export const mondayOf = (instant: string): string => {
  const day = Math.floor((Date.parse(instant) + witaMs) / dayMs)
  return new Date((day - weekdayOf(day)) * dayMs).toISOString().slice(0, 10)
}
