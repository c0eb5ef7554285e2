import { longDate } from './long-date.ts'
import type { KindField } from './letter-kind.ts'

/**
 * How a blank of a kind reads on paper and beside the text: a date in words (with its weekday where the label asks for one), a time
 * with its zone, a number with Indonesian separators. What was typed otherwise stays as it is.
 *
 * @example fieldText({ type: 'date', label: 'Hari, tanggal' }, '2026-11-23') // 'Senin, 23 November 2026'
 */
export const fieldText = ({ type, label }: Pick<KindField, 'type' | 'label'>, value: string): string => {
  switch (type) {
    case 'date':
      return longDate(value, /\bhari\b/i.test(label)) ?? value
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? `${value.replace(':', '.')} WITA` : value
    case 'number':
      return /^\d{1,15}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, '.') : value
    default:
      return value
  }
}
