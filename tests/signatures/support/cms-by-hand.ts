import { constants, createHash, sign } from 'node:crypto'
import { readCertificate } from '../../../src/signatures/certificates/certificate.ts'
import { context, derNull, integer, octets, oid, sequence, setOf } from '../../../src/signatures/cms/der.ts'
import { oids } from '../../../src/signatures/cms/oids.ts'
import type { Issued } from '../../support/authority/index.ts'

const digestOids = {
  md5: '1.2.840.113549.2.5',
  sha1: oids.sha1,
  sha256: oids.sha256,
  sha384: oids.sha384,
  sha512: oids.sha512,
}
type Digest = keyof typeof digestOids

export interface CmsOptions {
  digest?: Digest
  /** `none`: the signature is over the content itself. */
  attributes?: 'usual' | 'none'
  /** The ESS signing certificate attribute: of this certificate, of another, or missing. */
  names?: Issued | 'nobody'
  /** The value of messageDigest, in place of the true one. */
  messageDigest?: Buffer
  contentType?: string
  /** Put inside in place of the signer's. */
  certificates?: Uint8Array[]
  /** Whose issuer and serial number the signer info states; the signer's unless told. */
  stated?: Issued
  /** RSA-PSS that was made with `made`, and says of itself `says`. */
  pss?: { made: { hash: Digest; salt: number }; says: { hash: Digest; mask: Digest; salt: number } }
  /** Further signed attributes, each whole. */
  moreSigned?: Buffer[]
  /** Unsigned attributes, each whole. */
  unsigned?: Buffer[]
  /** A second signer info in the same SignedData. */
  second?: Issued
  /** The content put inside as well. */
  enveloped?: boolean
}

export const attribute = (type: string, ...values: Uint8Array[]): Buffer => sequence(oid(type), setOf(...values))

/** A SignedData as openssl would refuse to make it. With no options it is a plain CAdES one, RSA or EC after the key. */
export const cmsByHand = (content: Uint8Array, signer: Issued, options: CmsOptions = {}): Buffer => {
  const digest = options.digest ?? 'sha256'
  const infos = [signer, ...(options.second ? [options.second] : [])].map((one) => signerInfo(content, one, options))
  const inside = options.certificates ?? [signer.certificateDer, ...signer.chainDer]
  const extra = options.second ? [options.second.certificateDer] : []
  const body = options.enveloped ? [context(0, octets(content))] : []
  return sequence(
    oid(oids.signedData),
    context(
      0,
      sequence(
        integer(1),
        setOf(sequence(oid(digestOids[digest]), derNull)),
        sequence(oid(options.contentType ?? oids.data), ...body),
        context(0, ...inside, ...extra),
        setOf(...infos),
      ),
    ),
  )
}

const signerInfo = (content: Uint8Array, signer: Issued, options: CmsOptions): Buffer => {
  const digest = options.digest ?? 'sha256'
  const { issuer, serial } = readCertificate((options.stated ?? signer).certificateDer)
  const attributes = options.attributes === 'none' ? null : signedAttributes(content, signer, digest, options)
  const value = sign(options.pss?.made.hash ?? digest, attributes ?? content, {
    key: signer.keyPem,
    ...(options.pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: options.pss.made.salt } : {}),
  })
  return sequence(
    integer(1),
    sequence(issuer.der, integer(serial)),
    sequence(oid(digestOids[digest]), derNull),
    ...(attributes ? [retagged(attributes, 0xa0)] : []),
    algorithmOf(signer, options),
    octets(value),
    ...(options.unsigned ? [retagged(setOf(...options.unsigned), 0xa1)] : []),
  )
}

const signedAttributes = (content: Uint8Array, signer: Issued, digest: Digest, options: CmsOptions): Buffer => {
  const hash = options.messageDigest ?? createHash(digest).update(content).digest()
  const named = options.names === 'nobody' ? null : (options.names ?? signer)
  return setOf(
    attribute(oids.contentType, oid(options.contentType ?? oids.data)),
    attribute(oids.messageDigest, octets(hash)),
    ...(named ? [essAttribute(named)] : []),
    ...(options.moreSigned ?? []),
  )
}

const essAttribute = ({ certificateDer }: Issued): Buffer =>
  attribute(
    oids.signingCertificateV2,
    sequence(sequence(sequence(octets(createHash('sha256').update(certificateDer).digest())))),
  )

const retagged = (der: Buffer, tag: number): Buffer => {
  const copy = Buffer.from(der)
  copy[0] = tag
  return copy
}

const algorithmOf = ({ keyPem, certificateDer }: Issued, { pss }: CmsOptions): Buffer => {
  if (pss) {
    const { hash, mask, salt } = pss.says
    const hashId = (name: Digest) => sequence(oid(digestOids[name]), derNull)
    const parameters = [
      context(0, hashId(hash)),
      context(1, sequence(oid(oids.mgf1), hashId(mask))),
      context(2, integer(salt)),
    ]
    return sequence(oid(oids.rsaPss), sequence(...parameters))
  }
  const isRsa = readCertificate(certificateDer).keyType.startsWith('rsa') && keyPem !== ''
  return isRsa ? sequence(oid(oids.rsa), derNull) : sequence(oid(oids.ecdsaSha256))
}
