/** Severity `error` makes a signature `rusak`, `warning` leaves it `belum_terperiksa_penuh`, `info` is for the curious. */
export type Severity = 'error' | 'warning' | 'info'

/** What the judge may find. Screens put words to these codes. */
export type FindingCode =
  | 'format_broken'
  | 'digest_mismatch'
  | 'signature_mismatch'
  | 'signing_certificate_mismatch'
  | 'signing_certificate_missing'
  | 'algorithm_unsupported'
  | 'modified_after_signing'
  | 'data_after_end'
  | 'certificate_missing'
  | 'certificate_untrusted'
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'certificate_constraints'
  | 'certificate_not_for_signing'
  | 'key_too_weak'
  | 'timestamp_broken'
  | 'timestamp_untrusted'
  | 'revocation_not_named'
  | 'revocation_not_checked'
  | 'revoked'
  | 'issuer_revoked'
  | 'revoked_later'
  | 'revocation_unknown'
  | 'revocation_bad_evidence'
  | 'active_content'
  | 'not_fully_read'
  | 'not_certified_for_change'
  | 'no_signature'
  | 'document_unreadable'
  | 'document_encrypted'
  | 'document_too_large'

export interface Finding {
  code: FindingCode
  severity: Severity
  detail?: string
}

export type Judgement = 'sah' | 'rusak' | 'belum_terperiksa_penuh'
/** ETSI EN 319 102-1, 5.1.3. */
export type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE'
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'NOT_YET_VALID'
  | 'TRY_LATER'
  | 'REVOKED'
  | 'REVOKED_NO_POE'
  | 'REVOKED_CA_NO_POE'
  | 'EXPIRED'
  | 'GENERIC'

/**
 * By code, and where it differs by severity: an error is a proof (TOTAL-FAILED), a warning the lack of one (INDETERMINATE). Table 5 of EN 319
 * 102-1 allows TOTAL-FAILED with FORMAT_FAILURE, HASH_FAILURE, SIG_CRYPTO_FAILURE, REVOKED, EXPIRED and NOT_YET_VALID alone.
 */
const subIndications: Partial<Record<FindingCode, SubIndication | { error: SubIndication; warning: SubIndication }>> = {
  format_broken: 'FORMAT_FAILURE',
  modified_after_signing: 'FORMAT_FAILURE',
  data_after_end: 'FORMAT_FAILURE',
  not_certified_for_change: 'FORMAT_FAILURE',
  document_unreadable: 'FORMAT_FAILURE',
  digest_mismatch: 'HASH_FAILURE',
  signature_mismatch: 'SIG_CRYPTO_FAILURE',
  // The signed attributes name another certificate: the arithmetic of this one proves nothing.
  signing_certificate_mismatch: { error: 'SIG_CRYPTO_FAILURE', warning: 'NO_SIGNING_CERTIFICATE_FOUND' },
  signing_certificate_missing: 'SIG_CONSTRAINTS_FAILURE',
  algorithm_unsupported: 'CRYPTO_CONSTRAINTS_FAILURE',
  key_too_weak: 'CRYPTO_CONSTRAINTS_FAILURE',
  certificate_missing: 'NO_SIGNING_CERTIFICATE_FOUND',
  certificate_untrusted: 'NO_CERTIFICATE_CHAIN_FOUND',
  certificate_expired: { error: 'EXPIRED', warning: 'OUT_OF_BOUNDS_NO_POE' },
  certificate_not_yet_valid: { error: 'NOT_YET_VALID', warning: 'OUT_OF_BOUNDS_NO_POE' },
  certificate_constraints: 'CHAIN_CONSTRAINTS_FAILURE',
  certificate_not_for_signing: 'CHAIN_CONSTRAINTS_FAILURE',
  timestamp_broken: 'SIG_CONSTRAINTS_FAILURE',
  revocation_not_checked: 'TRY_LATER',
  revocation_unknown: 'TRY_LATER',
  revoked: { error: 'REVOKED', warning: 'REVOKED_NO_POE' },
  issuer_revoked: 'REVOKED_CA_NO_POE',
}

/** What ETSI EN 319 142-1, 6 calls the levels of a baseline signature. */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'

/** `document`: up to the last byte; `revision`: up to the end of its own revision, later ones follow; `broken`: the ByteRange covers neither. */
export type Coverage = 'document' | 'revision' | 'broken'

/** One thing that a later revision brought, in plain English: `page 2 /Contents`, `signature in ttd-2`, `validation data`. */
export interface LaterChange {
  what: string
  allowed: boolean
}

/**
 * Whether the certificate was revoked. `not_named`: it names no source, so it is judged without; `not_checked`: its source was not asked or did
 * not answer; `source`: where the answer came from that decided.
 */
export interface Revocation {
  status: 'good' | 'revoked' | 'unknown' | 'not_named' | 'not_checked'
  source: 'embedded' | 'given' | null
  /** Of the revocation, where revoked. ISO 8601. */
  revokedAt: string | null
  reason: string | null
  /** The moment the answer speaks of: producedAt or thisUpdate. ISO 8601. */
  asOf: string | null
}

/** One certificate of a chain, as a person is shown it. */
export interface ChainLink {
  subject: string
  issuer: string
  /** ISO 8601. */
  notBefore: string
  notAfter: string
  /** Hexadecimal. */
  serial: string
}

export interface SignatureVerdict {
  fieldName: string
  signerName: string
  /** /SubFilter, as it stands. */
  subFilter: string
  /** The digest algorithm of the CMS: `sha256`, or the OID where it is none of ours. Null where there is no CMS. */
  digest: string | null
  /** The bytes are those that were signed, and the signature fits the certificate. Says nothing about whom to trust or what came later. */
  intact: boolean
  /** The certificate leads to an anchor as of the proven time and is not known to be revoked or unfit. */
  trusted: boolean
  coverage: Coverage
  changes: LaterChange[]
  revocation: Revocation
  /** From the signer up to the anchor that vouches; only the signer's own where none does. Empty without a certificate. */
  chain: ChainLink[]
  /** Claimed in /M: the signer's own clock. Times are ISO 8601, as in `protocol/verdict.ts`, of which these types are the fuller form. */
  signingTime: string | null
  /** Of the signature's own time-stamp, where it is valid. */
  timestampTime: string | null
  /** The earliest moment at which the signature certainly existed: a time-stamp's, else now. */
  provenTime: string
  level: Level
  /** The signature covers the file up to its end. Else something was appended later, which `modified_after_signing` tells where it may not be. */
  coversWholeFile: boolean
  indication: Indication
  subIndication: SubIndication | null
  verdict: Judgement
  findings: Finding[]
}

export interface DocumentTimestamp {
  fieldName: string
  time: string | null
  verdict: Judgement
  findings: Finding[]
}

export interface Verdict {
  /** The worst of all signatures and of the document's own findings. */
  verdict: Judgement
  signatures: SignatureVerdict[]
  documentTimestamps: DocumentTimestamp[]
  findings: Finding[]
}

export const judgementOf = (
  findings: Finding[],
): { verdict: Judgement; indication: Indication; subIndication: SubIndication | null } => {
  const decisive =
    findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning')
  if (!decisive) return { verdict: 'sah', indication: 'TOTAL-PASSED', subIndication: null }
  const known = subIndications[decisive.code] ?? 'GENERIC'
  return decisive.severity === 'error'
    ? {
        verdict: 'rusak',
        indication: 'TOTAL-FAILED',
        subIndication: typeof known === 'string' ? known : known.error,
      }
    : {
        verdict: 'belum_terperiksa_penuh',
        indication: 'INDETERMINATE',
        subIndication: typeof known === 'string' ? known : known.warning,
      }
}

export const worst = (judgements: Judgement[]): Judgement =>
  judgements.includes('rusak')
    ? 'rusak'
    : judgements.includes('belum_terperiksa_penuh')
      ? 'belum_terperiksa_penuh'
      : 'sah'
