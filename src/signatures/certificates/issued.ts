import type { Certificate } from './certificate.ts'
import { verifySignature } from './verify-signature.ts'

/** By name and by signature: two authorities may bear one name. */
export const issued = (
  issuer: Certificate,
  { issuer: name, signatureAlgorithm: algorithm, tbs: data, signature }: Certificate,
): boolean =>
  issuer.subject.der.equals(name.der) &&
  verifySignature({ algorithm, publicKey: issuer.publicKey, data, signature }) === 'good'

export const isWithin = ({ notBefore, notAfter }: Certificate, at: Date): boolean => notBefore <= at && at <= notAfter
