import type { Directory } from '../directory.ts'
import { positionOf } from '../directory.ts'
import type { Letter } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'

type SignIntent = Extract<LetterIntent, { kind: 'letter.sign' }>
type StrengthenIntent = Extract<LetterIntent, { kind: 'letter.strengthen' }>

/** A signature is bound to the exact final PDF and to the signatory position that the letter names. */
export const sign = (letter: Letter, intent: SignIntent, context: StepContext): Letter => {
  requireState(letter, 'siap_ttd')
  requirePosition(context, letter.content.signatory.positionId === context.actor.positionId)
  if (letter.finalPdf?.sha256 !== intent.of) {
    throw new Refusal('version_moved', { base: intent.of.slice(0, 8), current: letter.finalPdf?.sha256.slice(0, 8) ?? '–' })
  }
  requirePosition(context, mandateHolds(letter, context.directory))
  return advance(letter, context, 'letter.sign', {
    state: 'ditandatangani',
    signedPdf: intent.pdf,
    signature: { ...intent.signature, by: context.actor },
  })
}

/** A.n. reaches exactly one level down (Permendagri 1/2023): the signatory reports to whom it signs for. */
export const mandateHolds = (letter: Letter, directory: Directory): boolean => {
  const { positionId, onBehalfOf } = letter.content.signatory
  return onBehalfOf === null || positionOf(directory, positionId)?.reportsTo === onBehalfOf
}

/** The time-stamp has come: the letter is proven in time and leaves for its addressees at once. */
export const strengthen = (letter: Letter, intent: StrengthenIntent, context: StepContext): Letter => {
  requireState(letter, 'ditandatangani')
  requirePosition(context, letter.signature?.by.personId === context.actor.personId)
  if (letter.signedPdf?.sha256 !== intent.of) throw new Refusal('wrong_state', { state: letter.state })
  const stamped = advance(letter, context, 'letter.strengthen', {
    state: 'diperkuat',
    signedPdf: intent.pdf,
    signature: { ...letter.signature!, timestampTime: intent.timestampTime, level: intent.level },
  })
  return dispatch(stamped, context)
}

const dispatch = (letter: Letter, context: StepContext): Letter => {
  const to = (list: Letter['content']['addressees'], as: 'addressee' | 'copy') =>
    list.flatMap((a) =>
      a.type === 'unit' ? [{ unitId: a.unitId, as, sentAt: context.now, received: null, read: null }] : [],
    )
  const all = [...to(letter.content.addressees, 'addressee'), ...to(letter.content.copies, 'copy')]
  const deliveries = all.filter((d, i) => all.findIndex((other) => other.unitId === d.unitId) === i)
  return advance(letter, context, 'dikirim', { state: 'dikirim', deliveries })
}
