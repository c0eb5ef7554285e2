import * as asn1js from 'asn1js'
import {
  type AlgorithmIdentifier,
  type Attribute,
  Certificate as PkiCertificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { oids } from './oids.ts'

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
  const { offset } = asn1js.fromBER(bytes)
  if (offset <= 0) throw new RangeError('no ASN.1')
  return offset
}

const onlyOne = (list: Attribute[], oid: string): Attribute | null => {
  const found = list.filter((item) => item.type === oid)
  return found.length === 1 ? found[0]! : null
}

/** @throws when it is no SignedData with one signer. */
export const readCms = (bytes: Uint8Array): Cms => {
  const info = ContentInfo.fromBER(Buffer.from(bytes))
  if (info.contentType !== oids.signedData) throw new RangeError('no SignedData')
  const signed = new SignedData({ schema: info.content })
  const [signer, another] = signed.signerInfos
  if (!signer || another) throw new RangeError('not exactly one signer')
  const certificates = (signed.certificates ?? []).flatMap((item) =>
    item instanceof PkiCertificate ? [readCertificate(new Uint8Array(item.toSchema(false).toBER()))] : [],
  )
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
