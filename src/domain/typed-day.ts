/** A day as it was typed: `YYYY-MM-DD`, nothing, or what cannot be read. */
export type TypedDay = { day: string } | 'none' | 'unreadable'

/**
 * Reads a day as offices write it, day first: `1/12/2026`, `01-12-2026`, `1.12.26`; also `2026-12-01`. The month is never first,
 * whatever the computer is set to: a wrong date would give somebody rights.
 */
export const readDay = (typed: string): TypedDay => {
  const text = typed.trim()
  if (text === '') return 'none'
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const local = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(text)
  const [year = '', month = '', date = ''] = iso?.slice(1) ?? local?.slice(1).toReversed() ?? []
  return year === '' ? 'unreadable' : exact(year.padStart(4, '20'), month, date)
}

/** @example typedAs('2026-12-01') // '01/12/2026' */
export const typedAs = (day: string): string => day.split('-').toReversed().join('/')

/** The thirty-first of February is no day. */
const exact = (year: string, month: string, date: string): TypedDay => {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? { day } : 'unreadable'
}
