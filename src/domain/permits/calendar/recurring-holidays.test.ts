import { expect, test } from 'vitest'
import { shippedHolidays } from './shipped/shipped-holidays.ts'
import { recurringHolidays } from './recurring-holidays.ts'

test.each([2025, 2026, 2027])('%i as it was entered has all of them, on the same days', (year) => {
  const shipped = new Set(shippedHolidays.map(({ day }) => day))
  const reckoned = recurringHolidays(year, '2026-11-26').map(({ day }) => day)
  // Of the Saturdays and Sundays nobody need say that they are off; that of Christmas 2027 is Saraswati too.
  expect(reckoned.filter((day) => !shipped.has(day))).toEqual([])
  const expected = shippedHolidays.filter(
    ({ day, type, nameEn }) =>
      day.startsWith(`${year}-`) && type === 'daerah' && !/Siwaratri|Nyepi|Ngembak/.test(nameEn),
  )
  expect(expected.map(({ day }) => day).filter((day) => !reckoned.includes(day))).toEqual([])
})

test('2028 has two Galungans, reckoned by hand on from August 2027', () => {
  const days = recurringHolidays(2028, '2026-11-26')
  expect(days.filter(({ nameEn }) => nameEn === 'Galungan').map(({ day }) => day)).toEqual(['2028-03-08', '2028-10-04'])
  expect(days.filter(({ nameEn }) => nameEn === 'Kuningan').map(({ day }) => day)).toEqual(['2028-03-18', '2028-10-14'])
  expect(days.find(({ nameEn }) => nameEn === 'Independence Day')).toEqual({
    day: '2028-08-17',
    name: 'Proklamasi Kemerdekaan',
    nameEn: 'Independence Day',
    type: 'nasional',
    announced: '2026-11-26',
  })
})
