import type { FormData, FormField, FormSchema, FormValue } from './form-schema.ts'
import { fieldOrder } from './visible-fields.ts'

/**
 * Answers as a plain HTML form sends them: everything is text, a cell of a table is `members.0.name`, a tick is there or not. What
 * cannot be read as what the field asks for stays text, so that `validateForm` says so.
 */
export const typedAnswers = (schema: FormSchema, typed: Record<string, string>): FormData =>
  Object.fromEntries(
    fieldOrder(schema).flatMap((id) => {
      const field = Object.hasOwn(schema.properties, id) ? schema.properties[id]! : undefined
      const value = field && readValue(id, field, typed)
      return value === undefined ? [] : [[id, value]]
    }),
  )

const readValue = (id: string, field: FormField, typed: Record<string, string>): FormValue | undefined => {
  if (field.type === 'array') return readRows(id, field, typed)
  const text = Object.hasOwn(typed, id) ? typed[id]!.replace(/\r\n?/g, '\n').trim() : ''
  if (text === '') return undefined
  switch (field.type) {
    case 'boolean':
      return text !== 'false'
    case 'number':
    case 'integer':
      return readNumber(text) ?? text
    default:
      return text
  }
}

const readRows = (id: string, field: FormField, typed: Record<string, string>): FormValue => {
  const columns = Object.keys(field.items?.properties ?? {})
  const rows: Record<string, string>[] = []
  // One more than allowed is read, so that too many are told rather than dropped.
  for (let row = 0; row <= (field.maxItems ?? 200) && row <= 200; row++) {
    const cells = columns.flatMap((column) => {
      const name = `${id}.${row}.${column}`
      const cell = Object.hasOwn(typed, name) ? typed[name]!.trim() : ''
      return cell === '' ? [] : [[column, cell] as const]
    })
    if (cells.length > 0) rows.push(Object.fromEntries(cells))
  }
  return rows
}

/**
 * A number as people in Indonesia type it: `1.250`, `1.250,5`, `12,5`; also `12.5`, for phones that have no comma. Null for what is none.
 *
 * @example readNumber('1.250,5') // 1250.5
 */
export const readNumber = (text: string): number | null => {
  const plain = text.replace(/[\s\u00a0]/g, '')
  if (plain.length > 30) return null
  const isGrouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)
  const normal = isGrouped ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(normal) ? Number(normal) : null
}
