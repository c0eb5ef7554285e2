import { isRegistryOf } from '../access/registry.ts'
import { positionOf } from '../directory.ts'
import { isSignedElectronically, kindOf } from '../kinds/kinds-of.ts'
import type { Actor, FileRef, Letter, Signatory, SignatureFact } from '../letter.ts'
import type { LetterIntent } from '../letter-intents.ts'
import { officeDay } from '../office-day.ts'
import { dispatch } from './dispatch.ts'
import { mandateHolds, nextSignatory } from './signatories.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'

/** Of the remote service it is more than a device may say: by which way it came, and in which field it lies. */
type SignIntent = Omit<Extract<LetterIntent, { kind: 'letter.sign' }>, 'signature'> & {
  signature: Omit<SignatureFact, 'by'>
}
type StrengthenIntent = Extract<LetterIntent, { kind: 'letter.strengthen' }>

/**
 * A signature is bound to the exact PDF and to the signatory position whose turn it is. The next one may sign only when this has its
 * time-stamp: only the last signature of a file can get one in place.
 */
export const sign = (letter: Letter, intent: SignIntent, context: StepContext): Letter => {
  const signatory = requireSignable(letter, intent.of, context)
  // What the signature claims stands on the public page: only the mandate that the checkers saw.
  requirePosition(context, intent.signature.onBehalfOf === signatory.onBehalfOf)
  const before = letter.signature ? [...(letter.earlierSignatures ?? []), letter.signature] : []
  const { remote: _, ...rest } = letter
  return advance(rest, context, 'letter.sign', {
    state: 'ditandatangani',
    signedPdf: intent.pdf,
    signature: { ...intent.signature, by: context.actor },
    ...(before.length > 0 && { earlierSignatures: before }),
  })
}

/**
 * May whoever acts sign this very file now? The same for a key in their hand and for an approval that the remote service is to carry out.
 * @returns whose turn it is
 */
export const requireSignable = (letter: Letter, of: string, context: StepContext): Signatory => {
  const signatory = nextSignatory(letter)
  requireStamped(letter, context)
  requireState(letter, 'siap_ttd')
  requireElectronic(letter, context)
  const position = positionOf(context.directory, context.actor.positionId)
  requirePosition(context, signatory?.positionId === position?.id && position!.roles.includes('penandatangan'))
  requireFile(letter.signedPdf ?? letter.finalPdf, of)
  requirePosition(context, mandateHolds(signatory!, context.directory))
  return signatory!
}

/** Not every paper may carry an electronic signature: this one is printed, signed by hand, and its scan leaves. */
export const signOnPaper = (letter: Letter, scan: FileRef, note: string, context: StepContext): Letter => {
  requireState(letter, 'siap_ttd')
  requirePosition(context, isRegistryOf(letter, context.directory, context.actor, officeDay(context.now)))
  if (isSignedElectronically(letter, context.directory)) throw new Refusal('wrong_state', { state: letter.state })
  const signed = advance(letter, context, 'letter.sign_on_paper', { state: 'diperkuat', signedPdf: scan }, note)
  return dispatch(signed, context)
}

/** Whose turn comes after the one who has signed and whose time-stamp has not come yet: told as that, not as a wrong state. */
const requireStamped = (letter: Letter, { actor, directory }: StepContext): void => {
  if (letter.state !== 'ditandatangani' || nextSignatory(letter)?.positionId !== actor.positionId) return
  const earlier = positionOf(directory, letter.signature!.by.positionId)
  throw new Refusal('earlier_unstamped', { position: earlier?.title ?? letter.signature!.by.positionId })
}

const requireElectronic = (letter: Letter, context: StepContext): void => {
  if (isSignedElectronically(letter, context.directory)) return
  const kind = kindOf(context.directory, letter.content.kind)
  throw new Refusal('electronic_signature_forbidden', { kind: kind?.name ?? letter.content.kind })
}

const requireFile = (file: FileRef | null, sha256: string): void => {
  if (file?.sha256 === sha256) return
  throw new Refusal('version_moved', { base: sha256.slice(0, 8), current: file?.sha256.slice(0, 8) ?? '–' })
}

/**
 * The time-stamp has come: the signature is proven in time. After the last one the letter leaves for its addressees at once, else it
 * goes on to the next. Two computers of the signer may both have got one: the first counts.
 */
export const strengthen = (letter: Letter, intent: StrengthenIntent, context: StepContext): Letter => {
  const own = isSigner(letter, context.actor)
  if (own && letter.signature?.timestampTime) return letter
  requireState(letter, 'ditandatangani')
  requirePosition(context, own)
  if (letter.signedPdf?.sha256 !== intent.of) throw new Refusal('wrong_state', { state: letter.state })
  const isLast = nextSignatory(letter) === undefined
  const stamped = advance(letter, context, 'letter.strengthen', {
    state: isLast ? 'diperkuat' : 'siap_ttd',
    signedPdf: intent.pdf,
    // What lies above it is the server’s to reach.
    signature: { ...letter.signature!, timestampTime: intent.timestampTime, level: 'B-T' },
  })
  return isLast ? dispatch(stamped, context) : stamped
}

/** The very person, in the very position, whose signature the letter bears. */
export const isSigner = (letter: Letter, actor: Actor): boolean => {
  const by = letter.signature?.by
  return by?.personId === actor.personId && by.positionId === actor.positionId && by.holding === actor.holding
}
