import type { FormData, FormSchema } from './form-schema.ts'
import { validateForm } from './validate-form.ts'
import { answerOf, fieldOf } from './visible-fields.ts'

export interface CarriedOver {
  /** Answers that fit the new form as they are. */
  data: FormData
  /** Fields of the old form that were answered and have no place in the new one, or whose answer does not fit it. */
  left: string[]
}

/**
 * The answers to an older version of a form that still answer a newer one: same field, same sort, and nothing the new form would
 * refuse. Nothing is converted or guessed; who fills in the new form sees in `left` what to look at again.
 */
export const carryOver = (oldSchema: FormSchema, newSchema: FormSchema, data: FormData): CarriedOver => {
  const answered = Object.keys(data).filter((id) => fieldOf(oldSchema, id) && answerOf(data, id) !== undefined)
  const fits = answered.filter((id) => stillFits(oldSchema, newSchema, data, id))
  return {
    data: Object.fromEntries(fits.map((id) => [id, data[id]!])),
    left: answered.filter((id) => !fits.includes(id)),
  }
}

const stillFits = (oldSchema: FormSchema, newSchema: FormSchema, data: FormData, id: string): boolean => {
  const [before, after] = [fieldOf(oldSchema, id)!, fieldOf(newSchema, id)]
  if (!after || before.type !== after.type || before.format !== after.format) return false
  if (before['x-unit'] !== after['x-unit']) return false
  // Alone and always asked for: whether it is asked for now is for the form to say, when it is filled in.
  const { 'x-when': _, 'x-notBefore': __, 'x-notAfter': ___, ...alone } = after
  const only: FormSchema = { type: 'object', properties: { [id]: alone }, required: [], 'x-groups': [] }
  return validateForm(only, { [id]: data[id]! }, 'perorangan').length === 0
}
