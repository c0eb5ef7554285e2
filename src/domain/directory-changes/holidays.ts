import type { Directory } from '../directory.ts'
import type { ChangeOf } from './change.ts'
import { require } from './refuse.ts'

/** The whole list of a year at once: what an office saves is what it saw. An empty one brings the shipped list back. */
export const setHolidays = (directory: Directory, { year, holidays }: ChangeOf<'holidays.set'>): Directory => {
  const isOfYear = ({ day }: { day: string }) => day.startsWith(`${year}-`)
  require(holidays.every(isOfYear), 'holiday_other_year')
  require(new Set(holidays.map(({ day }) => day)).size === holidays.length, 'holiday_twice')
  const others = (directory.holidays ?? []).filter((holiday) => !isOfYear(holiday))
  // The schema of the directory takes so many: beyond it every client would refuse the whole.
  require(others.length + holidays.length <= 2000, 'directory_too_large')
  return { ...directory, holidays: [...others, ...holidays].toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
}
