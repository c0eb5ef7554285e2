import { expect, test } from 'vitest'
import type { Holiday } from '../permits/calendar/calendar.ts'
import { calendarOf } from '../permits/calendar/working-calendar.ts'
import { office } from '../testing/small-office.ts'
import { applyChange } from './apply-change.ts'
import { ChangeRefused } from './refuse.ts'
import { told } from './told.ts'

const holiday = (day: string): Holiday => ({
  day,
  name: 'Libur',
  nameEn: 'Off',
  type: 'daerah',
  announced: '2026-11-01',
})
const set = (year: number, days: string[], directory = office, province = true) =>
  applyChange(
    directory,
    { kind: 'holidays.set', year, holidays: days.map(holiday) },
    { province, unitIds: ['kominfo'] },
    '2026-11-26',
  )
const refused = (...args: Parameters<typeof set>): string => {
  try {
    set(...args)
    return 'done'
  } catch (error) {
    if (error instanceof ChangeRefused) return error.rule
    throw error
  }
}

test('a year is saved as a whole, the other years stay, and none at all brings the shipped one back', () => {
  const first = set(2027, ['2027-03-08', '2027-01-13'])
  expect(first.holidays?.map(({ day }) => day)).toEqual(['2027-01-13', '2027-03-08'])
  const second = set(2026, ['2026-12-31'], first)
  const again = set(2027, ['2027-03-09'], second)
  expect(again.holidays?.map(({ day }) => day)).toEqual(['2026-12-31', '2027-03-09'])
  expect(calendarOf(again).isWorkingDay('2027-03-08'), 'this office works on it').toBe(true)
  expect(calendarOf(set(2027, [], again)).isWorkingDay('2027-03-08')).toBe(false)
})

test('a day twice, a day of another year, and an agency’s admin are refused', () => {
  expect(refused(2027, ['2027-03-08', '2027-03-08'])).toBe('holiday_twice')
  expect(refused(2027, ['2026-03-08'])).toBe('holiday_other_year')
  expect(refused(2027, ['2027-03-08'], office, false)).toBe('province_only')
  const many = Array.from({ length: 1990 }, (_, n) => ({ ...holiday('1990-01-01'), name: String(n) }))
  const full = { ...office, holidays: many }
  expect(
    refused(
      2027,
      Array.from({ length: 11 }, (_, n) => `2027-01-${n + 10}`),
      full,
    ),
  ).toBe('directory_too_large')
})

test('the audit log names the days', () => {
  expect(told({ kind: 'holidays.set', year: 2027, holidays: [holiday('2027-03-08')] })).toEqual({
    kind: 'holidays.set',
    year: 2027,
    holidays: ['2027-03-08'],
  })
})
