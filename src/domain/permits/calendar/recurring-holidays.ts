import { daysAfter, daysBetween } from '../../working-days.ts'
import type { Holiday } from './calendar.ts'

type Words = Pick<Holiday, 'name' | 'nameEn' | 'type'>

/** National days that keep their date. */
const fixed: readonly (Words & { date: string })[] = [
  { date: '01-01', name: 'Tahun Baru Masehi', nameEn: 'New Year', type: 'nasional' },
  { date: '05-01', name: 'Hari Buruh Internasional', nameEn: 'Labour Day', type: 'nasional' },
  { date: '06-01', name: 'Hari Lahir Pancasila', nameEn: 'Pancasila Day', type: 'nasional' },
  { date: '08-17', name: 'Proklamasi Kemerdekaan', nameEn: 'Independence Day', type: 'nasional' },
  { date: '12-25', name: 'Kelahiran Yesus Kristus (Natal)', nameEn: 'Christmas Day', type: 'nasional' },
]

/** Days of the pawukon, a year of 210 days, counted from Galungan. */
const pawukon: readonly (Words & { after: number })[] = [
  { after: -74, name: 'Hari Saraswati', nameEn: 'Saraswati', type: 'daerah' },
  { after: -70, name: 'Hari Pagerwesi', nameEn: 'Pagerwesi', type: 'daerah' },
  { after: -1, name: 'Penampahan Galungan', nameEn: 'Eve of Galungan', type: 'daerah' },
  { after: 0, name: 'Hari Raya Galungan', nameEn: 'Galungan', type: 'daerah' },
  { after: 1, name: 'Umanis Galungan', nameEn: 'Day after Galungan', type: 'daerah' },
  { after: 10, name: 'Hari Raya Kuningan', nameEn: 'Kuningan', type: 'daerah' },
]
const aGalungan = '2025-04-23'
const pawukonDays = 210

/**
 * What can be reckoned of a year before anybody has announced it: national days with a fixed date and those of the pawukon. Nyepi and
 * the days that follow the moon are announced. Where two fall on one day, the national one stands.
 *
 * @param today since when they are known
 */
export const recurringHolidays = (year: number, today: string): Holiday[] => {
  const byDay = new Map<string, Holiday>()
  const add = (day: string, { name, nameEn, type }: Words) => {
    if (day.startsWith(`${year}-`) && !byDay.has(day)) byDay.set(day, { day, name, nameEn, type, announced: today })
  }
  for (const each of fixed) add(`${year}-${each.date}`, each)
  const before = Math.floor((daysBetween(aGalungan, `${year}-01-01`) - 10) / pawukonDays)
  for (let round = before; round <= before + 4; round++) {
    const galungan = daysAfter(aGalungan, round * pawukonDays)
    for (const each of pawukon) add(daysAfter(galungan, each.after), each)
  }
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
