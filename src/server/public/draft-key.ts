import { createHash, randomBytes } from 'node:crypto'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Seal } from '../seal/seal.ts'

/**
 * What an application is called until it is one: made with the page and unguessable, so that it may stand for the applicant's documents, and sealed with
 * the time of its making. Sent twice, it is still the same application.
 */
export interface DraftKeys {
  issue(): string
  /** @returns when it was made. @throws draft_expired for one that is forged, or older than a week */
  open(key: unknown): Date
}

export const draftDays = 7
const purpose = 'public draft'

export const createDraftKeys = (seal: Seal, now: () => Date): DraftKeys => ({
  issue: () => seal.close(purpose, `${now().getTime().toString(36)}.${randomBytes(18).toString('base64url')}`),
  open(key) {
    const text = typeof key === 'string' && key.length < 200 ? seal.open(purpose, key) : null
    const made = text === null ? NaN : parseInt(text, 36)
    if (!(now().getTime() - made < draftDays * 24 * 60 * 60 * 1000)) throw new LontarError('draft_expired')
    return new Date(made)
  },
})

/** A name for its folder, from which nobody finds the key. */
export const draftName = (key: string): string => createHash('sha256').update(`draft ${key}`).digest('hex').slice(0, 32)
