import type { Actor, FileRef, Letter, RemoteApproval, SignatureFact } from '../letter.ts'
import { nextSignatory } from './signatories.ts'
import { requireSignable, sign } from './signing.ts'
import { advance, requirePosition, requireState, type StepContext } from './step.ts'

/**
 * Signatures by a remote service that only the provincial server may call. The signatory approves one exact file, offline too; online the
 * server asks the service and signs in the signatory's name. Where the answer is lost, nobody knows whether the service has signed:
 * the letter stands still (`hasil_tidak_pasti`) until that is known or its signatory has decided.
 */

/** The approval that counts now: of the file as it stands, by the position whose turn it is. What changed meanwhile was not approved. */
export const approvalOf = (letter: Letter): RemoteApproval | undefined => {
  const { remote, state } = letter
  if (!remote || (state !== 'siap_ttd' && state !== 'hasil_tidak_pasti')) return undefined
  const file = letter.signedPdf ?? letter.finalPdf
  const isOfNow = remote.of === file?.sha256 && remote.by.positionId === nextSignatory(letter)?.positionId
  return isOfNow ? remote : undefined
}

/** Two computers of the signatory may both have approved it: the first counts. */
export const approveRemote = (letter: Letter, of: string, context: StepContext): Letter => {
  requireSignable(letter, of, context)
  const before = approvalOf(letter)
  if (before && isSame(before.by, context.actor)) return letter
  const remote = { by: context.actor, at: context.now, of }
  return advance(letter, context, 'letter.approve_remote', { remote })
}

/** By whoever holds the position now: a new head need not carry out what the one before approved. */
export const withdrawRemote = (letter: Letter, context: StepContext): Letter => {
  requireState(letter, 'siap_ttd')
  requirePosition(context, nextSignatory(letter)?.positionId === context.actor.positionId)
  if (!letter.remote) return letter
  const { remote: _, ...rest } = letter
  return advance(rest, context, 'letter.withdraw_remote', {})
}

/**
 * The service was asked, and its answer was lost. No device asks for this step: the server takes it, in the name of whoever approved.
 * @returns the letter as it is where the approval does not count any more: then nothing was asked of this file
 */
export const remoteUnknown = (
  letter: Letter,
  of: string,
  asked: NonNullable<RemoteApproval['asked']>,
  context: StepContext,
): Letter => {
  const approval = approvalOf(letter)
  if (letter.state !== 'siap_ttd' || approval?.of !== of) return letter
  const remote = { ...approval, asked }
  return advance(letter, context, 'letter.remote_unknown', { state: 'hasil_tidak_pasti', remote })
}

/** It is known, or its signatory has decided, that the service did not sign: the approval stands, and it may be asked again. */
export const remoteNotSigned = (letter: Letter, context: StepContext): Letter => {
  requireState(letter, 'hasil_tidak_pasti')
  requirePosition(context, nextSignatory(letter)?.positionId === context.actor.positionId)
  const { asked: _, ...remote } = letter.remote!
  return advance(letter, context, 'letter.remote_not_signed', { state: 'siap_ttd', remote })
}

/**
 * What the service signed for the one who approved it: the same rules and the same facts as of a signature made in their hand.
 * @throws Refusal where the approval does not count any more: the signature is then worth nothing to this letter
 */
export const remoteSigned = (
  letter: Letter,
  made: { pdf: FileRef; of: string; signature: Omit<SignatureFact, 'by' | 'via'> },
  context: StepContext,
): Letter => {
  requireState(letter, 'siap_ttd', 'hasil_tidak_pasti')
  const approval = approvalOf(letter)
  requirePosition(context, approval?.of === made.of && isSame(approval.by, context.actor))
  const waiting: Letter = { ...letter, state: 'siap_ttd' }
  return sign(waiting, { kind: 'letter.sign', ...made, signature: { ...made.signature, via: 'bsre' } }, context)
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.personId === b.personId && a.positionId === b.positionId && a.holding === b.holding
