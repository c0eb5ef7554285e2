import type { FileRef, Letter, LetterState, SignatureFact, Strengthened } from '../letter.ts'
import { nextSignatory } from './signatories.ts'
import { Refusal, silently, type StepContext } from './step.ts'

export interface Strengthening extends Omit<Strengthened, 'at'> {
  /** The file that it became. */
  pdf: FileRef
}

const sentStates: LetterState[] = ['diperkuat', 'dikirim', 'diterima', 'diarsip']
const levels: SignatureFact['level'][] = ['B-B', 'B-T', 'B-LT', 'B-LTA']

/**
 * The signed file of a letter is brought up for the long term (ETSI EN 319 142-1: B-LT, B-LTA), or its archive time-stamp is renewed. Nothing is
 * decided by it, so it may come in any state after the letter was sent, moves none, and is no news to anybody: lists do not move. Only the
 * server does it, for a file that may replace what was sent is not taken from a laptop. It only goes up, and from the very file that stands there.
 */
export const strengthenSent = (letter: Letter, step: Strengthening, context: StepContext): Letter => {
  const { signature, signedPdf } = letter
  if (!mayBeStrengthened(letter) || !signature || !signedPdf) throw new Refusal('wrong_state', { state: letter.state })
  if (signedPdf.sha256 !== step.of)
    throw new Refusal('version_moved', { base: step.of.slice(0, 8), current: signedPdf.sha256.slice(0, 8) })
  if (levels.indexOf(step.level) < levels.indexOf(signature.level))
    throw new Refusal('wrong_state', { state: signature.level })
  const { pdf, of, level, renewFrom } = step
  const raised = (fact: SignatureFact): SignatureFact => ({ ...fact, level })
  return silently(letter, {
    signedPdf: pdf,
    signature: raised(signature),
    ...(letter.earlierSignatures && { earlierSignatures: letter.earlierSignatures.map(raised) }),
    strengthened: [...(letter.strengthened ?? []), { of, level, at: context.now, renewFrom }],
  })
}

/** It was sent with electronic signatures, the last of them time-stamped, and is still kept. */
export const mayBeStrengthened = (letter: Letter): boolean =>
  sentStates.includes(letter.state) &&
  Boolean(letter.signature?.timestampTime && letter.signedPdf) &&
  nextSignatory(letter) === undefined

/** Just sent: nothing was done to its file since. */
export const waitsForStrength = (letter: Letter): boolean => !letter.strengthened && mayBeStrengthened(letter)

/** Whether this file is the letter's signed one, or was it before it was strengthened. */
export const isSignedFileOf = ({ signedPdf, strengthened = [] }: Letter, sha256: string): boolean =>
  signedPdf?.sha256 === sha256 || strengthened.some(({ of }) => of === sha256)
