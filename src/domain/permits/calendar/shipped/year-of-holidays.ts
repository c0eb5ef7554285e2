import type { Holiday } from '../calendar.ts'

type Row = readonly [day: string, name: string, nameEn: string, announced?: string]

/** A year as it was made known on one day; what came later says so itself. */
export const yearOfHolidays = (announced: string, rows: Record<Holiday['type'], readonly Row[]>): Holiday[] =>
  (['nasional', 'cuti_bersama', 'daerah'] as const)
    .flatMap((type) =>
      rows[type].map(([day, name, nameEn, later]) => ({ day, name, nameEn, type, announced: later ?? announced })),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
