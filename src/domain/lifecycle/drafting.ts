import { positionOf } from '../directory.ts'
import { letterKind } from '../letter-kinds.ts'
import type { Letter, LetterContent } from '../letter.ts'
import { plainText } from '../rich-text.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'

export const create = (id: string, content: LetterContent, context: StepContext): Letter => {
  const position = positionOf(context.directory, context.actor.positionId)
  requirePosition(context, position?.roles.includes('konseptor') ?? false)
  const blank: Letter = {
    id,
    version: 0,
    contentVersion: 1,
    state: 'draf',
    unitId: position!.unitId,
    author: context.actor,
    content,
    parafs: [],
    number: null,
    numberRequested: false,
    finalPdf: null,
    signedPdf: null,
    signature: null,
    deliveries: [],
    history: [],
    updatedAt: context.now,
  }
  return advance(blank, context, 'letter.create', {})
}

/** An edit makes a new content version; parafs given to the old one are void. Edits are not listed one by one. */
export const edit = (letter: Letter, change: Partial<LetterContent>, context: StepContext): Letter => {
  requireState(letter, 'draf')
  requirePosition(context, isAuthor(letter, context))
  requireNumberKept(letter, change)
  return {
    ...letter,
    version: letter.version + 1,
    contentVersion: letter.contentVersion + 1,
    content: { ...letter.content, ...change },
    parafs: [],
    updatedAt: context.now,
  }
}

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
  requirePosition(context, isAuthor(letter, context))
  const empty = emptyFields(letter.content)
  if (empty.length > 0) throw new Refusal('incomplete_letter', { fields: empty.join(', ') })
  const kind = letterKind(letter.content.kind)
  if (!kind?.electronicSignature)
    throw new Refusal('electronic_signature_forbidden', { kind: kind?.name ?? letter.content.kind })
  const checked = letter.content.reviewers.length === 0
  return advance(letter, context, 'letter.submit', { state: checked ? 'diperiksa' : 'diajukan', parafs: [] }, note)
}

export const cancel = (letter: Letter, note: string, context: StepContext): Letter => {
  requireState(letter, 'draf', 'diajukan', 'diperiksa', 'siap_ttd')
  const position = positionOf(context.directory, context.actor.positionId)
  const registry = position?.roles.includes('tu') === true && position.unitId === letter.unitId
  requirePosition(context, isAuthor(letter, context) || registry)
  if (note.trim() === '') throw new Refusal('note_required')
  return advance(letter, context, 'letter.cancel', { state: 'dibatalkan' }, note)
}

/** Names of what is still missing, as the screen labels them. */
export const emptyFields = (content: LetterContent): string[] => [
  ...(content.subject.trim() === '' ? ['hal'] : []),
  ...(content.addressees.length === 0 ? ['yth'] : []),
  ...(plainText(content.body).trim() === '' ? ['isi'] : []),
  ...(content.classification.trim() === '' ? ['klasifikasi'] : []),
  ...(content.signatory.positionId === '' ? ['penandatangan'] : []),
]

const isAuthor = (letter: Letter, context: StepContext): boolean =>
  letter.author.personId === context.actor.personId && letter.author.positionId === context.actor.positionId
