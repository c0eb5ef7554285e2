import { randomUUID } from 'node:crypto'
import type { Seal } from '../seal/seal.ts'

/** How long a nonce is good, by the server's own clock. */
export const nonceLifeMs = 10 * 60 * 1000

/**
 * What makes a proof fresh (`DPoP-Nonce`, RFC 9449, 8): the clock of a device may be wrong by years, so the server hands out its own
 * time under its seal and takes it back for ten minutes. Nothing is kept for it.
 */
export interface Nonces {
  issue(): string
  isFresh(nonce: string): boolean
}

/**
 * Nonces of before this start, or of another process on the same database, are stale: which proofs were used with them is not known
 * here, so that an overheard one would be taken a second time.
 */
export const createNonces = (seal: Seal, now: () => Date): Nonces => {
  const purpose = `nonce ${randomUUID()}`
  return {
    issue: () => seal.close(purpose, now().getTime().toString(36)),
    isFresh(nonce) {
      const text = seal.open(purpose, nonce)
      if (text === null) return false
      const issued = Number.parseInt(text, 36)
      return Math.abs(now().getTime() - issued) <= nonceLifeMs
    },
  }
}
