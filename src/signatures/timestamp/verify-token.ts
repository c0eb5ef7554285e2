import type { TrustedCertificate } from '../certificates/read-anchor.ts'
import { TSTInfo } from 'pkijs'
import { type Certificate } from '../certificates/certificate.ts'
import { buildChain } from '../certificates/chain.ts'
import { digestOf, hashOfOid, oids } from '../cms/oids.ts'
import { type Cms, readCms } from '../cms/read-cms.ts'
import { type CmsFault, verifyCms } from '../cms/verify-cms.ts'

export type TokenFault =
  | 'unreadable'
  | 'not_a_token'
  | 'no_certificate'
  | 'wrong_imprint'
  | 'wrong_nonce'
  | 'bad_signature'
  | 'algorithm'
  | 'wrong_purpose'
  | 'certificate_expired'
  | 'untrusted'

/** `genuine`: intact, and over these bytes, as far as its algorithms are read here. Faults of trust alone leave it genuine but proving nothing. */
export interface TokenVerdict {
  time: Date | null
  genuine: boolean
  faults: TokenFault[]
  certificate: Certificate | null
  /** From the service's certificate to an anchor, where there is no fault of trust. */
  path: Certificate[] | null
  /** All that the token carries. */
  carried: Certificate[]
}

interface TokenInput {
  token: Uint8Array
  /** What was stamped, in parts: a signature value, or the bytes of a document time-stamp's ByteRange. */
  stamped: Uint8Array[]
  /** The nonce that was asked with. */
  nonce?: Uint8Array
  anchors: TrustedCertificate[]
  /** Certificates at hand beside those in the token. */
  others?: Certificate[]
  /** Until when the service's chain must have stayed unexpired; the stamped time alone unless given. */
  until?: Date
}

/**
 * Checks an RFC 3161 token: imprint, nonce, signature, and a certificate of its own whose only, critical purpose is time-stamping
 * (RFC 3161, 2.3), valid at the stamped time (and until another, where given) and leading to an anchor.
 */
export const verifyToken = ({ token, stamped, nonce, anchors, others = [], until }: TokenInput): TokenVerdict => {
  let cms: Cms
  let info: TSTInfo
  try {
    cms = readCms(token)
    if (cms.contentTypeOid !== oids.tstInfo || !cms.content) return { ...unread, faults: ['not_a_token'] }
    info = TSTInfo.fromBER(cms.content)
  } catch {
    return { ...unread, faults: ['unreadable'] }
  }
  const faults: TokenFault[] = []
  const hash = hashOfOid(info.messageImprint.hashAlgorithm.algorithmId)
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView)
  if (hash && !imprint.equals(digestOf(hash, stamped))) faults.push('wrong_imprint')
  if (nonce && !sameInteger(nonce, info.nonce?.valueBlock.valueHexView)) faults.push('wrong_nonce')
  const certificate = cms.signerCertificate
  const cmsFaults = certificate ? verifyCms(cms, [cms.content]) : []
  if (!certificate) faults.push('no_certificate')
  else if (cmsFaults.some((fault) => !unreadKinds.has(fault))) faults.push('bad_signature')
  const genuine = faults.length === 0
  // SHA-1 and older: nothing says that it is broken, and nothing that it is not.
  if (!hash || cmsFaults.some((fault) => unreadKinds.has(fault))) faults.push('algorithm')
  if (!certificate) return { time: info.genTime, genuine, faults, certificate, path: null, carried: cms.certificates }
  const trust = examineTrust(certificate, [...cms.certificates, ...others], anchors, [info.genTime, until])
  faults.push(...trust.faults)
  return { time: info.genTime, genuine, faults, certificate, path: trust.path, carried: cms.certificates }
}

const unreadKinds = new Set<CmsFault>(['digest_algorithm', 'signature_algorithm'])

const unread = { time: null, genuine: false, certificate: null, path: null, carried: [] }

const examineTrust = (
  certificate: Certificate,
  others: Certificate[],
  anchors: TrustedCertificate[],
  times: (Date | undefined)[],
): { faults: TokenFault[]; path: Certificate[] | null } => {
  const usage = certificate.extendedKeyUsage
  const faults: TokenFault[] = []
  if (!usage?.critical || usage.purposes.length !== 1 || usage.purposes[0] !== oids.timeStamping)
    faults.push('wrong_purpose')
  let path: Certificate[] | null = null
  for (const at of times) {
    const chain = at && buildChain(certificate, others, anchors, at)
    if (chain?.ok) path = chain.path
    else if (chain) {
      const outside = chain.fault === 'expired' || chain.fault === 'not_yet_valid'
      return { faults: [...faults, outside ? 'certificate_expired' : 'untrusted'], path: null }
    }
  }
  return { faults, path: faults.length === 0 ? path : null }
}

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(00)+/, '')

const sameInteger = (a: Uint8Array, b: Uint8Array | undefined): boolean => {
  return b !== undefined && hex(a) === hex(b)
}
