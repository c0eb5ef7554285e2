import type { CmsFault } from '../cms/verify-cms.ts'
import type { Examined } from './examine.ts'
import type { Finding, FindingCode, Severity } from './verdict.ts'

const codes: Record<CmsFault, [FindingCode, Severity]> = {
  digest: ['digest_mismatch', 'error'],
  signature: ['signature_mismatch', 'error'],
  content_type: ['format_broken', 'error'],
  no_certificate: ['certificate_missing', 'warning'],
  signing_certificate_mismatch: ['signing_certificate_mismatch', 'error'],
  digest_algorithm: ['algorithm_unsupported', 'warning'],
  signature_algorithm: ['algorithm_unsupported', 'warning'],
  no_signed_attributes: ['algorithm_unsupported', 'warning'],
  signing_certificate_missing: ['signing_certificate_missing', 'info'],
}

/** The arithmetic of one signature, as findings. Older Adobe signatures lack the signing certificate attribute: told, not held against them. */
export const integrityFindings = ({ field, formatFaults, cmsFaults, changes }: Examined): Finding[] => {
  const cades = field.signature?.v.get('SubFilter')
  const strict = cades?.t === 'name' && cades.v === 'ETSI.CAdES.detached'
  return [
    ...formatFaults.map((detail): Finding => ({ code: 'format_broken', severity: 'error', detail })),
    ...cmsFaults.map((fault): Finding => {
      const [code, severity] = codes[fault]
      return { code, severity: strict && fault === 'signing_certificate_missing' ? 'warning' : severity, detail: fault }
    }),
    ...changes.map((detail): Finding => ({
      code: detail === 'data after the end' ? 'data_after_end' : 'modified_after_signing',
      severity: 'error',
      detail,
    })),
  ]
}
