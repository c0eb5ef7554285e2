import {
  byCode,
  classificationEntrySchema,
  classificationFileSchema,
  codeSchema,
  entriesOf,
  fateSchema,
  parentOf,
  usualRetention,
  type ClassificationEntry,
  type RetentionRule,
} from './classification.ts'
import { decodeText } from '../decode-text.ts'
import { parseCsv } from './parse-csv.ts'

/** What is wrong with a file, each with its line (in JSON: the how-manieth code) and a rule that the screens have a sentence for. */
export interface ClassificationProblem {
  rule:
    'too_large' | 'encoding' | 'shape' | 'header' | 'code' | 'words' | 'years' | 'fate' | 'twice' | 'parent' | 'empty'
  line: number
  at: string
}

export interface ReadClassification {
  title: string
  rule: RetentionRule
  entries: ClassificationEntry[]
  /** The first hundred. */
  problems: ClassificationProblem[]
}

export const classificationLimitBytes = 4 * 1024 * 1024
const mostCodes = 20_000
const mostProblems = 100

/**
 * An office’s own tree from its file: JSON as Lontar writes it, or CSV with a header (kode, uraian, aktif, inaktif, nasib; also
 * induk, which must agree with the code). Nothing is taken of a file that has a fault.
 */
export const readClassification = (bytes: Uint8Array): ReadClassification => {
  if (bytes.length > classificationLimitBytes) return faulty({ rule: 'too_large', line: 0, at: '' })
  const text = decodeText(bytes)
  if (text === null) return faulty({ rule: 'encoding', line: 0, at: '' })
  const read = /^\uFEFF?\s*\{/.test(text) ? fromJson(text) : fromCsv(text)
  if (read.problems.length > 0) return { ...read, problems: read.problems.slice(0, mostProblems) }
  if (read.entries.length === 0) return faulty({ rule: 'empty', line: 0, at: '' })
  const problems = problemsOfTree(read.rows).slice(0, mostProblems)
  return { title: read.title, rule: read.rule, entries: read.entries.toSorted(byCode), problems }
}

interface Row {
  line: number
  entry: ClassificationEntry
  parent: string | null
}
type Rows = ReadClassification & { rows: Row[] }

const faulty = (...problems: ClassificationProblem[]): Rows => ({
  title: '',
  rule: usualRetention,
  entries: [],
  problems,
  rows: [],
})

const fromJson = (text: string): Rows => {
  try {
    const file = classificationFileSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (!file.success) return faulty({ rule: 'shape', line: 0, at: file.error.issues[0]?.path.join('.') ?? '' })
    const rows = entriesOf(file.data).map((entry, index) => ({ line: index + 1, entry, parent: null }))
    return checked(rows, file.data.title, file.data.rule)
  } catch {
    return faulty({ rule: 'shape', line: 0, at: '' })
  }
}

const names = {
  code: ['kode', 'kode klasifikasi', 'code'],
  words: ['uraian', 'nama', 'klasifikasi', 'words'],
  active: ['aktif', 'retensi aktif', 'active'],
  inactive: ['inaktif', 'retensi inaktif', 'inactive'],
  fate: ['nasib', 'nasib akhir', 'keterangan', 'fate'],
  parent: ['induk', 'parent'],
}

const fromCsv = (text: string): Rows => {
  const [header, ...lines] = parseCsv(text)
  const titles = header?.cells.map((cell) => cell.toLowerCase()) ?? []
  const column = (name: keyof typeof names) => titles.findIndex((title) => names[name].includes(title))
  const at = { code: column('code'), words: column('words'), active: column('active') }
  const also = { inactive: column('inactive'), fate: column('fate'), parent: column('parent') }
  const missing = Object.entries({ ...at, inactive: also.inactive, fate: also.fate }).filter(([, index]) => index < 0)
  if (missing.length > 0)
    return faulty(...missing.map(([name]): ClassificationProblem => ({ rule: 'header', line: 1, at: heading(name) })))
  if (lines.length > mostCodes) return faulty({ rule: 'too_large', line: 0, at: String(lines.length) })
  const rows = lines.map(({ line, cells }) => ({
    line,
    entry: {
      code: cells[at.code] ?? '',
      words: cells[at.words] ?? '',
      active: years(cells[at.active]),
      inactive: years(cells[also.inactive]),
      fate: (cells[also.fate] ?? '').toLowerCase() as ClassificationEntry['fate'],
    },
    parent: (also.parent < 0 ? '' : cells[also.parent]) || null,
  }))
  return checked(rows, '', usualRetention)
}

const heading = (name: string): string => names[name as keyof typeof names][0]!

/** “2”, “2 tahun”; anything else is not a number. */
const years = (cell = ''): number => (/^\d{1,2}( tahun| th)?$/i.test(cell) ? Number.parseInt(cell, 10) : Number.NaN)

const checked = (rows: Row[], title: string, rule: RetentionRule): Rows => ({
  title,
  rule,
  rows,
  entries: rows.map(({ entry }) => ({ ...entry, words: entry.words.trim() })),
  problems: rows.flatMap(({ line, entry }) => problemsOfEntry(line, entry)),
})

const problemsOfEntry = (line: number, entry: ClassificationEntry): ClassificationProblem[] => {
  if (classificationEntrySchema.safeParse(entry).success) return []
  const { shape } = classificationEntrySchema
  const problem = (rule: ClassificationProblem['rule'], at: unknown): ClassificationProblem => ({
    rule,
    line,
    at: String(at).slice(0, 80),
  })
  if (!codeSchema.safeParse(entry.code).success) return [problem('code', entry.code)]
  if (!shape.words.safeParse(entry.words).success) return [problem('words', entry.code)]
  if (!fateSchema.safeParse(entry.fate).success) return [problem('fate', entry.fate)]
  return [problem('years', entry.code)]
}

/** The parent is in the code, so a circle cannot be: a column that claims another one is a fault of its line. */
const problemsOfTree = (rows: readonly Row[]): ClassificationProblem[] => {
  const seen = new Set<string>()
  const codes = new Set(rows.map(({ entry }) => entry.code))
  return rows.flatMap(({ line, entry: { code }, parent }): ClassificationProblem[] => {
    if (seen.has(code)) return [{ rule: 'twice', line, at: code }]
    seen.add(code)
    const own = parentOf(code)
    if ((own !== null && !codes.has(own)) || (parent !== null && parent !== own))
      return [{ rule: 'parent', line, at: code }]
    return []
  })
}
