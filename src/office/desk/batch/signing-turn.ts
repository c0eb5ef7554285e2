import type { FileRef, Letter } from '../../../domain/letter.ts'
import type { LetterIntent } from '../../../domain/letter-intents.ts'
import { nextSignatory, signatureFieldOf, signaturesGiven } from '../../../domain/lifecycle/signatories.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { signingPosition } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'

/** A letter whose next signature is this person's. */
export interface SigningTurn {
  letter: Letter
  /** What is signed: the final PDF, or what the signatory before has made of it. */
  file: FileRef
  /** The n-th signatory fills the n-th field. */
  field: string
  position: string
  /** The step that keeps the signed file. */
  step: (signed: FileRef, certificateSubject: string, at: Date) => LetterIntent
}

/**
 * Mandate, kind, state and turn by the rules of the domain: a mandate may have ended since the letter was opened. No file is read.
 * @param seen SHA-256 of the PDF that the person looked at; another one is not signed
 * @throws mandate_ended, not_allowed, wrong_state, earlier_unstamped, electronic_signature_forbidden, version_moved, letter_unknown
 */
export const signingTurn = (desk: Desk, id: string, seen?: string): SigningTurn => {
  const { local: letter } = desk.book.get(id)
  const file = letter.signedPdf ?? letter.finalPdf
  if (!file) throw new LontarError('wrong_state', { state: letter.state })
  const position = signingPosition(desk, letter)
  const step: SigningTurn['step'] = (pdf, certificateSubject, at) => ({
    kind: 'letter.sign',
    pdf,
    of: file.sha256,
    signature: {
      onBehalfOf: nextSignatory(letter)?.onBehalfOf ?? null,
      certificateSubject,
      claimedTime: at.toISOString(),
      timestampTime: null,
      level: 'B-B',
    },
  })
  desk.book.check(id, step(file, '–', desk.now()), position)
  if (seen !== undefined && seen !== file.sha256)
    throw new LontarError('version_moved', { base: seen.slice(0, 8), current: file.sha256.slice(0, 8) })
  return { letter, file, field: signatureFieldOf(signaturesGiven(letter)), position, step }
}
