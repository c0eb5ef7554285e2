import type { LetterNumber } from '../../domain/letter.ts'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { Seal } from './seal.ts'

/**
 * What was decided on one operation. A device keeps it, and shows it to a server that was restored from an older backup:
 * what this server once decided it decides again in the same way, at the same time of the letter's life, with the same number.
 */
export interface Receipt {
  /** Whose step it was: in nobody else's hands is it worth anything. */
  personId: string
  opId: string
  payloadHash: string
  /** The letter's version that the decision was taken on. */
  on: number
  /** The server's time of the decision. */
  at: string
  /** Null where it was accepted. */
  error: ErrorMessage | null
  number: LetterNumber | null
  /** The line in the asking agency’s book of incoming letters that this step wrote; older receipts have no word of it. */
  agenda?: LetterNumber | null
  /** The permit cases that this step on a paper of theirs moved too, in the versions that they had before. */
  also?: { subject: string; on: number }[]
}

export const closeReceipt = (seal: Seal, receipt: Receipt): string =>
  seal.close('receipt', Buffer.from(JSON.stringify(receipt)).toString('base64url'))

/** Null where there is none, it is forged, or it belongs to another operation or person. */
export const openReceipt = (
  seal: Seal,
  personId: string,
  { opId, payloadHash, receipt = '' }: { opId: string; payloadHash: string; receipt?: string | undefined },
): Receipt | null => {
  const text = seal.open('receipt', receipt)
  if (text === null) return null
  const opened = JSON.parse(Buffer.from(text, 'base64url').toString()) as Receipt
  const own = opened.personId === personId && opened.opId === opId && opened.payloadHash === payloadHash
  return own ? opened : null
}
