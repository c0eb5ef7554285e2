import { expect, test } from 'vitest'
import { daysAfter, daysBetween, isWorkingDay, workingDaysAfter } from './working-days.ts'

test('three working days after a Wednesday, a Friday, a Sunday', () => {
  expect(workingDaysAfter('2026-11-25', 3)).toBe('2026-11-30')
  expect(workingDaysAfter('2026-11-27', 3)).toBe('2026-12-02')
  expect(workingDaysAfter('2026-11-29', 3)).toBe('2026-12-02')
  expect(isWorkingDay('2026-11-28')).toBe(false)
})

test('days are those of the calendar, over the end of a year and in a leap year', () => {
  expect(daysAfter('2026-12-30', 7)).toBe('2027-01-06')
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-25', '2026-11-24')).toBe(-1)
})
