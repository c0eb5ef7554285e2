import type { FormField } from '../../../../domain/permits/form/form-schema.ts'
import { freeId } from '../kind-field-words.ts'

/** How the editor calls the sorts of questions; each is a type of JSON Schema with a keyword or two. */
export const questionSorts = [
  'text',
  'long',
  'choice',
  'date',
  'time',
  'number',
  'integer',
  'tick',
  'table',
  'email',
  'uri',
] as const
export type QuestionSort = (typeof questionSorts)[number]

export const sortOf = (field: FormField): QuestionSort => {
  if (field.type === 'array') return 'table'
  if (field.type === 'boolean') return 'tick'
  if (field.type !== 'string') return field.type
  if (field.oneOf) return 'choice'
  return field.format ?? (field['x-long'] ? 'long' : 'text')
}

/** The same question of another sort: what said something of the old one only is left out. */
export const withSort = (field: FormField, sort: QuestionSort): FormField => {
  const { title, description } = field
  const common: FormField = {
    type: 'string',
    title,
    'x-titleEn': field['x-titleEn'],
    ...(description !== undefined && { description }),
    ...(field['x-descriptionEn'] !== undefined && { 'x-descriptionEn': field['x-descriptionEn'] }),
    ...(field['x-when'] && { 'x-when': field['x-when'] }),
    ...(field['x-personal'] && { 'x-personal': true }),
  }
  switch (sort) {
    case 'text':
      return { ...common, maxLength: 200 }
    case 'long':
      return { ...common, 'x-long': true, maxLength: 4000 }
    case 'choice':
      return {
        ...common,
        oneOf: [
          { const: 'ya', title: 'Ya', 'x-titleEn': 'Yes' },
          { const: 'tidak', title: 'Tidak', 'x-titleEn': 'No' },
        ],
      }
    case 'date':
    case 'time':
    case 'email':
    case 'uri':
      return { ...common, format: sort }
    case 'number':
    case 'integer':
      return { ...common, type: sort, minimum: 0 }
    case 'tick':
      return { ...common, type: 'boolean' }
    case 'table':
      return {
        ...common,
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: {
          type: 'object',
          properties: { nama: { type: 'string', title: 'Nama', 'x-titleEn': 'Name', maxLength: 200 } },
          required: ['nama'],
        },
        'x-order': ['nama'],
      }
  }
}

/** One to a line, `Indonesian | English`; the English may be left out. */
const pairOf = (line: string): { title: string; 'x-titleEn'?: string } => {
  const [title = '', english = ''] = line.split('|').map((part) => part.trim())
  return { title, ...(english !== '' && { 'x-titleEn': english }) }
}
const lineOf = (one: { title: string; 'x-titleEn'?: string | undefined }): string =>
  one['x-titleEn'] ? `${one.title} | ${one['x-titleEn']}` : one.title

export const choicesAsLines = (field: FormField): string[] => (field.oneOf ?? []).map(lineOf)

/** Choices as they were typed; one that keeps its words, or its place in a list as long as before, keeps its value. */
export const choicesFrom = (lines: string[], before: NonNullable<FormField['oneOf']>): FormField['oneOf'] => {
  const taken: string[] = []
  const choices = lines.slice(0, 60).map((line, at) => {
    const words = pairOf(line)
    const same = before.find((one) => one.title === words.title)
    const there = lines.length === before.length ? before[at] : undefined
    const known = [same, there].find((one) => one && !taken.includes(one.const))
    const value = known?.const ?? freeId(words.title, [...taken, ...before.map((one) => one.const)])
    taken.push(value)
    return { const: value, ...words }
  })
  return choices.length > 0 ? choices : undefined
}

export const columnsAsLines = (field: FormField): string[] =>
  (field['x-order'] ?? Object.keys(field.items?.properties ?? {})).flatMap((id) => {
    const column = field.items?.properties[id]
    return column ? [lineOf(column)] : []
  })

/** Columns as they were typed; the first one must be filled in. One that keeps its words keeps its id, and so its answers. */
export const columnsFrom = (lines: string[], field: FormField): Pick<FormField, 'items' | 'x-order'> => {
  const before = Object.entries(field.items?.properties ?? {})
  const ids: string[] = []
  const properties: NonNullable<FormField['items']>['properties'] = {}
  for (const line of lines.slice(0, 12)) {
    const words = pairOf(line)
    const known = before.find(([id, column]) => column.title === words.title && !ids.includes(id))
    const id = known?.[0] ?? columnId(words.title, [...ids, ...before.map(([each]) => each)])
    ids.push(id)
    properties[id] = { type: 'string', maxLength: known?.[1].maxLength ?? 200, ...words }
  }
  return { items: { type: 'object', properties, required: ids.slice(0, 1) }, 'x-order': ids }
}

/** Ids of a form begin with a letter. */
export const columnId = (words: string, taken: readonly string[]): string => {
  const id = freeId(words, taken)
  return /^[a-z]/.test(id) ? id : freeId(`isian_${words}`, taken)
}
