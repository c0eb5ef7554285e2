import type { Certificate } from '../certificates/certificate.ts'
import { isWithin, issued } from '../certificates/issued.ts'
import { keyStrength } from '../certificates/key-strength.ts'
import type { Crl } from './crl.ts'
import { isSignedBy } from './is-signed-by.ts'

/** Certificates of one name that are looked at for one list: an issuer has two or three keys in its life. */
const most = 16

export interface CrlSigner {
  signer: Certificate
  /** Who certified the signer, and those above; none where the signer stands on the path itself. */
  above: Certificate[]
}

/**
 * Who signed a list (RFC 5280, 6.3.3, f): a certificate of the path by which the asked one is trusted (its issuer first), or another one of the list's name,
 * as after a change of keys or for an indirect list. The latter has to be certified by one of the very path: a name alone proves nothing, and some
 * other authority under the same anchor could give itself any name. Stricter than the standard, which asks for the same anchor only.
 */
export const crlSignerOf = (crl: Crl, path: Certificate[], others: Certificate[]): CrlSigner | null => {
  const own = path.find((signer) => maySign(signer, crl) && isSignedBy(crl, signer))
  if (own) return { signer: own, above: [] }
  for (const signer of others.filter((item) => isOther(item, crl, path)).slice(0, most)) {
    const from = path.findIndex((authority) => mayVouch(authority, crl.thisUpdate) && issued(authority, signer))
    if (from >= 0 && isSignedBy(crl, signer)) return { signer, above: path.slice(from) }
  }
  return null
}

const maySign = (signer: Certificate, crl: Crl): boolean =>
  signer.subject.der.equals(crl.issuer) &&
  (signer.keyUsage === null || signer.keyUsage.has('cRLSign')) &&
  isWithin(signer, crl.thisUpdate)

/** Whoever is not on the path must be said to sign lists (4.2.1.3), and to have the key that the list names, where both say which. */
const isOther = (signer: Certificate, crl: Crl, path: Certificate[]): boolean =>
  maySign(signer, crl) &&
  signer.keyUsage !== null &&
  signer.unknownCritical.length === 0 &&
  (signer.subjectKeyId === null || crl.authorityKeyId === null || signer.subjectKeyId === crl.authorityKeyId) &&
  keyStrength(signer) === 'fine' &&
  !path.some(({ der }) => der.equals(signer.der))

const mayVouch = (authority: Certificate, at: Date): boolean =>
  authority.authority.isAuthority &&
  (authority.keyUsage === null || authority.keyUsage.has('keyCertSign')) &&
  isWithin(authority, at)
