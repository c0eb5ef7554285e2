import type { Actor, Letter, LetterContent } from './letter.ts'

/** A letter of which nothing has been decided yet. */
export const blankLetter = (begun: {
  id: string
  unitId: string
  author: Actor
  content: LetterContent
  /** ISO time of the step that begins it. */
  now: string
}): Letter => {
  const { now, ...rest } = begun
  return {
    ...rest,
    version: 0,
    contentVersion: 1,
    state: 'draf',
    parafs: [],
    number: null,
    numberRequested: false,
    finalPdf: null,
    signedPdf: null,
    signature: null,
    deliveries: [],
    history: [],
    updatedAt: now,
  }
}
