import { createHash } from 'node:crypto'
import type { DocumentSigner } from '../signing/document-signer.ts'
import { readCertificate } from '../certificates/certificate.ts'
import { algorithmFacts } from './algorithms.ts'
import { context, type Der, integer, octets, oid, sequence, setOf } from './der.ts'
import { oids } from './oids.ts'

const attribute = (type: string, value: Uint8Array): Der => sequence(oid(type), setOf(value))

/**
 * The signed attributes of a PAdES baseline signature (ETSI EN 319 142-1, 6.3): content type, message digest and the signing
 * certificate (ESS v2, SHA-256). No signing time: PAdES claims it in /M. Returned as the SET that is signed.
 */
export const signedAttributes = (digest: Uint8Array, certificate: Uint8Array): Der =>
  setOf(
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(
      oids.signingCertificateV2,
      sequence(sequence(sequence(octets(createHash('sha256').update(certificate).digest())))),
    ),
  )

/** A detached CAdES `SignedData` over `content` (RFC 5652, ETSI EN 319 122-1), the chain included. A large content comes in parts, uncopied. */
export const buildCades = async (content: Uint8Array | Uint8Array[], signer: DocumentSigner): Promise<Der> => {
  const { hash, identifier } = algorithmFacts[signer.algorithm]
  const certificate = readCertificate(signer.certificate)
  const digest = createHash(hash)
  for (const part of Array.isArray(content) ? content : [content]) digest.update(part)
  const attributes = signedAttributes(digest.digest(), signer.certificate)
  const signature = await signer.sign(attributes)
  const digestAlgorithm = sequence(oid(oids[hash]))
  const retagged = Buffer.from(attributes)
  retagged[0] = 0xa0
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.der, integer(certificate.serial)),
    digestAlgorithm,
    retagged,
    identifier,
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(oid(oids.data)),
    context(0, signer.certificate, ...signer.chain),
    setOf(signerInfo),
  )
  return sequence(oid(oids.signedData), context(0, signedData))
}
