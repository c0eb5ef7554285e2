import { Validator, type OutputUnit } from '@cfworker/json-schema'
import { longDate } from '../../kinds/long-date.ts'
import { answersOf, filledRows } from './answers-of.ts'
import { todayField, type ApplicantType } from './applicant-types.ts'
import { effectiveSchema, usualMaxLength } from './effective-schema.ts'
import type { FormData, FormField, FormSchema } from './form-schema.ts'
import { answerOf, fieldOf, fieldOrder, visibleFields } from './visible-fields.ts'

/** What can be wrong with an answer; `form-words.ts` has a sentence for each. */
export const formRules = [
  'required',
  'must_agree',
  'type',
  'choice',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_few_rows',
  'too_many_rows',
  'date',
  'email',
  'uri',
  'time',
  'before',
  'after',
] as const
export type FormRule = (typeof formRules)[number]

export interface FormProblem {
  field: string
  /** Of a table, counted from 0. */
  row?: number
  column?: string
  rule: FormRule
  params: { limit?: number; other?: string }
}

/**
 * What is wrong with the answers, in the order of the form, at most one problem to a place. Fields that are not asked for are not judged, nor
 * are unknown ones: keep `answersOf` the data, which leaves them out.
 *
 * @param day the day of the application (`YYYY-MM-DD`); left out where dates were judged when it came in and time has gone on
 */
export const validateForm = (
  schema: FormSchema,
  data: FormData,
  applicantType: ApplicantType,
  day?: string,
): FormProblem[] => {
  const answers = answersOf(schema, data, applicantType)
  const visible = visibleFields(schema, data, applicantType)
  const { errors } = new Validator(effectiveSchema(schema, visible), '2020-12', false).validate(answers)
  const problems = errors.flatMap((error) => problemOf(schema, error)).map((problem) => asTyped(problem, data))
  const dated = visible.filter((id) => !problems.some(({ field }) => field === id))
  const all = [...problems, ...dated.flatMap((id) => problemsOfOrder(schema, answers, id, day))]
  const order = fieldOrder(schema)
  return all
    .filter((problem, index) => all.findIndex((other) => place(other) === place(problem)) === index)
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || (a.row ?? -1) - (b.row ?? -1))
}

/** Empty rows are not judged, but those below them are told by the place where they stand on the screen. */
const asTyped = (problem: FormProblem, data: FormData): FormProblem => {
  const rows = answerOf(data, problem.field)
  return problem.row === undefined || !Array.isArray(rows)
    ? problem
    : { ...problem, row: filledRows(rows)[problem.row]! }
}

const place = ({ field, row, column }: FormProblem): string => [field, row, column].join('/')

/** A finding of the validator, where it is about one answer: `#/members/0/name` is a cell, a missing property names itself in words only. */
const problemOf = (schema: FormSchema, { instanceLocation, keyword, error }: OutputUnit): FormProblem[] => {
  const missing = keyword === 'required' ? /"([a-z0-9_]+)"/.exec(error)?.[1] : undefined
  const [id, row, column] = [...instanceLocation.split('/').slice(1), ...(missing ? [missing] : [])]
  const field = id === undefined ? undefined : fieldOf(schema, id)
  const rule = field && ruleOf(field, keyword, column)
  if (id === undefined || !field || !rule) return []
  const limit = limitOf(field, keyword, column)
  return [
    {
      field: id,
      ...(row !== undefined && { row: Number(row) }),
      ...(column !== undefined && { column }),
      rule,
      params: limit === undefined ? {} : { limit },
    },
  ]
}

const ruleOf = (field: FormField, keyword: string, column: string | undefined): FormRule | undefined => {
  const format = field.format
  switch (keyword) {
    case 'required':
      return field.type === 'boolean' ? 'must_agree' : 'required'
    case 'const':
      return 'must_agree'
    case 'type':
      return 'type'
    case 'enum':
      return 'choice'
    case 'minLength':
      return 'too_short'
    case 'maxLength':
      return 'too_long'
    case 'minimum':
      return 'too_small'
    case 'maximum':
      return 'too_large'
    case 'minItems':
      return 'too_few_rows'
    case 'maxItems':
      return 'too_many_rows'
    case 'format':
    case 'pattern':
      return format
    case 'false':
    case 'additionalProperties':
      return column === undefined ? undefined : 'type'
    default:
      return undefined
  }
}

const limitOf = (field: FormField, keyword: string, column: string | undefined): number | undefined => {
  if (column !== undefined) return keyword === 'maxLength' ? field.items?.properties[column]?.maxLength : undefined
  switch (keyword) {
    case 'maxLength':
      return field.maxLength ?? usualMaxLength
    case 'maxItems':
      return field.maxItems ?? 200
    case 'minLength':
    case 'minimum':
    case 'maximum':
    case 'minItems':
      return field[keyword]
    default:
      return undefined
  }
}

/** Dates in the order that the form asks for; days as text compare as days. */
const problemsOfOrder = (schema: FormSchema, answers: FormData, id: string, day: string | undefined): FormProblem[] => {
  const field = fieldOf(schema, id)
  const value = answerOf(answers, id)
  const bound = (name: string | undefined): string | null => {
    const other = name === todayField ? day : name && answerOf(answers, name)
    // What is no day itself is told there, and orders nothing.
    return typeof other === 'string' && longDate(other) !== null ? other : null
  }
  const [from, until] = [bound(field?.['x-notBefore']), bound(field?.['x-notAfter'])]
  const problem = (rule: FormRule, other: string): FormProblem => ({ field: id, rule, params: { other } })
  if (typeof value !== 'string') return []
  if (from && value < from) return [problem('before', field!['x-notBefore']!)]
  if (until && value > until) return [problem('after', field!['x-notAfter']!)]
  return []
}
