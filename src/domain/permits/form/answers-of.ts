import type { ApplicantType } from './applicant-types.ts'
import type { FormData, FormSchema, FormValue } from './form-schema.ts'
import { answerOf, visibleFields } from './visible-fields.ts'

/**
 * What of the data is an answer: fields that are asked for and not left blank. Unknown fields, answers to questions that are not asked
 * any more and empty rows of tables are dropped; words are trimmed. This is what a case keeps.
 */
export const answersOf = (schema: FormSchema, data: FormData, applicantType: ApplicantType): FormData =>
  Object.fromEntries(
    visibleFields(schema, data, applicantType).flatMap((id) => {
      const value = filled(answerOf(data, id))
      return value === undefined ? [] : [[id, value]]
    }),
  )

/** The value, or undefined for what nobody wrote. A tick that is not set is no answer. */
const filled = (value: FormValue | undefined): FormValue | undefined => {
  if (typeof value === 'string') return value.trim() || undefined
  if (value === false || value === null) return undefined
  if (!Array.isArray(value)) return value
  const rows = filledRows(value).map((index) => filledRow(value[index]!))
  return rows.length > 0 ? rows : undefined
}

/** Which rows of a table have something in them, by their place in what was typed. */
export const filledRows = (rows: Record<string, string>[]): number[] =>
  rows.flatMap((row, index) => (Object.keys(filledRow(row)).length > 0 ? [index] : []))

const filledRow = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row ?? {}).flatMap(([column, cell]) =>
      typeof cell === 'string' && cell.trim() === '' ? [] : [[column, typeof cell === 'string' ? cell.trim() : cell]],
    ),
  )
