import { longDate } from '../../kinds/long-date.ts'
import type { FormField, FormValue } from './form-schema.ts'

type Language = 'id' | 'en'

/**
 * An answer as it is shown and printed: the words of a choice, a date in words, a number with separators and its unit. Personal ones
 * are masked but for their end unless `reveal` says that the page needs them. Of a table, its rows one after another; see `tableOf`.
 */
export const fieldTextOf = (
  field: FormField,
  value: FormValue | undefined,
  lang: Language,
  { reveal = false }: { reveal?: boolean } = {},
): string => {
  if (value === undefined) return ''
  const text = plainTextOf(field, value, lang)
  return field['x-personal'] && !reveal ? masked(text) : text
}

const plainTextOf = (field: FormField, value: FormValue, lang: Language): string => {
  if (Array.isArray(value))
    return tableOf(field, value)
      .rows.map((row) => row.filter(Boolean).join(', '))
      .join('; ')
  if (typeof value === 'boolean') return value ? yes[lang] : no[lang]
  if (typeof value === 'number') return withUnit(numberText(value, lang), field)
  const choice = field.oneOf?.find((one) => one.const === value)
  if (choice) return (lang === 'en' && choice['x-titleEn']) || choice.title
  if (field.format === 'date') return dateText(value, lang)
  if (field.format === 'time') return `${value.replace(':', '.')} WITA`
  return value
}

/** A table in the order of its columns; cells that are not there are empty. */
export const tableOf = (
  field: FormField,
  value: FormValue | undefined,
  lang: Language = 'id',
): { columns: { id: string; title: string }[]; rows: string[][] } => {
  const properties = field.items?.properties ?? {}
  const ids = [...new Set([...(field['x-order'] ?? []), ...Object.keys(properties)])].filter((id) =>
    Object.hasOwn(properties, id),
  )
  const rows = Array.isArray(value) ? value : []
  return {
    columns: ids.map((id) => ({ id, title: (lang === 'en' && properties[id]!['x-titleEn']) || properties[id]!.title })),
    rows: rows.map((row) => ids.map((id) => row[id] ?? '')),
  }
}

const yes = { id: 'Ya', en: 'Yes' }
const no = { id: 'Tidak', en: 'No' }

const withUnit = (text: string, { 'x-unit': unit }: FormField): string => (unit ? `${text} ${unit}` : text)

/** 1.250,5 in Indonesian, 1,250.5 in English. Not by the machine’s locale: what is printed here is printed so everywhere. */
export const numberText = (value: number, lang: Language): string => {
  const [whole = '', fraction] = (Number.isInteger(value) ? value.toFixed(0) : String(value)).split('.')
  const [thousand, point] = lang === 'id' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousand)
  return fraction ? `${grouped}${point}${fraction}` : grouped
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 23 November 2026; what is no day stays as it was typed. */
export const dateText = (day: string, lang: Language): string => {
  const words = longDate(day)
  if (!words || lang === 'id') return words ?? day
  return `${Number(day.slice(8))} ${englishMonths[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** Six characters at the end of a long one tell its owner that it is theirs, and nobody else whose it is. */
export const masked = (text: string): string => {
  const shown = text.length > 8 ? 4 : 0
  return `${'•'.repeat(Math.min(text.length - shown, 12))}${text.slice(text.length - shown)}`
}
