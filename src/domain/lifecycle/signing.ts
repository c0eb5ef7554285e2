import type { Directory } from '../directory.ts'
import { positionOf } from '../directory.ts'
import type { Actor, Letter } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'

type SignIntent = Extract<LetterIntent, { kind: 'letter.sign' }>
type StrengthenIntent = Extract<LetterIntent, { kind: 'letter.strengthen' }>

/** A signature is bound to the exact final PDF and to the signatory position that the letter names. */
export const sign = (letter: Letter, intent: SignIntent, context: StepContext): Letter => {
  requireState(letter, 'siap_ttd')
  requirePosition(context, maySign(letter, context))
  if (letter.finalPdf?.sha256 !== intent.of) {
    throw new Refusal('version_moved', {
      base: intent.of.slice(0, 8),
      current: letter.finalPdf?.sha256.slice(0, 8) ?? '–',
    })
  }
  requirePosition(context, mandateHolds(letter, context.directory))
  // What the signature claims stands on the public page: only the mandate that the checkers saw.
  requirePosition(context, intent.signature.onBehalfOf === letter.content.signatory.onBehalfOf)
  return advance(letter, context, 'letter.sign', {
    state: 'ditandatangani',
    signedPdf: intent.pdf,
    signature: { ...intent.signature, by: context.actor },
  })
}

const maySign = (letter: Letter, { actor, directory }: StepContext): boolean =>
  letter.content.signatory.positionId === actor.positionId &&
  positionOf(directory, actor.positionId)?.roles.includes('penandatangan') === true

/** A.n. reaches exactly one level down (Permendagri 1/2023): the signatory reports to whom it signs for. */
export const mandateHolds = (letter: Letter, directory: Directory): boolean => {
  const { positionId, onBehalfOf } = letter.content.signatory
  return onBehalfOf === null || positionOf(directory, positionId)?.reportsTo === onBehalfOf
}

/**
 * The time-stamp has come: the letter is proven in time and leaves for its addressees at once. Two computers of the signer
 * may both have got one: the first counts.
 */
export const strengthen = (letter: Letter, intent: StrengthenIntent, context: StepContext): Letter => {
  const own = isSigner(letter, context.actor)
  if (own && ['diperkuat', 'dikirim', 'diterima', 'diarsip'].includes(letter.state)) return letter
  requireState(letter, 'ditandatangani')
  requirePosition(context, own)
  if (letter.signedPdf?.sha256 !== intent.of) throw new Refusal('wrong_state', { state: letter.state })
  const stamped = advance(letter, context, 'letter.strengthen', {
    state: 'diperkuat',
    signedPdf: intent.pdf,
    signature: { ...letter.signature!, timestampTime: intent.timestampTime, level: intent.level },
  })
  return dispatch(stamped, context)
}

/** The very person, in the very position, whose signature the letter bears. */
export const isSigner = (letter: Letter, actor: Actor): boolean => {
  const by = letter.signature?.by
  return by?.personId === actor.personId && by.positionId === actor.positionId && by.holding === actor.holding
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
