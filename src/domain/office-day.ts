/** Bali keeps WITA (UTC+8) all the year. */
const witaOffsetMs = 8 * 60 * 60 * 1000

/**
 * The calendar day of the office, `YYYY-MM-DD`, at an instant. Letters are dated and appointments hold by it: at seven
 * in the morning in Denpasar it is still yesterday in UTC.
 */
export const officeDay = (instant: string): string =>
  new Date(Date.parse(instant) + witaOffsetMs).toISOString().slice(0, 10)
