import { randomUUID } from 'node:crypto'
import { positionOf } from '../../domain/directory.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { Addressee, Letter } from '../../domain/letter.ts'
import type { Directory } from '../../domain/directory.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { newLetterContent } from '../letters/new-letter.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'

/**
 * Begins a draft of this kind that answers an incoming letter: to its sender, linked to it, as secret and as urgent.
 * @throws not_allowed where no position of the person may draft
 */
export const replyToLetter = (desk: Desk, letterId: string, kind: string): string => {
  const { local: letter } = desk.book.get(letterId)
  const directory = desk.book.directory()
  const seats = myPositions(desk)
  const position = seats.find((p) => p.roles.includes('konseptor'))
  if (!position || letter.envelope) throw new LontarError('not_allowed', { position: seats[0]?.title ?? '–' })
  if (!kindOf(directory, kind)) throw new LontarError('letter_unknown')
  const { subject, security, urgency, classification } = letter.content
  const id = randomUUID()
  const content = {
    ...newLetterContent(kind, position.id, directory),
    subject: `Jawaban atas ${subject}`.slice(0, 1000),
    addressees: [senderOf(letter, directory)],
    security,
    urgency,
    classification,
    relation: {
      letterId,
      as: 'balasan' as const,
      number: (letter.outside ? letter.outside.number : letter.number?.text) || null,
      subject,
    },
  }
  desk.book.perform(id, { kind: 'letter.create', content }, position.id)
  return id
}

const senderOf = (letter: Letter, directory: Directory): Addressee => {
  if (letter.outside) return { type: 'external', name: letter.outside.sender, place: letter.outside.place }
  const unitId = positionOf(directory, letter.content.signatory.positionId)?.unitId ?? letter.unitId
  return { type: 'unit', unitId }
}
