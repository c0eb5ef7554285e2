import * as asn1js from 'asn1js'
import { AlgorithmIdentifier, Attribute } from 'pkijs'
import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { type DerElement, children, expectTag, readElement, readOid } from './der-reader.ts'
import { oids } from './oids.ts'
import type { Cms } from './read-cms.ts'

/**
 * A SignedData with one signer in DER, as PAdES wants it and every program of today writes it: the gate after each signature reads one, and most of a
 * judgement was spent in a general parser, which is also more forgiving. What stands behind it is the caller's to judge. @throws RangeError, AsnError
 */
export const readDerCms = (bytes: Uint8Array): Cms => {
  const [type, wrapped, ...others] = children(expectTag(readElement(bytes), 0x30))
  const [signedData, ...beside] = children(expectTag(wrapped, 0xa0))
  if (readOid(type) !== oids.signedData || others.length > 0 || beside.length > 0) throw odd()
  const rest = children(expectTag(signedData, 0x30))
  expectTag(rest.shift(), 2)
  children(expectTag(rest.shift(), 0x31)).forEach((item) => algorithmOf(item))
  const [contentType, content, ...more] = children(expectTag(rest.shift(), 0x30))
  const certificates = optional(rest, 0xa0).flatMap(({ tag, bytes: der }) =>
    tag === 0x30 ? [readCertificate(der)] : [],
  )
  // Revocation lists in a CMS are not used: they stand in /DSS.
  optional(rest, 0xa1)
  const [signer, another] = children(expectTag(rest.shift(), 0x31))
  if (more.length > 0 || rest.length > 0 || another) throw odd()
  return {
    contentTypeOid: readOid(contentType),
    content: content ? onlyOctets(expectTag(content, 0xa0)) : null,
    certificates,
    ...readSigner(expectTag(signer, 0x30), certificates),
  }
}

const readSigner = (signer: DerElement, certificates: Certificate[]) => {
  const rest = children(signer)
  expectTag(rest.shift(), 2)
  const sid = rest.shift()!
  const digest = algorithmOf(rest.shift())
  const attributes = rest[0]?.tag === 0xa0 ? rest.shift()! : null
  const algorithm = algorithmOf(rest.shift())
  const signature = expectTag(rest.shift(), 4).body
  const signed = attributes ? children(attributes).map(attributeOf) : []
  const unsigned = optional(rest, 0xa1).map(attributeOf)
  if (rest.length > 0) throw odd()
  const inSet = attributes ? Buffer.from(attributes.bytes) : null
  // Signed as a SET OF, sent as [0] (RFC 5652, 5.4).
  if (inSet) inSet[0] = 0x31
  return {
    signerCertificate: certificates.find((item) => names(sid, item)) ?? null,
    digestOid: digest.algorithmId,
    signatureAlgorithm: algorithm,
    signature: Buffer.from(signature),
    signedAttributes: inSet,
    attribute: (oid: string): Attribute | null => {
      const found = signed.filter((item) => item.type === oid)
      return found.length === 1 ? found[0]!.parsed : null
    },
    timestampTokens: unsigned
      .filter(({ type }) => type === oids.timestampToken)
      .flatMap(({ values }) => values.map(({ bytes }) => Buffer.from(bytes))),
  }
}

const odd = () => new RangeError('not of the expected shape')

/** The elements inside an optional `[n]`, which is taken from the list. */
const optional = (rest: DerElement[], tag: number): DerElement[] =>
  rest[0]?.tag === tag ? children(rest.shift()!) : []

const onlyOctets = (wrapper: DerElement): Buffer => {
  const [octets, ...more] = children(wrapper)
  if (more.length > 0) throw odd()
  return Buffer.from(expectTag(octets, 4).body)
}

const algorithmOf = (element: DerElement | undefined): AlgorithmIdentifier => {
  const [oid, parameters, ...more] = children(expectTag(element, 0x30))
  if (more.length > 0) throw odd()
  const algorithmId = readOid(oid)
  if (!parameters) return new AlgorithmIdentifier({ algorithmId })
  const { result, offset } = asn1js.fromBER(parameters.bytes)
  if (offset !== parameters.bytes.length) throw odd()
  return new AlgorithmIdentifier({ algorithmId, algorithmParams: result })
}

const attributeOf = (element: DerElement) => {
  const [type, values, ...more] = children(expectTag(element, 0x30))
  const list = children(expectTag(values, 0x31))
  if (more.length > 0) throw odd()
  return {
    type: readOid(type),
    values: list,
    // At once: what cannot be read must fail here, not where somebody asks for it.
    parsed: new Attribute({ schema: asn1js.fromBER(element.bytes).result }),
  }
}

/** By issuer and serial number, or by `[0]` subject key identifier (RFC 5652, 5.3). */
const names = (sid: DerElement, certificate: Certificate): boolean => {
  if (sid.tag === 0x80) return sid.body.length > 0 && sid.body.toString('hex') === certificate.subjectKeyId
  const [issuer, serial, ...more] = children(expectTag(sid, 0x30))
  if (more.length > 0) throw odd()
  return (
    expectTag(issuer, 0x30).bytes.equals(certificate.issuer.der) && expectTag(serial, 2).body.equals(certificate.serial)
  )
}
