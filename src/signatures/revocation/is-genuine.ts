import * as asn1js from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'
import type { Certificate } from '../certificates/certificate.ts'
import { verifySignature } from '../certificates/verify-signature.ts'
import { oids } from '../cms/oids.ts'
import type { Crl } from './crl.ts'
import type { OcspResponse } from './ocsp-response.ts'

interface Signed {
  tbs: Buffer
  algorithm: Buffer
  signature: Buffer
}

const verdicts = new WeakMap<Buffer, Map<string, boolean>>()

/** Checked once for each key: a list of five megabytes is asked about every certificate of a chain. */
const isSignedBy = ({ tbs, algorithm, signature }: Signed, { publicKey, subjectKey }: Certificate): boolean => {
  const known = verdicts.get(tbs) ?? new Map<string, boolean>()
  verdicts.set(tbs, known)
  const key = subjectKey.toString('latin1')
  const before = known.get(key)
  if (before !== undefined) return before
  const schema = readAlgorithm(algorithm)
  const good = schema !== null && verifySignature({ algorithm: schema, publicKey, data: tbs, signature }) === 'good'
  known.set(key, good)
  return good
}

/** Null where it is none: whoever answers, or made the file, chose these bytes. */
const readAlgorithm = (der: Buffer): AlgorithmIdentifier | null => {
  try {
    return new AlgorithmIdentifier({ schema: asn1js.fromBER(der).result })
  } catch {
    return null
  }
}

/** Signed by the issuer itself, which must be allowed to sign lists (RFC 5280, 6.3.3, f). */
export const isGenuineCrl = (crl: Crl, issuer: Certificate): boolean =>
  crl.issuer.equals(issuer.subject.der) &&
  (issuer.keyUsage === null || issuer.keyUsage.has('cRLSign')) &&
  isWithin(issuer, crl.thisUpdate) &&
  isSignedBy(crl, issuer)

/**
 * Signed by the issuer, or by a responder to which this very issuer delegated it (RFC 6960, 4.2.2.2), whose certificate was valid when it
 * answered. Returns who signed, or null.
 */
export const responderOf = (response: OcspResponse, issuer: Certificate, others: Certificate[]): Certificate | null => {
  const signers = [issuer, ...response.certificates, ...others].filter(response.isResponder)
  return (
    signers
      .slice(0, 8)
      .find((signer) => (signer === issuer || isDelegated(signer, issuer)) && mayAnswer(signer, issuer, response)) ??
    null
  )
}

const mayAnswer = (signer: Certificate, issuer: Certificate, response: OcspResponse): boolean =>
  isWithin(signer, response.producedAt) && isWithin(issuer, response.producedAt) && isSignedBy(response, signer)

const isDelegated = (responder: Certificate, issuer: Certificate): boolean =>
  responder.issuer.der.equals(issuer.subject.der) &&
  (responder.extendedKeyUsage?.purposes.includes(oids.ocspSigning) ?? false) &&
  (responder.keyUsage === null ||
    responder.keyUsage.has('digitalSignature') ||
    responder.keyUsage.has('nonRepudiation')) &&
  responder.unknownCritical.length === 0 &&
  verifySignature({
    algorithm: responder.signatureAlgorithm,
    publicKey: issuer.publicKey,
    data: responder.tbs,
    signature: responder.signature,
  }) === 'good'

const isWithin = ({ notBefore, notAfter }: Certificate, at: Date): boolean => notBefore <= at && at <= notAfter
