import { createHash } from 'node:crypto'
import type { Certificate } from '../certificates/certificate.ts'
import type { Revocation } from '../judge/verdict.ts'
import { fromCrls } from './crl-answers.ts'
import { withoutZeros } from './crl-entries.ts'
import type { EvidencePool, EvidenceSource } from './evidence-pool.ts'
import type { OcspResponse, SingleResponse } from './ocsp-response.ts'
import { responderOf } from './responder-of.ts'

export interface RevocationInput {
  certificate: Certificate
  issuer: Certificate
  /** Those above the issuer, up to the anchor: each may vouch for another signer of lists. */
  above?: Certificate[]
  /** The moment at which the certificate had to be good: the proven time of what it signed. */
  at: Date
  now: Date
  pool: EvidencePool
  /** Asked about a responder, or a signer of lists: then theirs are not asked about once more. */
  nested?: boolean
}

/** `bad`: why evidence that spoke of this certificate was not used. */
export interface RevocationAnswer {
  revocation: Revocation
  bad: string[]
}

/** One genuine answer about one certificate. */
export interface Answer {
  status: 'good' | 'revoked' | 'unknown'
  thisUpdate: Date
  nextUpdate: Date | null
  asOf: Date
  revokedAt: Date | null
  reason: string | null
  source: EvidenceSource
  /** Whether silence about a certificate that had expired by then means anything. */
  knowsExpired: boolean
}

/** Clocks differ by minutes; an answer without nextUpdate (RFC 6960, 2.4: "newer is always available") is taken for a day. */
const skewMs = 5 * 60_000
const dayMs = 24 * 3_600_000

/**
 * Was this certificate revoked at a moment (ETSI EN 319 102-1, 5.2.5 and 5.6.2.2; RFC 6960, 3.2; RFC 5280, 6.3)? An answer counts when it is signed by
 * the issuer or its responder, speaks of this certificate, and was made after the moment or was still current at it. That a
 * certificate is revoked is believed of an older answer too: revocations are not taken back, but for a hold.
 */
export const revocationOf = (input: RevocationInput): RevocationAnswer => {
  const { certificate, at, now } = input
  const bad: string[] = []
  const answers = [...fromOcsps(input, bad), ...fromCrls(input, bad, isRevoked)]
    .filter(({ thisUpdate, asOf }) => {
      const future = Math.max(thisUpdate.getTime(), asOf.getTime()) > now.getTime() + skewMs
      if (future) bad.push('dated in the future')
      return !future
    })
    .toSorted((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime())
  const revoked = answers.find(
    (answer, i) => answer.status === 'revoked' && (answer.reason !== 'certificateHold' || i === 0),
  )
  if (revoked) {
    const before = revoked.revokedAt! <= at
    return { revocation: { ...told(revoked), status: before ? 'revoked' : 'good' }, bad }
  }
  const current = answers.filter((answer) => isCurrent(answer, at) && speaksOf(answer, certificate))
  const decisive = current.find(({ status }) => status === 'good') ?? current.find(({ status }) => status === 'unknown')
  if (decisive) return { revocation: { ...told(decisive), status: decisive.status }, bad }
  if (answers.length > 0) bad.push('not current at the proven time')
  const status = certificate.namesRevocation ? 'not_checked' : 'not_named'
  return { revocation: { status, source: null, revokedAt: null, reason: null, asOf: null }, bad }
}

const told = ({ source, revokedAt, reason, asOf }: Answer): Omit<Revocation, 'status'> => ({
  source,
  revokedAt: revokedAt?.toISOString() ?? null,
  reason,
  asOf: asOf.toISOString(),
})

const isCurrent = ({ thisUpdate, nextUpdate }: Answer, at: Date): boolean =>
  thisUpdate >= at || at.getTime() <= (nextUpdate?.getTime() ?? thisUpdate.getTime() + dayMs) + skewMs

const speaksOf = ({ thisUpdate, knowsExpired }: Answer, { notAfter }: Certificate): boolean =>
  thisUpdate <= notAfter || knowsExpired

const fromOcsps = (input: RevocationInput, bad: string[]): Answer[] => {
  const { certificate, issuer, pool } = input
  return pool.ocsps.flatMap((response) => {
    const mine = response.responses.filter((single) => isAbout(single, certificate, issuer))
    if (mine.length === 0) return []
    const responder = responderOf(response, issuer, pool.certificates)
    if (!responder || isRevokedResponder(responder, input, response)) {
      bad.push('an OCSP response that its issuer did not sign')
      return []
    }
    return mine.map((single) => ({
      ...single,
      asOf: response.producedAt,
      source: response.source,
      knowsExpired: single.archiveCutoff !== null && single.archiveCutoff <= certificate.notAfter,
    }))
  })
}

/** By the hashes of the issuer's name and key and by the serial number (RFC 6960, 4.1.1). */
const isAbout = (single: SingleResponse, certificate: Certificate, issuer: Certificate): boolean => {
  if (!single.hash || !withoutZeros(single.serial).equals(withoutZeros(certificate.serial))) return false
  const hash = (bytes: Buffer) => createHash(single.hash!).update(bytes).digest()
  return (
    hash(certificate.issuer.der).equals(single.issuerNameHash) && hash(issuer.subjectKey).equals(single.issuerKeyHash)
  )
}

/** A responder without "no check" may have been revoked itself. That nothing is known of it is not held against it. */
const isRevokedResponder = (responder: Certificate, input: RevocationInput, { producedAt }: OcspResponse): boolean =>
  responder !== input.issuer &&
  !responder.ocspNoCheck &&
  input.nested !== true &&
  isRevoked({ ...input, certificate: responder, at: producedAt })

/** The same of whoever signed a list and is not on the path itself. */
const isRevoked = (input: RevocationInput): boolean =>
  revocationOf({ ...input, nested: true }).revocation.status === 'revoked'
