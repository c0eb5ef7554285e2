import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { daysAfter } from '../../working-days.ts'
import { holidayTypes, type Holiday } from './calendar.ts'
import { shippedHolidays } from './shipped/shipped-holidays.ts'
import { calendarOf, holidaysOf, workingCalendar } from './working-calendar.ts'

const day = integer({ min: 0, max: 1100 }).map((offset) => daysAfter('2025-01-01', offset))
const holiday = (on: string): Holiday => ({
  day: on,
  name: 'Libur',
  nameEn: 'Off',
  type: 'daerah',
  announced: '2024-01-01',
})
const holidays = array(day, { maxLength: 60 }).map((days) => days.map(holiday))

const isWeekday = (on: string) => ![0, 6].includes(new Date(on).getUTCDay())

/** Counted as one counts on a wall calendar: one day after the other. */
const counted = (from: string, until: string, off: Set<string>): number => {
  let count = 0
  for (let on = daysAfter(from, 1); on <= until; on = daysAfter(on, 1)) if (isWeekday(on) && !off.has(on)) count++
  return count
}

describe('the calendar counts as a finger on a wall calendar does', () => {
  test('whatever the holidays', () => {
    assert(
      property(holidays, day, day, (off, from, until) => {
        const days = new Set(off.map((h) => h.day))
        expect(workingCalendar(off).workingDaysBetween(from, until)).toBe(counted(from, until, days))
      }),
    )
  })

  test('the day after so many is the first on which so many have passed', () => {
    assert(
      property(holidays, day, integer({ min: 1, max: 300 }), (off, from, count) => {
        const calendar = workingCalendar(off)
        const reached = calendar.workingDayAfter(from, count)
        expect(calendar.workingDaysBetween(from, reached)).toBe(count)
        expect(calendar.isWorkingDay(reached)).toBe(true)
      }),
    )
  })

  test('three working days after a Wednesday, a Friday, a Sunday', () => {
    const { workingDayAfter } = workingCalendar([])
    const days = ['2026-11-25', '2026-11-27', '2026-11-29']
    expect(days.map((on) => workingDayAfter(on, 3))).toEqual(['2026-11-30', '2026-12-02', '2026-12-02'])
  })

  test('none after a day is that day, also a Sunday; before 1970 it counts too', () => {
    const calendar = workingCalendar([])
    expect(calendar.workingDayAfter('2026-11-29', 0)).toBe('2026-11-29')
    expect(calendar.workingDaysBetween('1969-12-25', '1970-01-04')).toBe(6)
    expect(calendar.workingDaysBetween('2026-11-27', '2026-11-20')).toBe(0)
  })
})

describe('an office’s own years', () => {
  const own = { ...holiday('2026-12-31'), name: 'Libur gubernur' }

  it('take the place of the shipped year, the others stay', () => {
    const calendar = calendarOf({ holidays: [own] })
    expect(calendar.holidayOn('2026-12-31')?.name).toBe('Libur gubernur')
    expect(calendar.holidayOn('2026-03-19'), 'Nyepi that this office did not enter').toBeUndefined()
    expect(calendar.holidayOn('2025-03-29')?.name).toMatch('Nyepi')
    expect([2024, 2025, 2026, 2027, 2028].map(calendar.knowsYear)).toEqual([false, true, true, true, false])
  })

  it('one calendar for one list, made once', () => {
    const directory = { holidays: [own] }
    expect(calendarOf(directory)).toBe(calendarOf({ ...directory }))
    expect(calendarOf({})).toBe(calendarOf({}))
  })
})

describe('the shipped years', () => {
  const days = shippedHolidays.map((h) => h.day)

  it('name each day once, in order', () => {
    expect(days).toEqual([...new Set(days)].toSorted())
    expect(holidaysOf({})).toEqual(shippedHolidays)
    expect(new Set(shippedHolidays.map((h) => h.type))).toEqual(new Set(holidayTypes))
  })

  it('Galungan returns after 210 days on a Wednesday, Kuningan ten days later on a Saturday', () => {
    const galungan = shippedHolidays.filter((h) => h.nameEn === 'Galungan').map((h) => h.day)
    expect(galungan).toEqual(['2025-04-23', '2025-11-19', '2026-06-17', '2027-01-13', '2027-08-11'])
    expect(galungan.slice(1)).toEqual(galungan.slice(0, -1).map((on) => daysAfter(on, 210)))
    const kuningan = shippedHolidays.filter((h) => h.nameEn === 'Kuningan').map((h) => h.day)
    expect(kuningan).toEqual(galungan.map((on) => daysAfter(on, 10)))
    const eves = galungan.map((on) => daysAfter(on, -1))
    expect(
      eves.every((on) => days.includes(on)),
      'its eve is off too',
    ).toBe(true)
  })

  it('Saraswati is the Saturday 74 days before Galungan, Pagerwesi the Wednesday four days after Saraswati', () => {
    const of = (name: string) => shippedHolidays.filter((h) => h.nameEn === name).map((h) => h.day)
    expect(of('Saraswati').map((on) => daysAfter(on, 4))).toEqual(of('Pagerwesi').filter((on) => on !== '2027-12-29'))
    expect(of('Saraswati').map((on) => daysAfter(on, 74))).toEqual([
      '2025-04-23',
      '2025-11-19',
      '2026-06-17',
      '2027-01-13',
      '2027-08-11',
    ])
  })
})
