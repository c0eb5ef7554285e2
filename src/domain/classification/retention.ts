import type { ClassificationEntry, Fate, RetentionRule } from './classification.ts'
import { usualRetention } from './classification.ts'

export interface Retention {
  /** The last day at the desk (`YYYY-MM-DD`). */
  activeUntil: string
  /** The last day in the records centre. After it the fate holds. */
  inactiveUntil: string
  fate: Fate
}

/**
 * How long a letter is kept that was archived on a day.
 * @example retentionOf({ active: 2, inactive: 3, fate: 'musnah' }, '2026-05-12')
 * // { activeUntil: '2028-12-31', inactiveUntil: '2031-12-31', fate: 'musnah' }
 */
export const retentionOf = (
  entry: Pick<ClassificationEntry, 'active' | 'inactive' | 'fate'>,
  archivedOn: string,
  rule: RetentionRule = usualRetention,
): Retention => ({
  activeUntil: after(archivedOn, entry.active, rule),
  inactiveUntil: after(archivedOn, entry.active + entry.inactive, rule),
  fate: entry.fate,
})

const after = (day: string, years: number, { countFrom }: RetentionRule): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const end = countFrom === 'end_of_year' ? [12, 31] : [month, Math.min(date, lastOf(year + years, month))]
  return [String(year + years).padStart(4, '0'), ...end.map((part) => String(part).padStart(2, '0'))].join('-')
}

/** A leap day’s anniversary is the 28th. */
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
