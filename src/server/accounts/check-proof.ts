import { createHash } from 'node:crypto'
import { jwtVerify, type JWTHeaderParameters } from 'jose'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createKeyRing } from './key-ring.ts'
import type { Nonces } from './nonces.ts'
import type { ReplayMemory } from './replay-memory.ts'

/** A request, as far as its proof speaks of it. */
export interface ProvenRequest {
  method: string
  /** Its address without query and fragment, in every way that this server is known by. */
  addresses: string[]
  /** The access token that came with it; null where there is none yet, at enrolment. */
  token: string | null
}

export type ProofChecker = (proof: string | undefined, request: ProvenRequest) => Promise<string>

const longestProof = 2000

/**
 * Checks a proof of possession (`DPoP`, RFC 9449, 4.3): ES256 by the key it carries, for this method, address and token, with a
 * nonce of ours, and not seen before. `iat` is not looked at: a device's clock decides nothing.
 *
 * @returns the thumbprint of the key (RFC 7638)
 * @throws device_refused what is no proof of this request; proof_stale where a fresh nonce, or another proof, would do
 */
export const createProofChecker = ({ nonces, seen }: { nonces: Nonces; seen: ReplayMemory }): ProofChecker => {
  const keys = createKeyRing()
  return async (proof, { method, addresses, token }) => {
    if (proof === undefined || proof.length > longestProof) throw new LontarError('device_refused')
    const { payload, protectedHeader } = await jwtVerify(
      proof,
      async (header: JWTHeaderParameters) => (await keys(header.jwk)).key,
      {
        algorithms: ['ES256'],
        typ: 'dpop+jwt',
        requiredClaims: ['jti', 'htm', 'htu'],
      },
    ).catch((cause: unknown) => {
      throw new LontarError('device_refused', {}, { cause })
    })
    const ath = token === null ? undefined : createHash('sha256').update(token).digest('base64url')
    if (payload['htm'] !== method || !addresses.includes(String(payload['htu'])) || payload['ath'] !== ath) {
      throw new LontarError('device_refused')
    }
    const { nonce, jti } = payload
    if (typeof nonce !== 'string' || !nonces.isFresh(nonce)) throw new LontarError('proof_stale')
    const { thumbprint } = await keys(protectedHeader.jwk)
    if (!seen.isNew(`${thumbprint} ${jti}`)) throw new LontarError('proof_stale')
    return thumbprint
  }
}
