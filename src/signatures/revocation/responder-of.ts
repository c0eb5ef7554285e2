import type { Certificate } from '../certificates/certificate.ts'
import { isWithin, issued } from '../certificates/issued.ts'
import { oids } from '../cms/oids.ts'
import { isSignedBy } from './is-signed-by.ts'
import type { OcspResponse } from './ocsp-response.ts'

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
  (responder.extendedKeyUsage?.purposes.includes(oids.ocspSigning) ?? false) &&
  (responder.keyUsage === null ||
    responder.keyUsage.has('digitalSignature') ||
    responder.keyUsage.has('nonRepudiation')) &&
  responder.unknownCritical.length === 0 &&
  issued(issuer, responder)
