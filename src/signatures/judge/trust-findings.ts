import type { TrustedCertificate } from '../certificates/read-anchor.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { type ChainFault, buildChain } from '../certificates/chain.ts'
import { keyStrength } from '../certificates/key-strength.ts'
import { displayName } from '../certificates/name.ts'
import type { EvidencePool } from '../revocation/evidence-pool.ts'
import { type CertificateStatus, statusesOf, unasked } from './certificate-status.ts'
import type { Finding, FindingCode, Revocation } from './verdict.ts'

const codes: Record<ChainFault, FindingCode> = {
  no_path: 'certificate_untrusted',
  retired: 'certificate_untrusted',
  expired: 'certificate_expired',
  not_yet_valid: 'certificate_not_yet_valid',
  constraints: 'certificate_constraints',
  algorithm: 'algorithm_unsupported',
}

export interface TrustInput {
  certificate: Certificate
  others: Certificate[]
  anchors: TrustedCertificate[]
  pool: EvidencePool
  now: Date
  /** The proven time, and whether a time-stamp proves it or only this computer's clock says it. */
  at: Date
  isStamped: boolean
  /** A time-stamp that the signature covers proves that it was made later than that. */
  madeAfter: Date | null
}

export interface Trust {
  findings: Finding[]
  /** Null where it leads to no anchor. */
  path: Certificate[] | null
  revocation: Revocation
  statuses: CertificateStatus[]
}

/** Whom the signature belongs to, as of the proven time (ETSI EN 319 102-1, 5.2.6 and 5.6.2). */
export const examineTrust = (input: TrustInput): Trust => {
  const { certificate, anchors, at, now } = input
  const atHand = [...input.others, ...input.pool.certificates]
  const chain = buildChain(certificate, atHand, anchors, at)
  const unfit = unfitness(certificate, chain.ok ? chain.path : [certificate])
  if (!chain.ok) {
    const { fault } = chain
    const detail = chain.at === certificate ? fault : `${fault}: ${displayName(chain.at.subject)}`
    const severity = chain.at === certificate && isProvenOutside(fault, input) ? 'error' : 'warning'
    const revocation = unasked(certificate)
    const top = fault === 'no_path' ? [topOf(certificate, atHand)] : []
    return {
      findings: [{ code: codes[fault], severity, detail }, ...unfit],
      path: null,
      revocation,
      statuses: top.map((last) => ({ certificate: last, issuer: null, above: [], revocation: unasked(last), bad: [] })),
    }
  }
  const statuses = statusesOf(chain.path, { at, now, pool: { ...input.pool, certificates: atHand } })
  return {
    findings: [...unfit, ...statuses.flatMap((status, i) => revocationFindings(status, i === 0, input))],
    path: chain.path,
    revocation: statuses[0]?.revocation ?? unasked(null),
    statuses,
  }
}

/** Where the chain breaks off: the certificate whose issuer is wanted. */
const topOf = (certificate: Certificate, others: Certificate[]): Certificate => {
  let last = certificate
  for (let depth = 0; depth < 8; depth++) {
    const issuer = others.find((item) => item.subject.der.equals(last.issuer.der) && !item.der.equals(last.der))
    if (!issuer) break
    last = issuer
  }
  return last
}

/** EXPIRED and NOT_YET_VALID need a proof (table 5); without one the certificate is only out of its bounds. */
const isProvenOutside = (fault: ChainFault, { certificate, isStamped, madeAfter }: TrustInput): boolean =>
  (fault === 'not_yet_valid' && isStamped) ||
  (fault === 'expired' && madeAfter !== null && madeAfter > certificate.notAfter)

const revocationFindings = (
  { certificate, revocation: { status, revokedAt, reason }, bad }: CertificateStatus,
  isSigner: boolean,
  { madeAfter }: TrustInput,
): Finding[] => {
  const name = displayName(certificate.subject)
  const of = (code: FindingCode, severity: Finding['severity'], detail = name): Finding[] => [
    { code, severity, detail },
  ]
  const revoked = `${name}, ${revokedAt}${reason ? `, ${reason}` : ''}`
  const spoiled =
    status === 'good' ? [] : bad.flatMap((why) => of('revocation_bad_evidence', 'info', `${name}: ${why}`))
  switch (status) {
    case 'good':
      return revokedAt ? of('revoked_later', 'info', revoked) : []
    case 'revoked':
      if (!isSigner) return of('issuer_revoked', 'warning', revoked)
      // The signer's own clock proves nothing: only a time-stamp under the signature shows that it came after.
      return of('revoked', madeAfter && madeAfter >= new Date(revokedAt!) ? 'error' : 'warning', revoked)
    case 'unknown':
      return [...of('revocation_unknown', 'warning'), ...spoiled]
    case 'not_checked':
      return [...of('revocation_not_checked', 'warning'), ...spoiled]
    case 'not_named':
      return [...(isSigner ? of('revocation_not_named', 'info') : []), ...spoiled]
  }
}

const notForSigning = new Set([
  '1.3.6.1.5.5.7.3.1', // serverAuth
  '1.3.6.1.5.5.7.3.3', // codeSigning
  '1.3.6.1.5.5.7.3.8', // timeStamping
  '1.3.6.1.5.5.7.3.9', // OCSPSigning
])

const unfitness = ({ keyUsage, extendedKeyUsage }: Certificate, path: Certificate[]): Finding[] => {
  const findings: Finding[] = []
  const purposes = extendedKeyUsage?.purposes ?? []
  if (
    (keyUsage && !keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation')) ||
    (purposes.length > 0 && purposes.every((purpose) => notForSigning.has(purpose)))
  )
    findings.push({ code: 'certificate_not_for_signing', severity: 'warning' })
  for (const certificate of path) {
    const strength = keyStrength(certificate)
    const detail = `${displayName(certificate.subject)}: ${certificate.keyType}`
    if (strength === 'weak') findings.push({ code: 'key_too_weak', severity: 'warning', detail })
    if (strength === 'unread') findings.push({ code: 'algorithm_unsupported', severity: 'warning', detail })
  }
  return findings
}
