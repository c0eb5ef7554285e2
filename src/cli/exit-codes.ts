/** What each command ends with. Of 64 and 70 the meaning is that of sysexits.h, apart from every answer of `verify`. */
export const exitCodes = {
  done: 0,
  /** `sign` and `extend`: refused, no output. */
  refused: 1,
  verdict: { valid: 0, invalid: 1, no_signature: 2, indeterminate: 3, unreadable: 4 },
  /** `release verify`. */
  release: { right: 0, wrong: 1, nothing_to_compare: 3 },
  /** Wrong usage: EX_USAGE. */
  usage: 64,
  /** `verify` could not judge at all, for a reason that is not in the document: EX_SOFTWARE. */
  notRun: 70,
} as const
