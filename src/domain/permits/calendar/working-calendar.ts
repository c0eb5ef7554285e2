import type { Directory } from '../../directory.ts'
import type { Holiday } from './calendar.ts'
import { shippedHolidays } from './shipped/shipped-holidays.ts'

/**
 * Working days of the office: Monday to Friday without the holidays that are known. All days are office days, `YYYY-MM-DD`. Spans are
 * half-open: what begins on a day has used nothing on that day, so spans that follow each other add up.
 */
export type WorkingCalendar = {
  isWorkingDay: (day: string) => boolean
  /** The holiday of a day, also where it falls on a weekend. */
  holidayOn: (day: string) => Holiday | undefined
  /** Holidays d with from < d <= until, in their order. */
  holidaysBetween: (from: string, until: string) => Holiday[]
  /** Number of working days d with from < d <= until; 0 where until is not later. Its cost does not grow with the span. */
  workingDaysBetween: (from: string, until: string) => number
  /** The day on which so many working days have passed since a day; the day itself for none. */
  workingDayAfter: (day: string, count: number) => string
  /** Of a year that nobody has entered only weekends are known. */
  knowsYear: (year: number) => boolean
}

const made = new WeakMap<Holiday[], WorkingCalendar>()
const noneOfTheirOwn: Holiday[] = []

/** The calendar of a directory: its own holidays of the years it has any of, the shipped ones of the other years. */
export const calendarOf = ({ holidays = noneOfTheirOwn }: Pick<Directory, 'holidays'>): WorkingCalendar => {
  const known = made.get(holidays)
  if (known) return known
  const calendar = workingCalendar(holidaysOf({ holidays }))
  made.set(holidays, calendar)
  return calendar
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** All holidays that count for a directory, in order. A year is the office’s or as shipped, never a mixture. */
export const holidaysOf = ({ holidays = [] }: Pick<Directory, 'holidays'>): Holiday[] => {
  const own = new Set(holidays.map(({ day }) => yearOf(day)))
  return [...holidays, ...shippedHolidays.filter(({ day }) => !own.has(yearOf(day)))].toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  )
}

const dayMs = 86_400_000
const numberOf = (day: string): number => Math.floor(Date.parse(day) / dayMs)
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

/** 1 January 1970 was a Thursday: 0 is a Monday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7
/** Mondays to Fridays up to and with a day, since the Monday before 1970. */
const weekdaysUntil = (number: number): number => Math.floor((number + 4) / 7) * 5 + Math.min(weekdayOf(number + 1), 5)

export const workingCalendar = (holidays: readonly Holiday[]): WorkingCalendar => {
  const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]))
  const inOrder = [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const years = new Set(inOrder.map(({ day }) => yearOf(day)))
  /** Days that a holiday takes from a week of five. */
  const off = inOrder.map(({ day }) => numberOf(day)).filter((number) => weekdayOf(number) < 5)
  /** Working days up to and with a day: differences of it are what everything else asks for. */
  const index = (number: number): number => weekdaysUntil(number) - countUntil(off, number)

  return {
    isWorkingDay: (day) => weekdayOf(numberOf(day)) < 5 && !byDay.has(day),
    holidayOn: (day) => byDay.get(day),
    holidaysBetween: (from, until) => inOrder.filter(({ day }) => from < day && day <= until),
    workingDaysBetween: (from, until) => (until <= from ? 0 : index(numberOf(until)) - index(numberOf(from))),
    workingDayAfter: (day, count) => {
      if (count <= 0) return day
      const from = numberOf(day)
      const target = index(from) + count
      let span = 2 * count
      while (index(from + span) < target) span *= 2
      return dayOf(firstWhere((number) => index(number) >= target, from + count, from + span))
    },
    knowsYear: (year) => years.has(year),
  }
}

/** How many of the numbers, which stand in order, are not above the limit. */
const countUntil = (numbers: readonly number[], limit: number): number =>
  firstWhere((at) => numbers[at]! > limit, 0, numbers.length)

/** The first number from low to high for which it holds, high if for none below; once it holds it goes on to hold. */
const firstWhere = (holds: (number: number) => boolean, low: number, high: number): number => {
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
