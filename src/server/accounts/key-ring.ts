import { calculateJwkThumbprint, importJWK, type JWK } from 'jose'

interface KnownKey {
  key: Awaited<ReturnType<typeof importJWK>>
  thumbprint: string
}

/** More than the devices of a province; a stranger's keys push out others only for a moment. */
const most = 10_000

/**
 * Public keys as they come in proofs, ready to verify with. A device shows the same one with each request: taking it in anew would cost
 * as much as verifying.
 *
 * @throws TypeError for what is no public key of the kind that devices have
 */
export const createKeyRing = (): ((jwk: JWK | undefined) => Promise<KnownKey>) => {
  const ring = new Map<string, KnownKey>()
  return async (jwk) => {
    if (!jwk) throw new TypeError('no key')
    const { kty, crv, x, y, d } = jwk
    if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined || d !== undefined) {
      throw new TypeError('not a public P-256 key')
    }
    const name = `${x}.${y}`
    const known = ring.get(name)
    if (known) return known
    const open: JWK = { kty, crv, x, y }
    const fresh = { key: await importJWK(open, 'ES256'), thumbprint: await calculateJwkThumbprint(open) }
    if (ring.size >= most) ring.delete(ring.keys().next().value!)
    ring.set(name, fresh)
    return fresh
  }
}
