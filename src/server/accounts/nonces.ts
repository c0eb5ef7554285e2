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

/** Nonces of before this start are stale: which proofs were used with them is no longer known. */
export const createNonces = (seal: Seal, now: () => Date): Nonces => {
  const start = now().getTime()
  return {
    issue: () => seal.close('nonce', now().getTime().toString(36)),
    isFresh(nonce) {
      const text = seal.open('nonce', nonce)
      if (text === null) return false
      const issued = Number.parseInt(text, 36)
      return issued >= start && Math.abs(now().getTime() - issued) <= nonceLifeMs
    },
  }
}
