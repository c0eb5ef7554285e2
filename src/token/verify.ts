import { constants, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { SignatureAlgorithm } from '../protocol/token-api.ts'

/** Does the signature (RSA raw, ECDSA in DER) belong to the data and the key? Some tokens return garbage with CKR_OK. */
export const verifies = (algorithm: SignatureAlgorithm, key: KeyObject, data: Buffer, signature: Buffer): boolean => {
  try {
    switch (algorithm) {
      case 'rsa-pkcs1-sha256':
        return verify('sha256', data, key, signature)
      case 'rsa-pss-sha256':
        return verify('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature)
      case 'ecdsa-sha256':
        return verify('sha256', data, key, signature)
      case 'ecdsa-sha384':
        return verify('sha384', data, key, signature)
    }
  } catch {
    return false
  }
}

/** Bytes of one coordinate of an EC key's curve, or null for other keys and curves. */
export const coordinateBytes = (key: KeyObject | null): number | null => {
  const sizes: Record<string, number> = { prime256v1: 32, secp384r1: 48, secp521r1: 66 }
  return sizes[key?.asymmetricKeyDetails?.namedCurve ?? ''] ?? null
}
