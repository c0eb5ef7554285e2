import { applicantField, applicantTypes, todayField } from '../form/applicant-types.ts'
import type { FormField, FormSchema, When } from '../form/form-schema.ts'
import { fieldOf } from '../form/visible-fields.ts'
import { isPaperVariable } from '../papers/paper-variables.ts'
import { problem, type KindSection, type PermitKindProblem } from './kind-problem.ts'

/** A form that cannot be filled in, or not as its author meant. */
export const checkForm = (form: FormSchema): PermitKindProblem[] => {
  const grouped = form['x-groups'].flatMap(({ fields }) => fields)
  const ids = Object.keys(form.properties)
  return [
    ...ids.flatMap((id) => checkField(form, id, form.properties[id]!)),
    ...ids.filter((id) => !grouped.includes(id)).map((id) => problem('group_missing', 'form', id)),
    ...repeated(grouped).map((id) => problem('group_twice', 'form', id)),
    ...[...new Set(grouped)].filter((id) => !fieldOf(form, id)).map((id) => problem('group_unknown', 'form', id)),
    ...form.required.filter((id) => !fieldOf(form, id)).map((id) => problem('required_unknown', 'form', id)),
  ]
}

const checkField = (form: FormSchema, id: string, field: FormField): PermitKindProblem[] => {
  const found = (rule: PermitKindProblem['rule'], name = '') => problem(rule, 'form', id, name)
  const when = field['x-when']
  const columns = Object.keys(field.items?.properties ?? {})
  return [
    ...(isReserved(id) ? [found('name_reserved')] : []),
    ...misplaced(field).map((keyword) => found('keyword_misplaced', keyword)),
    ...(areReversed(field) ? [found('bounds_reversed')] : []),
    ...repeated(field.oneOf?.map((choice) => choice.const) ?? []).map((value) => found('choice_twice', value)),
    ...(field.type === 'array' && columns.length === 0 ? [found('columns_missing')] : []),
    ...(isOrderFaulty(field, columns) ? [found('order_faulty')] : []),
    ...(when ? checkWhen(form, when, 'form', id) : []),
    ...(isCircle(form, id, []) ? [found('when_circle')] : []),
    ...[field['x-notBefore'], field['x-notAfter']]
      .filter((other) => other !== undefined && !isDate(form, other, id))
      .map((other) => found('date_bound', other)),
  ]
}

const isReserved = (id: string): boolean => id === applicantField || id === todayField || isPaperVariable(id)

/** Which keywords say something only of which types; elsewhere they would promise a check that is never made. */
const meantFor: Partial<Record<keyof FormField, FormField['type'][]>> = {
  format: ['string'],
  oneOf: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  'x-long': ['string'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  'x-unit': ['number', 'integer'],
  minItems: ['array'],
  maxItems: ['array'],
  items: ['array'],
  'x-order': ['array'],
}
const misplaced = (field: FormField): string[] => [
  ...Object.entries(meantFor).flatMap(([keyword, types]) =>
    field[keyword as keyof FormField] !== undefined && !types.includes(field.type) ? [keyword] : [],
  ),
  ...(field.format !== 'date' ? (['x-notBefore', 'x-notAfter'] as const).filter((word) => field[word]) : []),
]

const areReversed = ({ minLength, maxLength, minimum, maximum, minItems, maxItems }: FormField): boolean =>
  [
    [minLength, maxLength],
    [minimum, maximum],
    [minItems, maxItems],
  ].some(([least, most]) => least !== undefined && most !== undefined && least > most)

const isOrderFaulty = (field: FormField, columns: string[]): boolean => {
  const order = field['x-order']
  const required = field.items?.required ?? []
  const hasColumns = (ids: string[]) => ids.every((column) => columns.includes(column))
  if (!hasColumns(required)) return true
  return order !== undefined && (!hasColumns(order) || repeated(order).length > 0 || order.length !== columns.length)
}

/** A condition on a question that is there, and on answers that it can have. Also of documents. */
export const checkWhen = (form: FormSchema, when: When, section: KindSection, at: string): PermitKindProblem[] => {
  const field = fieldOf(form, when.field)
  const values = when.field === applicantField ? [...applicantTypes] : field && valuesOf(field)
  if (!values) return [problem('when_unknown_field', section, at, when.field)]
  return when.in
    .filter((value) => !values.includes(value))
    .map((value) => problem('when_unknown_value', section, at, value))
}

/** Null for what can be anything: nothing waits for one certain text. */
const valuesOf = (field: FormField): string[] | null => {
  if (field.type === 'boolean') return ['true', 'false']
  return field.oneOf?.map((choice) => choice.const) ?? null
}

const isCircle = (form: FormSchema, id: string, above: string[]): boolean => {
  if (above.includes(id)) return true
  const next = fieldOf(form, id)?.['x-when']?.field
  return next !== undefined && isCircle(form, next, [...above, id])
}

const isDate = (form: FormSchema, other: string, id: string): boolean =>
  other === todayField || (other !== id && fieldOf(form, other)?.format === 'date')

export const repeated = <T>(values: T[]): T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
