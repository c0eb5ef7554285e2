import { createHmac } from 'node:crypto'

/**
 * A 32-byte key derived from another: HKDF with SHA-256 (RFC 5869), of which one block is needed. Written with HMAC because
 * Electron's Node stands on BoringSSL, and HMAC is on the short list of what is there for certain (see runtime-needs.ts).
 */
export const deriveKey = (key: Uint8Array, salt: Uint8Array, purpose: string): Buffer => {
  const extracted = createHmac('sha256', salt).update(key).digest()
  return createHmac('sha256', extracted).update(purpose).update(Buffer.of(1)).digest()
}
