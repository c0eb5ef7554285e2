import type { Anchor } from './anchor.ts'
import { type Certificate, readCertificate } from './certificate.ts'

/** A trusted certificate; `trustedUntil` is the province's own word, beside what the certificate says of itself. */
export interface TrustedCertificate extends Certificate {
  trustedUntil?: Date
}

/** @throws what `readCertificate` throws */
export const readAnchor = (anchor: Anchor): TrustedCertificate =>
  'der' in anchor ? { ...readCertificate(anchor.der), trustedUntil: anchor.until } : readCertificate(anchor)
