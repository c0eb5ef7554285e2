import { createHash, randomBytes } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import { context, derNull, element, octets, oid, sequence } from '../cms/der.ts'
import { oids } from '../cms/oids.ts'

const nonceOid = '1.3.6.1.5.5.7.48.1.2'

/**
 * An OCSPRequest about one certificate (RFC 6960, 4.1), with a nonce of 16 bytes (RFC 9654). The CertID is by SHA-1, which every responder
 * knows; it only says which certificate is meant.
 */
export const ocspQuestion = (certificate: Certificate, issuer: Certificate): { question: Buffer; nonce: Buffer } => {
  const nonce = randomBytes(16)
  const sha1 = (bytes: Uint8Array) => octets(createHash('sha1').update(bytes).digest())
  const certId = sequence(
    sequence(oid(oids.sha1), derNull),
    sha1(certificate.issuer.der),
    sha1(issuer.subjectKey),
    // As it stands in the certificate, also where an issuer made it negative.
    element(2, certificate.serial),
  )
  const extensions = context(2, sequence(sequence(oid(nonceOid), octets(octets(nonce)))))
  return { question: sequence(sequence(sequence(sequence(certId)), extensions)), nonce }
}

/**
 * Whether an answer bears another nonce than it was asked with. One without any is taken: many responders sign their answers beforehand
 * (RFC 6960, 4.4.1), and those are held to their own dates.
 */
export const bearsOtherNonce = (answer: Uint8Array, nonce: Uint8Array): boolean => {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.length)
  const at = bytes.indexOf(oid(nonceOid))
  if (at < 0) return false
  const value = bytes.subarray(at + oid(nonceOid).length)
  return !value.subarray(0, 64).includes(Buffer.from(nonce))
}
