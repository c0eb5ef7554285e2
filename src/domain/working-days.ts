const dayMs = 86_400_000

/** @example daysAfter('2026-11-30', 7) // '2026-12-07' */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** Days from one to the other, negative where the other lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
