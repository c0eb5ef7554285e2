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
  | 'certificate_untrusted'
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'certificate_constraints'
  | 'certificate_not_for_signing'
  | 'key_too_weak'
  | 'timestamp_broken'
  | 'timestamp_untrusted'
  | 'revocation_not_checked'
  | 'revocation_missing'
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
  | 'GENERIC'

const subIndications: Partial<Record<FindingCode, SubIndication>> = {
  format_broken: 'FORMAT_FAILURE',
  modified_after_signing: 'FORMAT_FAILURE',
  data_after_end: 'FORMAT_FAILURE',
  not_certified_for_change: 'FORMAT_FAILURE',
  document_unreadable: 'FORMAT_FAILURE',
  digest_mismatch: 'HASH_FAILURE',
  signature_mismatch: 'SIG_CRYPTO_FAILURE',
  signing_certificate_mismatch: 'NO_SIGNING_CERTIFICATE_FOUND',
  signing_certificate_missing: 'SIG_CONSTRAINTS_FAILURE',
  algorithm_unsupported: 'CRYPTO_CONSTRAINTS_FAILURE',
  key_too_weak: 'CRYPTO_CONSTRAINTS_FAILURE',
  certificate_untrusted: 'NO_CERTIFICATE_CHAIN_FOUND',
  certificate_expired: 'OUT_OF_BOUNDS_NO_POE',
  certificate_not_yet_valid: 'NOT_YET_VALID',
  certificate_constraints: 'CHAIN_CONSTRAINTS_FAILURE',
  certificate_not_for_signing: 'CHAIN_CONSTRAINTS_FAILURE',
  timestamp_broken: 'SIG_CONSTRAINTS_FAILURE',
  revocation_missing: 'TRY_LATER',
}

export interface SignatureVerdict {
  fieldName: string
  signerName: string
  /** Claimed in /M: the signer's own clock. Times are ISO 8601, as in `protocol/verdict.ts`, of which these types are the fuller form. */
  signingTime: string | null
  /** Of the signature's own time-stamp, where it is valid. */
  timestampTime: string | null
  /** The earliest moment at which the signature certainly existed: a time-stamp's, else now. */
  provenTime: string
  level: 'B-B' | 'B-T'
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
  const subIndication = subIndications[decisive.code] ?? 'GENERIC'
  return decisive.severity === 'error'
    ? { verdict: 'rusak', indication: 'TOTAL-FAILED', subIndication }
    : { verdict: 'belum_terperiksa_penuh', indication: 'INDETERMINATE', subIndication }
}

export const worst = (judgements: Judgement[]): Judgement =>
  judgements.includes('rusak')
    ? 'rusak'
    : judgements.includes('belum_terperiksa_penuh')
      ? 'belum_terperiksa_penuh'
      : 'sah'
