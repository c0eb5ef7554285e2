/** A letter whose signed file is to be looked at again, and how often that was tried since it last went well. */
export interface ClaimedStrengthening {
  letterId: string
  attempts: number
}

export interface StrengtheningReader {
  /** How many are due at an instant. */
  strengtheningsDue(at: string): Promise<number>
}

export interface StrengtheningWriter extends StrengtheningReader {
  /** The next one that is due: nobody else’s until the second instant. */
  claimStrengthening(at: string, until: string): Promise<ClaimedStrengthening | undefined>
  /** When to look again. @param how.attempts 0: it went well */
  planStrengthening(letterId: string, how: { nextAt: string; attempts: number }): Promise<void>
  /** There will never be anything to do any more. */
  dropStrengthening(letterId: string): Promise<void>
}
