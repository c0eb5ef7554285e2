import type { Attachment, LetterContent } from '../letter.ts'

type Fields = Partial<LetterContent>
type Field = keyof LetterContent

/**
 * Three-way merge of a draft, field by field: `was` is what both sides began from, `current` what stands now, `wanted` what
 * this side wrote. Files that both sides attached or removed are put together, and so are the blanks of the kind, each for itself; any
 * other field that both sides changed differently is told `apart`. A field without a beginning replaces what stands there.
 */
export const mergeFields = (current: LetterContent, wanted: Fields, was: Fields = {}) => {
  const merged: Fields = {}
  const apart: Field[] = []
  for (const field of Object.keys(wanted) as Field[]) {
    if (field in was && sameValue(wanted[field], was[field])) continue
    if (field === 'fields' && wanted.fields) {
      const blanks = mergeBlanks(current.fields ?? {}, wanted.fields, was.fields ?? {})
      merged.fields = blanks.merged
      if (blanks.isApart) apart.push(field)
    } else if (
      field === 'attachments' &&
      was.attachments &&
      wanted.attachments &&
      !sameValue(was.attachments, current.attachments)
    ) {
      merged.attachments = mergeAttachments(current.attachments, wanted.attachments, was.attachments)
    } else if (!(field in was) || sameValue(was[field], current[field]) || sameValue(wanted[field], current[field])) {
      Object.assign(merged, { [field]: wanted[field] })
    } else apart.push(field)
  }
  return { merged, apart }
}

const mergeAttachments = (current: Attachment[], wanted: Attachment[], was: Attachment[]): Attachment[] => {
  const holds = (list: Attachment[], file: Attachment) => list.some((other) => other.sha256 === file.sha256)
  const kept = current.filter((file) => holds(wanted, file) || !holds(was, file))
  return [...kept, ...wanted.filter((file) => !holds(was, file) && !holds(current, file))]
}

type Blanks = NonNullable<LetterContent['fields']>
/** One wrote the place, the other the time: both stand. Where both wrote the same blank, what stood first stays and is told apart. */
const mergeBlanks = (current: Blanks, wanted: Blanks, was: Blanks): { merged: Blanks; isApart: boolean } => {
  const changed = [...new Set([...Object.keys(wanted), ...Object.keys(was)])].filter(
    (name) => !sameValue(wanted[name], was[name]),
  )
  const free = changed.filter((name) => sameValue(current[name], was[name]) || sameValue(current[name], wanted[name]))
  const merged = { ...current, ...Object.fromEntries(free.map((name) => [name, wanted[name] ?? ''])) }
  return { merged, isApart: free.length < changed.length }
}

/** Equal as JSON, whatever the order of keys. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
