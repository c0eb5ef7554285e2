import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import type { Anchor } from './anchor.ts'
import { type TrustedCertificate, readAnchor } from './read-anchor.ts'
import { buildChain } from './chain.ts'
import { displayName } from './name.ts'
import { type Person, belongsTo } from './belongs-to.ts'
import { requireCurrent, requireForSigning } from './check-usable.ts'

export interface CheckCertificateInput {
  certificate: Uint8Array
  chain: Uint8Array[]
  at: Date
  /** DER of trusted authorities. */
  anchors: Anchor[]
  person: Person
}

/**
 * May this person sign with this certificate now? Asked before a PIN is typed, in the order in which a person can do something about it.
 * @throws LontarError certificate_not_yet_valid, certificate_expired, certificate_not_yours, certificate_not_for_signing, key_unsupported,
 * certificate_untrusted
 */
export const checkCertificate = async ({
  certificate,
  chain,
  at,
  anchors,
  person,
}: CheckCertificateInput): Promise<void> => {
  const leaf = parse(certificate)
  const subject = displayName(leaf.subject)
  requireCurrent(leaf, at)
  if (!belongsTo(leaf.subject, person))
    throw new LontarError('certificate_not_yours', { subject, expected: person.name })
  requireForSigning(leaf)
  const path = buildChain(leaf, chain.map(parse), anchors.map(readTrusted), at)
  if (!path.ok) throw new LontarError('certificate_untrusted', { subject })
}

const readTrusted = (anchor: Anchor): TrustedCertificate => {
  try {
    return readAnchor(anchor)
  } catch (error) {
    throw new LontarError('certificate_untrusted', { subject: '?' }, { cause: error })
  }
}

const parse = (der: Uint8Array): Certificate => {
  try {
    return readCertificate(der)
  } catch (error) {
    throw new LontarError('certificate_untrusted', { subject: '?' }, { cause: error })
  }
}
