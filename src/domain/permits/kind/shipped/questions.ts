import type { FormField, FormSchema } from '../../form/form-schema.ts'

/** A question and whether it must be answered; what most have in common is said once, here. */
export interface Question {
  field: FormField
  required: boolean
}
type More = Partial<Omit<FormField, 'type' | 'title' | 'x-titleEn' | 'description' | 'x-descriptionEn'>>

const question = (field: FormField): Question => ({ field, required: true })
const titled = (title: string, titleEn: string) => ({ title, 'x-titleEn': titleEn })

/** One line. */
export const text = (title: string, titleEn: string, more: More = {}): Question =>
  question({ type: 'string', ...titled(title, titleEn), maxLength: 200, ...more })
/** Several lines. */
export const long = (title: string, titleEn: string, more: More = {}): Question =>
  question({ type: 'string', ...titled(title, titleEn), 'x-long': true, minLength: 20, maxLength: 4000, ...more })
export const date = (title: string, titleEn: string, more: More = {}): Question =>
  question({ type: 'string', format: 'date', ...titled(title, titleEn), ...more })
export const email = (title: string, titleEn: string, more: More = {}): Question =>
  question({ type: 'string', format: 'email', ...titled(title, titleEn), maxLength: 200, ...more })
export const whole = (title: string, titleEn: string, unit: string, maximum: number, more: More = {}): Question =>
  question({ type: 'integer', ...titled(title, titleEn), 'x-unit': unit, minimum: 1, maximum, ...more })
export const amount = (title: string, titleEn: string, unit: string, maximum: number, more: More = {}): Question =>
  question({ type: 'number', ...titled(title, titleEn), 'x-unit': unit, minimum: 0, maximum, ...more })
/** A statement that must be ticked. */
export const agree = (title: string, titleEn: string): Question =>
  question({ type: 'boolean', ...titled(title, titleEn) })

/** One of several; each is `id: [title, titleEn]`. */
export const choice = (
  title: string,
  titleEn: string,
  choices: Record<string, [title: string, titleEn: string]>,
  more: More = {},
): Question =>
  question({
    type: 'string',
    ...titled(title, titleEn),
    oneOf: Object.entries(choices).map(([value, words]) => ({ const: value, title: words[0], 'x-titleEn': words[1] })),
    ...more,
  })

/** A table; each column is `id: [title, titleEn, maxLength]`, the first one must be filled in. */
export const rows = (
  title: string,
  titleEn: string,
  columns: Record<string, [title: string, titleEn: string, maxLength?: number]>,
  more: More = {},
): Question => {
  const ids = Object.keys(columns)
  return question({
    type: 'array',
    ...titled(title, titleEn),
    minItems: 1,
    maxItems: 50,
    items: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(columns).map(([id, [column, columnEn, maxLength = 200]]) => [
          id,
          { type: 'string', title: column, 'x-titleEn': columnEn, maxLength },
        ]),
      ),
      required: ids.slice(0, 1),
    },
    'x-order': ids,
    ...more,
  })
}

export const optional = (one: Question): Question => ({ ...one, required: false })

export const help = (one: Question, description: string, descriptionEn: string): Question => ({
  ...one,
  field: { ...one.field, description, 'x-descriptionEn': descriptionEn },
})

/** Asked only where another one has one of these values; `pemohon` is the kind of applicant. */
export const onlyIf = (field: string, values: string[], one: Question): Question => ({
  ...one,
  field: { ...one.field, 'x-when': { field, in: values } },
})

export interface Group {
  title: string
  titleEn: string
  questions: Record<string, Question>
}
export const group = (title: string, titleEn: string, questions: Record<string, Question>): Group => ({
  title,
  titleEn,
  questions,
})

/** One group is one page of the form. */
export const form = (...groups: Group[]): FormSchema => {
  const all = groups.flatMap(({ questions }) => Object.entries(questions))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(all.map(([id, { field }]) => [id, field])),
    required: all.filter(([, { required }]) => required).map(([id]) => id),
    'x-groups': groups.map(({ title, titleEn, questions }) => ({
      title,
      'x-titleEn': titleEn,
      fields: Object.keys(questions),
    })),
  }
}
