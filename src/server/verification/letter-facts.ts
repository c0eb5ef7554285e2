import { positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'

/** What anybody who holds the paper may know of a letter: nothing that does not stand on it. */
export interface LetterFacts {
  number: string
  date: string
  unit: string
  /** `hal`; kept back where the letter is not open to everyone. */
  subject: string | null
  signatory: string
  position: string
  cancelled: boolean
}

/** Null for a letter that was never sent: of a draft the public learns nothing, not even that it exists. */
export const letterFacts = (letter: Letter, directory: Directory): LetterFacts | null => {
  const sent = letter.history.some((entry) => entry.action === 'dikirim')
  if (!sent || !letter.number || !letter.signature) return null
  const { by, onBehalfOf } = letter.signature
  const title = (id: string) => positionOf(directory, id)?.title ?? id
  return {
    number: letter.number.text,
    date: letter.number.date,
    unit: unitOf(directory, letter.unitId)?.name ?? letter.unitId,
    subject: letter.content.security === 'biasa' ? letter.content.subject : null,
    signatory: directory.people.find((person) => person.id === by.personId)?.name ?? '–',
    position: onBehalfOf ? `a.n. ${title(onBehalfOf)}, ${title(by.positionId)}` : title(by.positionId),
    cancelled: letter.state === 'dibatalkan',
  }
}
