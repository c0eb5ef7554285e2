import type { Appointment } from '../directory.ts'

/** First and last day, both within; null: without end. */
export type Span = Pick<Appointment, 'from' | 'until'>

const never = '9999-12-31'
const endOf = (span: Span): string => span.until ?? never

export const overlap = (a: Span, b: Span): boolean => a.from <= endOf(b) && b.from <= endOf(a)

export const isOver = (span: Span, day: string): boolean => endOf(span) < day

export const holdsOn = (span: Span, day: string): boolean => span.from <= day && !isOver(span, day)

const dayMs = 24 * 60 * 60 * 1000

/** @example dayAfter('2026-11-30', -1) // '2026-11-29' */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** Days from one to the other, both counted. */
export const daysWithin = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / dayMs + 1
