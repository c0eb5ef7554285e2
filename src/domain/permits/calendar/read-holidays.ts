import { parseCsv } from '../../classification/parse-csv.ts'
import { decodeText } from '../../decode-text.ts'
import { readDay } from '../../typed-day.ts'
import { holidaySchema, type Holiday } from './calendar.ts'

/** What is wrong with a file, with its line; the screens have a sentence for each rule. */
export interface HolidayProblem {
  rule: 'too_large' | 'encoding' | 'empty' | 'day' | 'name' | 'type' | 'announced' | 'twice' | 'other_year'
  line: number
  at: string
}
export interface ReadHolidays {
  /** That of the first line; null where none could be read. */
  year: number | null
  holidays: Holiday[]
  /** The first fifty. Nothing is taken of a file that has any. */
  problems: HolidayProblem[]
}

export const holidaysLimitBytes = 256 * 1024
const mostLines = 120
const mostProblems = 50

const headings = {
  day: ['tanggal', 'hari', 'day', 'date'],
  name: ['nama', 'keterangan', 'name'],
  type: ['jenis', 'type'],
  nameEn: ['nama inggris', 'english', 'name in english'],
  announced: ['diumumkan', 'announced'],
}
type Column = keyof typeof headings
const usualOrder: Column[] = ['day', 'name', 'type', 'nameEn', 'announced']

const types: Record<string, Holiday['type']> = {
  nasional: 'nasional',
  'libur nasional': 'nasional',
  national: 'nasional',
  'cuti bersama': 'cuti_bersama',
  cuti: 'cuti_bersama',
  'shared leave': 'cuti_bersama',
  daerah: 'daerah',
  'libur daerah': 'daerah',
  bali: 'daerah',
  regional: 'daerah',
}

/**
 * The holidays of one year from a CSV: `tanggal;nama;jenis`, and if wanted the English name and since when it is known. Days are written day first
 * or as ISO; the heading may be left out where the columns stand in this order.
 *
 * @param today when it was announced, where the file does not say
 */
export const readHolidays = (bytes: Uint8Array, today: string): ReadHolidays => {
  if (bytes.length > holidaysLimitBytes) return faulty({ rule: 'too_large', line: 0, at: '' })
  const text = decodeText(bytes)
  if (text === null) return faulty({ rule: 'encoding', line: 0, at: '' })
  const rows = parseCsv(text)
  const titles = columnsOf(rows[0]?.cells ?? [])
  const lines = titles ? rows.slice(1) : rows
  if (lines.length === 0) return faulty({ rule: 'empty', line: 0, at: '' })
  if (lines.length > mostLines) return faulty({ rule: 'too_large', line: 0, at: String(lines.length) })

  const columns = titles ?? usualOrder
  const read = lines.map(({ line, cells }) => {
    const cell = (column: Column) => (columns.includes(column) ? (cells[columns.indexOf(column)] ?? '') : '')
    return { line, ...holidayOf(cell, today) }
  })
  const year = read.find(({ holiday }) => holiday.day !== '')?.holiday.day.slice(0, 4) ?? null
  const problems = read.flatMap(({ line, holiday, wrong }, at) => {
    if (wrong) return [{ ...wrong, line }]
    if (!holiday.day.startsWith(`${year}-`)) return [{ rule: 'other_year' as const, line, at: holiday.day }]
    const isTwice = read.slice(0, at).some((other) => other.holiday.day === holiday.day)
    return isTwice ? [{ rule: 'twice' as const, line, at: holiday.day }] : []
  })
  return {
    year: year === null ? null : Number(year),
    holidays: problems.length > 0 ? [] : inOrder(read.map(({ holiday }) => holiday)),
    problems: problems.slice(0, mostProblems),
  }
}

/** A year as a table that a spreadsheet opens and that can be read again. */
export const csvOfHolidays = (holidays: readonly Holiday[]): string => {
  const lines = holidays.map(({ day, name, type, nameEn, announced }) =>
    [day, quoted(name), type.replace('_', ' '), quoted(nameEn), announced].join(';'),
  )
  return `\uFEFF${['tanggal;nama;jenis;nama inggris;diumumkan', ...lines].join('\r\n')}\r\n`
}

const faulty = (problem: HolidayProblem): ReadHolidays => ({ year: null, holidays: [], problems: [problem] })

const inOrder = (holidays: Holiday[]): Holiday[] => holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1))

/** Null where the first row is no heading but a holiday. */
const columnsOf = (cells: string[]): (Column | null)[] | null => {
  const columns = cells.map(
    (cell) => usualOrder.find((column) => headings[column].includes(cell.trim().toLowerCase())) ?? null,
  )
  return columns.includes('day') ? columns : null
}

type Wrong = Pick<HolidayProblem, 'rule' | 'at'>

const holidayOf = (cell: (column: Column) => string, today: string): { holiday: Holiday; wrong: Wrong | null } => {
  const dayIn = (column: Column, otherwise: string) => {
    const read = readDay(cell(column))
    return read === 'none' ? otherwise : read === 'unreadable' ? '' : read.day
  }
  const name = cell('name').trim()
  const type = types[cell('type').trim().toLowerCase().replaceAll('_', ' ')]
  const holiday: Holiday = {
    day: dayIn('day', ''),
    name,
    nameEn: cell('nameEn').trim() || name,
    type: type ?? 'nasional',
    announced: dayIn('announced', today),
  }
  const wrong = (rule: HolidayProblem['rule'], column: Column) => ({
    holiday,
    wrong: { rule, at: cell(column).slice(0, 80) },
  })
  if (holiday.day === '') return wrong('day', 'day')
  if (type === undefined) return wrong('type', 'type')
  if (holiday.announced === '') return wrong('announced', 'announced')
  if (!holidaySchema.safeParse(holiday).success) return wrong('name', 'name')
  return { holiday, wrong: null }
}

const quoted = (words: string): string => (/[;"\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
