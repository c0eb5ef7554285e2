import { z } from 'zod'

/** What becomes of a record when its retention is over (JRA): destroyed, kept for ever, or judged anew by the archivist. */
export const fates = ['musnah', 'permanen', 'dinilai'] as const
export const fateSchema = z.enum(fates)
export type Fate = z.infer<typeof fateSchema>

export const codeSchema = z
  .string()
  .regex(/^\d{3}(\.\d{1,3}){0,5}$/)
  .describe('e.g. 800.1.11.1')

const years = z.number().int().min(0).max(99)

/** One code of the tree. Its parent follows from the code: that of `800.1.11.1` is `800.1.11`. */
export const classificationEntrySchema = z.object({
  code: codeSchema,
  words: z.string().trim().min(1).max(300),
  active: years.describe('years at the desk'),
  inactive: years.describe('further years in the records centre'),
  fate: fateSchema,
})
export type ClassificationEntry = z.infer<typeof classificationEntrySchema>

/**
 * From when the years of retention count [guess: offices differ, so it is data]: the end of the year in which a letter was
 * archived, or the very day.
 */
export const retentionRuleSchema = z.object({ countFrom: z.enum(['end_of_year', 'day']) })
export type RetentionRule = z.infer<typeof retentionRuleSchema>
export const usualRetention: RetentionRule = { countFrom: 'end_of_year' }

/** The tree as a file: rows instead of objects keep 5,500 codes small. */
export const classificationFileSchema = z.object({
  format: z.literal('lontar-klasifikasi'),
  version: z.literal(1),
  title: z.string().max(300).default(''),
  rule: retentionRuleSchema.default(usualRetention),
  codes: z
    .array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.string()]))
    .max(20_000)
    .describe('code, words, active years, inactive years, fate'),
})
export type ClassificationFile = z.infer<typeof classificationFileSchema>

/** @example parentOf('800.1.11.1') // '800.1.11' */
export const parentOf = (code: string): string | null => {
  const dot = code.lastIndexOf('.')
  return dot < 0 ? null : code.slice(0, dot)
}

/** In the order of the printed schedule: 000.2 before 000.10. */
export const byCode = (a: { code: string }, b: { code: string }): number => {
  const [left, right] = [a.code.split('.'), b.code.split('.')]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const step = Number(left[i] ?? -1) - Number(right[i] ?? -1)
    if (step !== 0) return step
  }
  return 0
}

export const toFile = (
  entries: readonly ClassificationEntry[],
  title: string,
  rule: RetentionRule = usualRetention,
): ClassificationFile => ({
  format: 'lontar-klasifikasi',
  version: 1,
  title,
  rule,
  codes: entries.map((e) => [e.code, e.words, e.active, e.inactive, e.fate]),
})

export const entriesOf = (file: ClassificationFile): ClassificationEntry[] =>
  file.codes.map(([code, words, active, inactive, fate]) => ({ code, words, active, inactive, fate: fate as Fate }))
