import * as fc from 'fast-check'
import { todayField, type ApplicantType } from '../form/applicant-types.ts'
import type { FormData, FormField, FormSchema, FormValue } from '../form/form-schema.ts'
import { fieldOrder, visibleFields } from '../form/visible-fields.ts'

const letters = fc.constantFrom(...'abcdefgh ijklmnop qrstuvwxyz é 漢 😀 <b>&"{x} 0123456789'.match(/./gu)!)
const text = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(letters, { minLength: Math.max(min, 1), maxLength: Math.min(max, Math.max(min, 1) + 20) })
    // What is blank at its ends is trimmed, so a short text could fall under its least length.
    .map((chars) => chars.join('').replaceAll(/^ | $/g, 'x'))

const dayText = (offset: number): string => new Date(Date.UTC(2026, 10, 26 + offset)).toISOString().slice(0, 10)

/**
 * Answers that fit the form, for the day 2026-11-26: every question that is asked is answered, unless it may be left out. Dates of one
 * form rise in the order in which they are asked.
 */
export const arbitraryAnswers = (schema: FormSchema, applicantType: ApplicantType): fc.Arbitrary<FormData> => {
  const ids = fieldOrder(schema)
  return fc
    .record(
      Object.fromEntries(
        ids.map((id, index) => [id, value(schema.properties[id]!, index, schema.required.includes(id))]),
      ),
      { requiredKeys: ids.filter((id) => schema.required.includes(id)) },
    )
    .map((all) => all as FormData)
    .filter((data) => visibleFields(schema, data, applicantType).length > 0)
}

const value = (field: FormField, index: number, required: boolean): fc.Arbitrary<FormValue> => {
  switch (field.type) {
    case 'boolean':
      return required ? fc.constant(true) : fc.boolean()
    case 'integer':
      return fc.integer({ min: Math.ceil(field.minimum ?? -1000), max: Math.floor(field.maximum ?? 1_000_000) })
    case 'number':
      return fc
        .integer({ min: (field.minimum ?? -1000) * 10, max: (field.maximum ?? 1_000_000) * 10 })
        .map((tenths) => tenths / 10)
    case 'array':
      return fc.array(row(field), {
        minLength: Math.max(field.minItems ?? 0, 1),
        maxLength: Math.min(field.maxItems ?? 5, 5),
      })
    case 'string':
      return words(field, index)
  }
}

const words = (field: FormField, index: number): fc.Arbitrary<string> => {
  if (field.oneOf) return fc.constantFrom(...field.oneOf.map((choice) => choice.const))
  switch (field.format) {
    case 'date': {
      const past = field['x-notAfter'] === todayField
      return fc
        .integer({ min: 0, max: 8 })
        .map((days) => dayText(past ? -400 + index * 10 + days : 1 + index * 10 + days))
    }
    case 'time':
      return fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`)
    case 'email':
      return fc.constantFrom('peneliti@contoh.ac.id', 'a.b+c@kampus.contoh.id')
    case 'uri':
      return fc.constantFrom('https://contoh.ac.id/penelitian?x=1', 'http://contoh.id')
    default:
      return text(field.minLength ?? 1, field.maxLength ?? 60)
  }
}

const row = (field: FormField): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(field.items?.properties ?? {}).map(([id, column]) => [id, text(1, column.maxLength)]),
    ),
  )
