/** How far the server brings the files of letters that were sent, and when. */
export interface LadderPolicy {
  /** `off`: letters stay as their signers' computers leave them, at B-T. */
  toLevel: 'B-LT' | 'B-LTA' | 'off'
  /** Days before the certificate of the newest time-stamp's service ends. */
  renewBeforeDays: number
  /** How long a letter rests after it was sent: what an issuer says of a certificate then speaks of a time after the signature. */
  restMs: number
  /** How many letters one round does at most, and how long it is until the next one. */
  mostAtOnce: number
  everyMs: number
}

const minuteMs = 60_000
/** [guess] A round an hour does some 24,000 letters a day, more than the province sends. */
export const defaultLadderPolicy: LadderPolicy = {
  toLevel: 'B-LTA',
  renewBeforeDays: 60,
  restMs: 60 * minuteMs,
  mostAtOnce: 1000,
  everyMs: 60 * minuteMs,
}
