import type { LetterContent } from '../../../domain/letter.ts'
import { deepEqual } from './deep-equal.ts'

/** The fields a person writes. Attachments have their own calls (letters.attach, letters.detach …), never an edit. */
export const writtenFields = [
  'subject',
  'body',
  'fields',
  'addressees',
  'copies',
  'security',
  'urgency',
  'classification',
  'signatory',
  'coSignatories',
  'reviewers',
  'coordination',
  'paper',
] as const
export type WrittenField = (typeof writtenFields)[number]
export type DraftChange = Partial<Pick<LetterContent, WrittenField>>

/** What an edit has to carry to bring `base` to `mine`: only the fields that differ. */
export const changedFields = (base: LetterContent, mine: LetterContent): DraftChange =>
  Object.fromEntries(
    writtenFields.filter((field) => !deepEqual(base[field], mine[field])).map((field) => [field, mine[field]]),
  )

/**
 * The letter changed underneath: what the person has written since `base` stays, everything else becomes `theirs`. Blanks of the kind
 * are fields of their own.
 */
export const rebase = (base: LetterContent, mine: LetterContent, theirs: LetterContent): LetterContent => {
  const change = changedFields(base, mine)
  if (!change.fields) return { ...theirs, ...change }
  const blanks = Object.entries(change.fields).filter(([name, value]) => !deepEqual(base.fields?.[name], value))
  return { ...theirs, ...change, fields: { ...theirs.fields, ...Object.fromEntries(blanks) } }
}
