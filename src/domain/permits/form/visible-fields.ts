import { applicantField, type ApplicantType } from './applicant-types.ts'
import type { FormData, FormField, FormSchema, FormValue, When } from './form-schema.ts'

/** The field of that name; names come from outside and may be those that every object knows. */
export const fieldOf = (schema: Pick<FormSchema, 'properties'>, id: string): FormField | undefined =>
  Object.hasOwn(schema.properties, id) ? schema.properties[id] : undefined

export const answerOf = (data: FormData, id: string): FormValue | undefined =>
  Object.hasOwn(data, id) ? data[id] : undefined

/** All fields in the order in which they are asked; of a broken form those in no group come last. */
export const fieldOrder = (schema: FormSchema): string[] => [
  ...new Set([...schema['x-groups'].flatMap(({ fields }) => fields), ...Object.keys(schema.properties)]),
]

/**
 * The fields that are asked for, in order. A field below one that is not asked for is not asked for either, whatever an earlier
 * answer says; fields that wait for each other in a circle are never asked for.
 */
export const visibleFields = (schema: FormSchema, data: FormData, applicantType: ApplicantType): string[] =>
  fieldOrder(schema).filter((id) => isVisible(schema, data, applicantType, id, []))

const isVisible = (
  schema: FormSchema,
  data: FormData,
  applicantType: ApplicantType,
  id: string,
  above: string[],
): boolean => {
  const field = fieldOf(schema, id)
  if (!field || above.includes(id)) return false
  const when = field['x-when']
  if (!when) return true
  if (!holdsWhen(when, data, applicantType)) return false
  return when.field === applicantField || isVisible(schema, data, applicantType, when.field, [...above, id])
}

/** Does the condition hold? Of a document that is asked for only then, too. A tick is `true` or `false`. */
export const holdsWhen = (when: When, data: FormData, applicantType: ApplicantType): boolean => {
  const value = when.field === applicantField ? applicantType : answerOf(data, when.field)
  return !Array.isArray(value) && when.in.includes(String(value ?? false))
}
