import { expect, test } from 'vitest'
import { daysAfter, daysBetween } from './working-days.ts'

test('days are those of the calendar, over the end of a year and in a leap year', () => {
  expect(daysAfter('2026-12-30', 7)).toBe('2027-01-06')
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-25', '2026-11-24')).toBe(-1)
})
