import { blankLetter } from '../blank-letter.ts'
import { isAuthor } from '../access/authorship.ts'
import { isRegistryOf } from '../access/registry.ts'
import { positionOf, unitOf } from '../directory.ts'
import { kindOf } from '../kinds/kinds-of.ts'
import type { LetterKind } from '../kinds/letter-kind.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { FieldConflict, FieldValue, Letter, LetterContent } from '../letter.ts'
import { livingUnit } from '../living-unit.ts'
import { mergeFields } from './merge-fields.ts'
import { officeDay } from '../office-day.ts'
import { plainText } from '../rich-text.ts'
import { signatoriesOf } from './signatories.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'
import { holesIn } from '../permits/papers/paper-nodes.ts'

export const create = (id: string, content: LetterContent, context: StepContext): Letter => {
  const position = positionOf(context.directory, context.actor.positionId)
  const drafts = content.permit ? position?.roles.includes('back_office') : false
  requirePosition(context, drafts === true || position?.roles.includes('konseptor') === true)
  const { actor: author, now } = context
  const blank = blankLetter({ id, unitId: position!.unitId, author, content, now })
  return advance(blank, context, 'letter.create', {})
}

type EditIntent = Extract<LetterIntent, { kind: 'letter.edit' }>
type ResolveIntent = Extract<LetterIntent, { kind: 'letter.resolve' }>

/**
 * An edit makes a new content version; parafs given to the old one are void. Edits are not listed one by one. What two
 * computers wrote from the same beginning is merged field by field; the same field twice is kept twice.
 */
export const edit = (letter: Letter, { content, was }: EditIntent, context: StepContext): Letter => {
  requireState(letter, 'draf')
  requirePosition(context, isOfAuthor(letter, context))
  const contentVersion = letter.contentVersion + 1
  // Of which case it is a paper is fixed when it is drafted: the case names it.
  const ref = content.permit
  if (ref && JSON.stringify(ref) !== JSON.stringify(letter.content.permit)) throw new Refusal('invalid_request')
  const { merged, apart } = mergeFields(letter.content, content, was)
  requireNumberKept(letter, merged)
  const found = apart.map((field) => ({
    id: `${field}@${contentVersion}`,
    field,
    other: { [field]: content[field] },
    by: context.actor,
    at: context.now,
    claimedAt: context.claimedAt,
  }))
  return {
    ...letter,
    version: letter.version + 1,
    contentVersion,
    content: { ...letter.content, ...merged },
    ...keptVersions(letter),
    parafs: [],
    ...withConflicts([...(letter.conflicts ?? []), ...found]),
    updatedAt: context.now,
  }
}

/** The author has read both and says which one it is. */
export const resolveConflict = (letter: Letter, { conflict, take }: ResolveIntent, context: StepContext): Letter => {
  requireState(letter, 'draf')
  requirePosition(context, isOfAuthor(letter, context))
  const open = letter.conflicts ?? []
  const chosen = open.find((c) => c.id === conflict)
  // Chosen on another computer too: the first choice counts.
  if (!chosen) return letter
  const change = take === 'other' ? chosen.other : {}
  requireNumberKept(letter, change)
  const { conflicts: _, ...rest } = letter
  return {
    ...rest,
    version: letter.version + 1,
    contentVersion: letter.contentVersion + 1,
    content: { ...letter.content, ...change },
    ...keptVersions(letter),
    parafs: [],
    ...withConflicts(open.filter((c) => c !== chosen)),
    updatedAt: context.now,
  }
}

/** Letters without conflicts do not carry the field at all. */
const withConflicts = (conflicts: FieldConflict[]): Pick<Letter, 'conflicts'> =>
  conflicts.length > 0 ? { conflicts } : {}

/**
 * Security and classification stand inside a number, and a number is never altered or used twice: with other ones the letter
 * is a new letter, and this number becomes batal.
 */
const requireNumberKept = (letter: Letter, change: Partial<LetterContent>): void => {
  const { security, classification } = { ...letter.content, ...change }
  const same = security === letter.content.security && classification === letter.content.classification
  if (letter.number && !same) throw new Refusal('number_fixed', { number: letter.number.text })
}

export const submit = (letter: Letter, note: string, context: StepContext): Letter => {
  requireState(letter, 'draf')
  requirePosition(context, isOfAuthor(letter, context))
  const { content } = letter
  const empty = emptyFields(content, kindOf(context.directory, content.kind))
  if (empty.length > 0) throw new Refusal('incomplete_letter', { fields: empty.join(', ') })
  if (letter.conflicts?.length) {
    throw new Refusal('conflict_open', { count: letter.conflicts.length })
  }
  requireLivingUnits(content, context)
  requireOpenPositions(content, context)
  const checked = content.reviewers.length === 0
  const state = checked ? 'diperiksa' : 'diajukan'
  return advance(letter, context, 'letter.submit', { state, parafs: [] }, note)
}

const mostVersions = 40

/**
 * Parafs and returns speak of what was submitted: it is kept when it is first written over, to be compared with what came after.
 * A letter that nobody sends back carries none.
 */
const keptVersions = (letter: Letter): Pick<Letter, 'versions'> => {
  const { versions = [], history, contentVersion, content } = letter
  const submitted = history.findLast((h) => h.action === 'letter.submit')
  if (submitted?.contentVersion !== contentVersion) return versions.length > 0 ? { versions } : {}
  return {
    versions: [...versions, { contentVersion, by: submitted.by, at: submitted.at, content }].slice(-mostVersions),
  }
}

/** An agency that was closed without a successor receives nothing any more. Of a merged one its successor does. */
const requireLivingUnits = ({ addressees, copies }: LetterContent, { directory, now }: StepContext): void => {
  for (const to of [...addressees, ...copies]) {
    if (to.type !== 'unit') continue
    const day = officeDay(now)
    const unit = unitOf(directory, livingUnit(to.unitId, directory, day))
    if (!unit || (unit.until && unit.until < day)) throw new Refusal('unit_closed', { unit: unit?.name ?? to.unitId })
  }
}

/** Else it would wait for somebody who never comes. */
const requireOpenPositions = (content: LetterContent, { directory, now }: StepContext): void => {
  const desks = [...content.addressees, ...content.copies].flatMap((to) =>
    to.type === 'position' ? [to.positionId] : [],
  )
  const named = [...content.reviewers, ...signatoriesOf(content).map((s) => s.positionId), ...desks]
  for (const id of named) {
    const position = positionOf(directory, id)
    if (position && (!position.until || officeDay(now) <= position.until)) continue
    throw new Refusal('position_closed', { position: position?.title ?? id })
  }
}

export const cancel = (letter: Letter, note: string, context: StepContext): Letter => {
  requireState(letter, 'draf', 'diajukan', 'diperiksa', 'siap_ttd')
  const registry = isRegistryOf(letter, context.directory, context.actor, officeDay(context.now))
  requirePosition(context, isOfAuthor(letter, context) || registry)
  if (note.trim() === '') throw new Refusal('note_required')
  return advance(letter, context, 'letter.cancel', { state: 'dibatalkan' }, note)
}

/** Names of what is still missing, as the screen labels them; blanks of the kind by their own label. */
export const emptyFields = (content: LetterContent, kind: LetterKind | undefined): string[] => [
  ...(kind ? [] : ['jenis']),
  ...(content.subject.trim() === '' ? ['hal'] : []),
  ...(kind?.addressees !== 'none' && content.addressees.length === 0 ? ['yth'] : []),
  ...(plainText(content.body).trim() === '' ? ['isi'] : []),
  // What nobody knew when the paper of a permit was drafted: it stands there as a hole.
  ...(content.permit ? holesIn({ type: 'text', text: content.subject }, content.body) : []),
  ...(content.classification.trim() === '' ? ['klasifikasi'] : []),
  ...(content.signatory.positionId === '' ? ['penandatangan'] : []),
  ...(kind?.fields ?? []).filter((field) => field.required && isBlank(content.fields?.[field.id])).map((f) => f.label),
]

const isBlank = (value: FieldValue | undefined): boolean => {
  if (value === undefined || typeof value === 'string') return (value ?? '').trim() === ''
  return !value.some((row) => Object.values(row).some((cell) => cell.trim() !== ''))
}

const isOfAuthor = (letter: Letter, { actor, directory, now }: StepContext): boolean =>
  isAuthor(letter, directory, actor, officeDay(now))
