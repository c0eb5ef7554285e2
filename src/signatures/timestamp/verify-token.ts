import { TSTInfo } from 'pkijs'
import { type Certificate } from '../certificates/certificate.ts'
import { buildChain } from '../certificates/chain.ts'
import { digestOf, hashOfOid, oids } from '../cms/oids.ts'
import { type Cms, readCms } from '../cms/read-cms.ts'
import { verifyCms } from '../cms/verify-cms.ts'

export type TokenFault =
  | 'unreadable'
  | 'not_a_token'
  | 'no_certificate'
  | 'wrong_imprint'
  | 'wrong_nonce'
  | 'bad_signature'
  | 'wrong_purpose'
  | 'certificate_expired'
  | 'untrusted'

/** `genuine`: intact, and over these bytes. Faults of trust alone leave it genuine but proving nothing. */
export interface TokenVerdict {
  time: Date | null
  genuine: boolean
  faults: TokenFault[]
  certificate: Certificate | null
}

interface TokenInput {
  token: Uint8Array
  /** What was stamped, in parts: a signature value, or the bytes of a document time-stamp's ByteRange. */
  stamped: Uint8Array[]
  /** The nonce that was asked with. */
  nonce?: Uint8Array
  anchors: Certificate[]
}

/**
 * Checks an RFC 3161 token: imprint, nonce, signature, and a certificate of its own whose only, critical purpose is time-stamping
 * (RFC 3161, 2.3), valid at the stamped time and leading to an anchor.
 */
export const verifyToken = ({ token, stamped, nonce, anchors }: TokenInput): TokenVerdict => {
  let cms: Cms
  let info: TSTInfo
  try {
    cms = readCms(token)
    if (cms.contentTypeOid !== oids.tstInfo || !cms.content)
      return { time: null, genuine: false, faults: ['not_a_token'], certificate: null }
    info = TSTInfo.fromBER(cms.content)
  } catch {
    return { time: null, genuine: false, faults: ['unreadable'], certificate: null }
  }
  const faults: TokenFault[] = []
  const hash = hashOfOid(info.messageImprint.hashAlgorithm.algorithmId)
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView)
  if (!hash || !imprint.equals(digestOf(hash, stamped))) faults.push('wrong_imprint')
  if (nonce && !sameInteger(nonce, info.nonce?.valueBlock.valueHexView)) faults.push('wrong_nonce')
  const certificate = cms.signerCertificate
  const cmsFaults = certificate ? verifyCms(cms, [cms.content]) : []
  if (!certificate) faults.push('no_certificate')
  else if (cmsFaults.length > 0) faults.push('bad_signature')
  const genuine = faults.length === 0
  if (certificate) faults.push(...trustFaults(certificate, cms, info.genTime, anchors))
  return { time: info.genTime, genuine, faults, certificate }
}

const trustFaults = (certificate: Certificate, cms: Cms, at: Date, anchors: Certificate[]): TokenFault[] => {
  const usage = certificate.extendedKeyUsage
  const faults: TokenFault[] = []
  if (!usage?.critical || usage.purposes.length !== 1 || usage.purposes[0] !== oids.timeStamping)
    faults.push('wrong_purpose')
  const chain = buildChain(certificate, cms.certificates, anchors, at)
  if (!chain.ok)
    faults.push(chain.fault === 'expired' || chain.fault === 'not_yet_valid' ? 'certificate_expired' : 'untrusted')
  return faults
}

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(00)+/, '')

const sameInteger = (a: Uint8Array, b: Uint8Array | undefined): boolean => {
  return b !== undefined && hex(a) === hex(b)
}
