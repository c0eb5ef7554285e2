import { createHash } from 'node:crypto'
import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import {
  type DerElement,
  children,
  expectTag,
  readBits,
  readExtensions,
  readOid,
  readTime,
  readWhole,
} from '../cms/der-reader.ts'
import { oids } from '../cms/oids.ts'
import { reasonOf } from './reason.ts'

export interface SingleResponse {
  /** `sha1`, `sha256`, …; null for a digest that is not read. */
  hash: 'sha1' | 'sha256' | 'sha384' | 'sha512' | null
  issuerNameHash: Buffer
  issuerKeyHash: Buffer
  serial: Buffer
  status: 'good' | 'revoked' | 'unknown'
  revokedAt: Date | null
  reason: string | null
  thisUpdate: Date
  nextUpdate: Date | null
  /** From when on the responder keeps the status of expired certificates (RFC 6960, 4.4.4). */
  archiveCutoff: Date | null
}

/** An OCSP response as plain data, nothing of it checked yet. */
export interface OcspResponse {
  /** ResponseData, which is signed. */
  tbs: Buffer
  algorithm: Buffer
  signature: Buffer
  certificates: Certificate[]
  /** Is this the responder that the response names? */
  isResponder: (certificate: Certificate) => boolean
  producedAt: Date
  responses: SingleResponse[]
}

/** Certificates and answers that one response may hold: a real one has one or two. */
const mostCertificates = 8
const mostResponses = 200

/** Reads a successful, basic OCSPResponse (RFC 6960, 4.2.1). @throws RangeError for every other */
export const readOcsp = (der: Uint8Array): OcspResponse => {
  const [status, wrapped] = children(readWhole(der, 0x30))
  if (status?.tag !== 0x0a || status.body.length !== 1 || status.body[0] !== 0) throw new RangeError('no answer')
  const [type, octets] = children(children(expectTag(wrapped, 0xa0))[0]!)
  if (readOid(type) !== oids.ocspBasic) throw new RangeError('no basic response')
  const [tbs, algorithm, signature, certificates] = children(readWhole(expectTag(octets, 4).body, 0x30))
  const parts = children(expectTag(tbs, 0x30))
  if (parts[0]?.tag === 0xa0) parts.shift()
  const [responder, producedAt, responses, extensions] = parts
  if (extensions) refuseCritical(children(expectTag(extensions, 0xa1))[0])
  return {
    tbs: tbs!.bytes,
    algorithm: expectTag(algorithm, 0x30).bytes,
    signature: readBits(signature),
    certificates: certificates
      ? children(children(expectTag(certificates, 0xa0))[0]!)
          .slice(0, mostCertificates)
          .map(({ bytes }) => certificateIn(bytes))
      : [],
    isResponder: responderOf(responder),
    producedAt: readTime(producedAt),
    responses: children(expectTag(responses, 0x30)).slice(0, mostResponses).map(readSingle),
  }
}

const certificateIn = (der: Buffer): Certificate => {
  try {
    return readCertificate(der)
  } catch (error) {
    throw new RangeError('a responder’s certificate that cannot be read', { cause: error })
  }
}

const responderOf = (id: DerElement | undefined): ((certificate: Certificate) => boolean) => {
  const inner = id && children(id)[0]
  if (id?.tag === 0xa1 && inner) return ({ subject }) => subject.der.equals(inner.bytes)
  if (id?.tag !== 0xa2 || inner?.tag !== 4) throw new RangeError('no responder')
  return ({ subjectKey }) => createHash('sha1').update(subjectKey).digest().equals(inner.body)
}

const hashes: Record<string, SingleResponse['hash']> = {
  [oids.sha1]: 'sha1',
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
}

const readSingle = (single: DerElement): SingleResponse => {
  const [certId, status, thisUpdate, ...rest] = children(expectTag(single, 0x30))
  const [algorithm, nameHash, keyHash, serial] = children(expectTag(certId, 0x30))
  const next = rest.find(({ tag }) => tag === 0xa0)
  const extensions = rest.find(({ tag }) => tag === 0xa1)
  const cutoff = extensions && refuseCritical(children(extensions)[0]).find(({ oid }) => oid === oids.archiveCutoff)
  return {
    hash: hashes[readOid(children(expectTag(algorithm, 0x30))[0])] ?? null,
    issuerNameHash: expectTag(nameHash, 4).body,
    issuerKeyHash: expectTag(keyHash, 4).body,
    serial: expectTag(serial, 2).body,
    ...readStatus(status),
    thisUpdate: readTime(thisUpdate),
    nextUpdate: next ? readTime(children(next)[0]) : null,
    archiveCutoff: cutoff ? readTime(readWhole(cutoff.value, 0x18)) : null,
  }
}

const readStatus = (status: DerElement | undefined): Pick<SingleResponse, 'status' | 'revokedAt' | 'reason'> => {
  if (status?.tag === 0x80) return { status: 'good', revokedAt: null, reason: null }
  if (status?.tag === 0x82) return { status: 'unknown', revokedAt: null, reason: null }
  const [time, reason] = children(expectTag(status, 0xa1))
  const code = reason ? children(reason)[0]?.body : undefined
  return { status: 'revoked', revokedAt: readTime(time), reason: code ? reasonOf(code) : null }
}

/** No critical extension of a response is understood here, so an answer with one is none. */
const refuseCritical = (list: DerElement | undefined) => {
  const extensions = readExtensions(expectTag(list, 0x30))
  if (extensions.some(({ critical }) => critical)) throw new RangeError('a critical extension that is not understood')
  return extensions
}
