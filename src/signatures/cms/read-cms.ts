import * as asn1js from 'asn1js'
import {
  type AlgorithmIdentifier,
  type Attribute,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { oids } from './oids.ts'
import { readDerCms } from './read-der-cms.ts'

/** A CMS SignedData with exactly one signer (RFC 5652), as plain data. */
export interface Cms {
  contentTypeOid: string
  /** Null where the content is detached. */
  content: Buffer | null
  certificates: Certificate[]
  /** The certificate that the signer info names, if it is inside. */
  signerCertificate: Certificate | null
  digestOid: string
  signatureAlgorithm: AlgorithmIdentifier
  signature: Buffer
  /** The signed attributes as they were signed (a SET), or null where there are none. */
  signedAttributes: Buffer | null
  attribute: (oid: string) => Attribute | null
  /** Raw tokens of the unsigned time-stamp attribute. */
  timestampTokens: Buffer[]
}

/** How many bytes the first element takes, BER too. @throws RangeError */
export const elementLength = (bytes: Uint8Array): number => {
  const known = definiteLength(bytes)
  if (known !== null) return known
  const { offset } = asn1js.fromBER(bytes)
  if (offset <= 0) throw new RangeError('no ASN.1')
  return offset
}

/** By the first bytes alone, where they say it in DER (one byte of tag, at most four of length); null: the element has to be read. */
const definiteLength = (bytes: Uint8Array): number | null => {
  const first = bytes[1] ?? 0x80
  if (((bytes[0] ?? 0x1f) & 0x1f) === 0x1f || first === 0x80 || first > 0x84) return null
  const more = first > 0x80 ? first & 0x7f : 0
  const said = more === 0 ? first : bytes.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0)
  const length = 2 + more + said
  return length <= bytes.length ? length : null
}

const onlyOne = (list: Attribute[], oid: string): Attribute | null => {
  const found = list.filter((item) => item.type === oid)
  return found.length === 1 ? found[0]! : null
}

/** @throws when it is no SignedData with one signer. */
export const readCms = (bytes: Uint8Array): Cms => (bytes[1] === 0x80 ? readBerCms(bytes) : readDerCms(bytes))

/** Older programs write indefinite lengths and strings in pieces (X.690, 8.1.3.6): pkijs reads those, in ten times the time. */
export const readBerCms = (bytes: Uint8Array): Cms => {
  const info = ContentInfo.fromBER(Buffer.from(bytes))
  if (info.contentType !== oids.signedData) throw new RangeError('no SignedData')
  const inside = takeCertificates(info.content)
  const signed = new SignedData({ schema: info.content })
  const [signer, another] = signed.signerInfos
  if (!signer || another) throw new RangeError('not exactly one signer')
  const certificates = inside.map(readCertificate)
  const content = signed.encapContentInfo.eContent
  return {
    contentTypeOid: signed.encapContentInfo.eContentType,
    content: content ? Buffer.from(content.getValue()) : null,
    certificates,
    signerCertificate: certificates.find((item) => names(signer, item)) ?? null,
    digestOid: signer.digestAlgorithm.algorithmId,
    signatureAlgorithm: signer.signatureAlgorithm,
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
    signedAttributes: signer.signedAttrs ? Buffer.from(signer.signedAttrs.encodedValue) : null,
    attribute: (oid) => onlyOne(signer.signedAttrs?.attributes ?? [], oid),
    timestampTokens: (signer.unsignedAttrs?.attributes ?? [])
      .filter((item) => item.type === oids.timestampToken)
      .flatMap((item) => item.values.map((value: asn1js.BaseBlock) => Buffer.from(value.valueBeforeDecodeView))),
  }
}

/**
 * The certificates, byte for byte, taken out of a parsed SignedData before pkijs comes to them: it would read each anew and spell it anew,
 * which costs more than the rest of a gate. Attribute certificates and other forms are nobody's signing certificate.
 */
const takeCertificates = (signedData: unknown): Buffer[] => {
  if (!(signedData instanceof asn1js.Sequence)) return []
  const fields = signedData.valueBlock.value
  const at = fields.findIndex(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
  const [set] = at < 0 ? [] : fields.splice(at, 1)
  if (!(set instanceof asn1js.Constructed)) return []
  return set.valueBlock.value
    .filter(({ idBlock }) => idBlock.tagClass === 1 && idBlock.tagNumber === 16)
    .map((item) => Buffer.from(item.valueBeforeDecodeView))
}

const names = (signer: SignerInfo, certificate: Certificate): boolean => {
  const sid: unknown = signer.sid
  if (sid instanceof IssuerAndSerialNumber) {
    return (
      Buffer.from(sid.issuer.valueBeforeDecode).equals(certificate.issuer.der) &&
      Buffer.from(sid.serialNumber.valueBlock.valueHexView).equals(certificate.serial)
    )
  }
  if (!(sid instanceof asn1js.BaseBlock)) return false
  const keyId =
    sid instanceof asn1js.OctetString || sid instanceof asn1js.Primitive
      ? Buffer.from(sid.valueBlock.valueHexView).toString('hex')
      : ''
  return keyId !== '' && keyId === certificate.subjectKeyId
}
