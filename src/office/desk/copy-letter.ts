import { randomUUID } from 'node:crypto'
import type { Letter, LetterContent, Relation } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { newLetterContent } from '../letters/new-letter.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'

/**
 * A new draft that begins where another letter stands: a correction (ralat) or a copy with all its words, a letter that follows from it
 * with its addresses only. The letter it comes from is never changed. @returns the new letter’s id
 */
export const copyLetter = (desk: Desk, id: string, as: Relation['as'] | null): string => {
  const { local: letter } = desk.book.get(id)
  const position = myPositions(desk).find((p) => p.roles.includes('konseptor'))
  if (!position || letter.envelope)
    throw new LontarError('not_allowed', { position: myPositions(desk)[0]?.title ?? '–' })
  const fresh = randomUUID()
  const content = contentFrom(
    desk,
    letter,
    as,
    newLetterContent(letter.content.kind, position.id, desk.book.directory()),
  )
  desk.book.perform(fresh, { kind: 'letter.create', content }, position.id)
  return fresh
}

const contentFrom = (desk: Desk, letter: Letter, as: Relation['as'] | null, blank: LetterContent): LetterContent => {
  const { relation: _, ...words } = letter.content
  const relation = as && {
    relation: { letterId: letter.id, as, number: letter.number?.text ?? null, subject: letter.content.subject },
  }
  if (as === 'tindak_lanjut' || as === 'balasan') {
    const { subject, addressees, copies, classification, security, urgency } = words
    return { ...blank, subject, addressees, copies, classification, security, urgency, ...relation }
  }
  // An attachment that is not on this computer could not be shown in the draft: it is left behind and attached anew.
  const attachments = words.attachments.filter((file) => desk.store.files.isPresent(file.sha256))
  const subject = as === 'ralat' ? `Ralat: ${words.subject}`.slice(0, 1000) : words.subject
  // What an addressee sees of a letter lacks its checkers: a copy of such a one is checked as any new letter here.
  const reviewers = words.reviewers.length > 0 ? words.reviewers : blank.reviewers
  return { ...words, subject, attachments, reviewers, ...relation }
}
