import type { Certificate } from './certificate.ts'

/** `unread`: a kind of key that is not known to be strong here, which is not the same as weak. */
export type KeyStrength = 'fine' | 'weak' | 'unread'

/** Curves that Lontar does not sign with, as strong as those that it does (SOG-IS agreed mechanisms). */
const strongCurves = new Set(['secp521r1', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1'])

/** Whether a key can still be relied on: RSA from 2048 bits, and the curves that are agreed upon. */
export const keyStrength = ({ keyType, publicKey }: Pick<Certificate, 'keyType' | 'publicKey'>): KeyStrength => {
  if (keyType.startsWith('rsa')) return Number(keyType.slice(3)) < 2048 ? 'weak' : 'fine'
  return keyType !== 'other' || strongCurves.has(curveOf(publicKey)) ? 'fine' : 'unread'
}

const curveOf = (publicKey: Certificate['publicKey']): string => {
  try {
    return publicKey().asymmetricKeyDetails?.namedCurve ?? ''
  } catch {
    return ''
  }
}
