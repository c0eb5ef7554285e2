import { expect, test } from 'vitest'
import { mondayOf, officeHoursBetween } from './office-hours.ts'

// 23 November 2026 is a Monday; 00:00Z is eight in the morning in Denpasar.
test.each([
  ['within one morning', '2026-11-23T00:00:00Z', '2026-11-23T02:30:00Z', 2.5],
  ['overnight only the hours at the desk count', '2026-11-23T06:30:00Z', '2026-11-24T00:30:00Z', 2],
  ['a weekend is no delay', '2026-11-27T07:00:00Z', '2026-11-30T00:00:00Z', 1],
  ['submitted on a Sunday, done on Monday', '2026-11-22T04:00:00Z', '2026-11-23T00:30:00Z', 1],
  ['two weeks are ten days', '2026-11-09T00:00:00Z', '2026-11-23T00:00:00Z', 80],
  ['a clock that went backwards', '2026-11-24T00:00:00Z', '2026-11-23T00:00:00Z', 0],
])('%s', (_, from, until, hours) => {
  expect(officeHoursBetween(from, until)).toBe(hours)
})

test('a week begins on Monday, by the calendar of Bali', () => {
  expect(mondayOf('2026-11-22T15:59:00Z')).toBe('2026-11-16')
  expect(mondayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29T12:00:00Z')).toBe('2026-11-23')
})
