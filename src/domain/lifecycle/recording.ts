import { blankLetter } from '../blank-letter.ts'
import { positionOf } from '../directory.ts'
import type { Delivery, Letter, LetterContent } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { worksFor } from '../living-unit.ts'
import { officeDay } from '../office-day.ts'
import { emptyBody } from '../rich-text.ts'
import { agendaOf } from './delivery.ts'
import { advance, Refusal, requirePosition, type StepContext } from './step.ts'

type RecordIntent = Extract<LetterIntent, { kind: 'letter.record' }>
type CorrectIntent = Extract<LetterIntent, { kind: 'letter.correct_record' }>

/**
 * A letter from outside enters the office’s book of incoming letters. It has arrived with that; from here on it is read, disposed of
 * and archived like any other.
 */
export const record = (id: string, intent: RecordIntent, context: StepContext): Letter => {
  const position = positionOf(context.directory, context.actor.positionId)
  requirePosition(context, position?.roles.includes('tu') === true)
  const { unitId } = position!
  const received = { by: context.actor, at: context.now }
  const delivery: Delivery = { unitId, as: 'addressee', sentAt: context.now, received, read: null }
  const content: LetterContent = {
    ...intent.content,
    body: emptyBody,
    addressees: [{ type: 'unit', unitId }],
    copies: [],
    attachments: intent.attachments,
    signatory: { positionId: '', onBehalfOf: null },
    reviewers: [],
  }
  const blank = blankLetter({ id, unitId, author: context.actor, content, now: context.now })
  return advance(blank, context, 'letter.record', {
    state: 'diterima',
    signedPdf: intent.pdf,
    deliveries: [{ ...delivery, ...agendaOf(delivery, context) }],
    outside: intent.outside,
  })
}

/** What was written down wrongly of it; its paper stays as it is. */
export const correctRecord = (letter: Letter, intent: CorrectIntent, context: StepContext): Letter => {
  if (!letter.outside) throw new Refusal('wrong_state', { state: letter.state })
  const position = positionOf(context.directory, context.actor.positionId)
  const isClerk = position?.roles.includes('tu') === true
  requirePosition(context, isClerk && worksFor(position, letter.unitId, context.directory, officeDay(context.now)))
  return advance(letter, context, 'letter.correct_record', {
    contentVersion: letter.contentVersion + 1,
    content: { ...letter.content, ...intent.content },
    outside: { ...letter.outside, ...intent.outside },
  })
}
