import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { verifySignature } from '../certificates/verify-signature.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { children, readElement } from './der-reader.ts'
import { digestOf, hashOfOid, oids } from './oids.ts'
import type { Cms } from './read-cms.ts'

export type CmsFault =
  | 'no_certificate'
  | 'no_signed_attributes'
  | 'content_type'
  | 'digest'
  | 'digest_algorithm'
  | 'signature'
  | 'signature_algorithm'
  | 'signing_certificate_missing'
  | 'signing_certificate_mismatch'

/**
 * Checks digest, signed attributes, signing certificate and signature of a CMS over `content`, given in parts (RFC 5652, 5.4 and 5.6; ESS of RFC 5035).
 * Says nothing about whom to trust. An empty list means: intact.
 */
export const verifyCms = (cms: Cms, content: Uint8Array[]): CmsFault[] => {
  const certificate = cms.signerCertificate
  if (!cms.signedAttributes) return [certificate ? 'no_signed_attributes' : 'no_certificate']
  const faults: CmsFault[] = []
  const hash = hashOfOid(cms.digestOid)
  if (oidValue(cms, oids.contentType) !== cms.contentTypeOid) faults.push('content_type')
  if (!hash) faults.push('digest_algorithm')
  else if (!octetValue(cms, oids.messageDigest)?.equals(digestOf(hash, content))) faults.push('digest')
  if (!certificate) return ['no_certificate', ...faults]
  const check = verifySignature({
    algorithm: cms.signatureAlgorithm,
    digestOid: cms.digestOid,
    publicKey: certificate.publicKey,
    data: cms.signedAttributes,
    signature: cms.signature,
  })
  if (check === 'bad') faults.push('signature')
  if (check === 'unsupported') faults.push('signature_algorithm')
  const named = namesCertificate(cms, certificate)
  if (named !== 'yes') faults.push(named === 'missing' ? 'signing_certificate_missing' : 'signing_certificate_mismatch')
  return faults
}

const single = (cms: Cms, oid: string): asn1js.BaseBlock | null => {
  const values = cms.attribute(oid)?.values
  return values?.length === 1 ? (values[0] as asn1js.BaseBlock) : null
}
const oidValue = (cms: Cms, oid: string) => {
  const value = single(cms, oid)
  return value instanceof asn1js.ObjectIdentifier ? value.valueBlock.toString() : null
}
const octetValue = (cms: Cms, oid: string) => {
  const value = single(cms, oid)
  return value instanceof asn1js.OctetString ? Buffer.from(value.valueBlock.valueHexView) : null
}

/** ESS signing certificate, version 2 or (of older services, SHA-1) 1: its first entry must be the hash of the signer's certificate. */
const namesCertificate = (cms: Cms, certificate: Certificate): 'yes' | 'no' | 'missing' => {
  const [v2, v1] = [single(cms, oids.signingCertificateV2), single(cms, oids.signingCertificate)]
  const value = v2 ?? v1
  if (!value) return 'missing'
  try {
    const essCert = children(children(children(readElement(Buffer.from(value.valueBeforeDecodeView)))[0]!)[0]!)
    const algorithm = v2
      ? essCert[0]!.tag === 0x30
        ? hashOfOid(oidText(children(essCert[0]!)[0]!.bytes))
        : 'sha256'
      : 'sha1'
    const digest = essCert.find((item) => item.tag === 0x04)?.body
    return algorithm && digest?.equals(createHash(algorithm).update(certificate.der).digest()) ? 'yes' : 'no'
  } catch {
    return 'no'
  }
}

const oidText = (der: Uint8Array): string => {
  const { result } = asn1js.fromBER(der)
  return result instanceof asn1js.ObjectIdentifier ? result.valueBlock.toString() : ''
}
