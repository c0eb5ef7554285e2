import { isNumberPattern } from '../number.ts'
import type { RichNode } from '../rich-text.ts'
import { isTable, letterKindSchema, type LetterKind } from './letter-kind.ts'
import { isVariableName } from './variable-names.ts'

/** What is wrong with a kind, each with a place and a rule that the screens have a sentence for. */
export interface KindProblem {
  rule:
    | 'shape'
    | 'field_twice'
    | 'columns_missing'
    | 'unknown_variable'
    | 'unknown_table'
    | 'title_missing'
    | 'number_pattern'
  at: string
}

/** Looks a kind over before it is kept: a template that names a field that is not there would leave a hole in every letter. */
export const checkKind = (kind: unknown): KindProblem[] => {
  const parsed = parse(kind)
  if (!parsed) return [{ rule: 'shape', at: 'template' }]
  if (!parsed.success) return parsed.error.issues.map((issue) => ({ rule: 'shape', at: issue.path.join('.') }))
  const { fields, template, layout, title, numberPattern } = parsed.data
  const twice = fields.filter((field, index) => fields.findIndex((other) => other.id === field.id) !== index)
  const bare = fields.filter((field) => field.type === 'table' && !field.columns?.length)
  return [
    ...twice.map(({ id }): KindProblem => ({ rule: 'field_twice', at: id })),
    ...bare.map(({ id }): KindProblem => ({ rule: 'columns_missing', at: id })),
    ...(layout === 'judul' && title === '' ? [{ rule: 'title_missing', at: 'title' } as const] : []),
    ...(numberPattern !== null && !isNumberPattern(numberPattern)
      ? [{ rule: 'number_pattern', at: 'numberPattern' } as const]
      : []),
    ...problemsOfTemplate(template, parsed.data),
  ]
}

/** Null for a template nested so deep that nobody could have written it. */
const parse = (kind: unknown) => {
  try {
    return letterKindSchema.safeParse(kind)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const problemsOfTemplate = (node: RichNode, kind: LetterKind): KindProblem[] => {
  const named = String(node.attrs?.name ?? '')
  const plainField = (name: string) => kind.fields.some((field) => field.id === name && !isTable(field))
  const own = ((): KindProblem[] => {
    switch (node.type) {
      case 'variable':
        return plainField(named) || isVariableName(named) ? [] : [{ rule: 'unknown_variable', at: named }]
      case 'fieldTable':
        return kind.fields.some((field) => field.id === named && isTable(field))
          ? []
          : [{ rule: 'unknown_table', at: named }]
      case 'fieldList':
        return fieldNames(node)
          .filter((name) => !plainField(name))
          .map((name) => ({ rule: 'unknown_variable', at: name }))
      default:
        return []
    }
  })()
  return [...own, ...(node.content ?? []).flatMap((inner) => problemsOfTemplate(inner, kind))]
}

/** The fields that a `fieldList` shows, in its order. */
export const fieldNames = (node: RichNode): string[] =>
  String(node.attrs?.names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
