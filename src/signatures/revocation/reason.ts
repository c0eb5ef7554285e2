/** CRLReason (RFC 5280, 5.3.1), by its number. */
const reasons: Record<number, string> = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  8: 'removeFromCRL',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
}

/** Out of the body of an ENUMERATED. A number that nobody defined is kept as one. */
export const reasonOf = (body: Uint8Array): string =>
  reasons[body.length === 1 ? body[0]! : -1] ?? `reason ${Buffer.from(body).toString('hex')}`
