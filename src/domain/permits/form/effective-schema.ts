import type { Schema } from '@cfworker/json-schema'
import type { FormField, FormSchema } from './form-schema.ts'
import { fieldOf } from './visible-fields.ts'

/** Characters of a text whose field does not say. */
export const usualMaxLength = 1000

/**
 * The form as plain JSON Schema of the questions that are asked: without the words and keywords that are ours, with what Lontar means
 * beyond the standard said in its terms (a required tick must be set, a choice is one of its values, a time is HH:MM).
 */
export const effectiveSchema = (schema: FormSchema, visible: string[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    visible.flatMap((id) => {
      const field = fieldOf(schema, id)
      return field ? [[id, valueSchema(field, schema.required.includes(id))]] : []
    }),
  ),
  required: schema.required.filter((id) => visible.includes(id)),
  additionalProperties: false,
})

const valueSchema = (field: FormField, required: boolean): Schema => {
  const { type, minLength, maxLength, minimum, maximum, minItems, maxItems, oneOf, items } = field
  switch (type) {
    case 'string':
      return known({
        type,
        minLength,
        maxLength: maxLength ?? usualMaxLength,
        enum: oneOf?.map((choice) => choice.const),
        ...formats[field.format ?? 'none'],
      })
    case 'number':
    case 'integer':
      return known({ type, minimum, maximum })
    case 'boolean':
      return required ? { type, const: true } : { type }
    case 'array':
      return known({
        type,
        minItems,
        maxItems: maxItems ?? 200,
        items: {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(items?.properties ?? {}).map(([id, column]) => [
              id,
              { type: column.type, maxLength: column.maxLength },
            ]),
          ),
          required: items?.required ?? [],
          additionalProperties: false,
        },
      })
  }
}

/** The standard’s `time` has seconds and a zone, its `uri` any scheme; people are asked for less and more. */
const formats: Record<NonNullable<FormField['format']> | 'none', Schema> = {
  none: {},
  date: { format: 'date' },
  email: { format: 'email' },
  uri: { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$' },
  time: { pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
}

const known = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))
