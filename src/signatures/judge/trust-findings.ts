import type { Certificate } from '../certificates/certificate.ts'
import { type ChainFault, buildChain } from '../certificates/chain.ts'
import type { Finding, FindingCode } from './verdict.ts'

const codes: Record<ChainFault, FindingCode> = {
  no_path: 'certificate_untrusted',
  expired: 'certificate_expired',
  not_yet_valid: 'certificate_not_yet_valid',
  constraints: 'certificate_constraints',
  algorithm: 'algorithm_unsupported',
}

export interface TrustInput {
  certificate: Certificate
  others: Certificate[]
  anchors: Certificate[]
  at: Date
}

/** Whom the signature belongs to, as of the proven time. Revocation is judged by `revocationOf`. */
export const trustFindings = ({ certificate, others, anchors, at }: TrustInput): Finding[] => {
  const findings: Finding[] = []
  const chain = buildChain(certificate, others, anchors, at)
  if (!chain.ok) findings.push({ code: codes[chain.fault], severity: 'warning', detail: chain.fault })
  const usage = certificate.keyUsage
  if (usage && !usage.has('digitalSignature') && !usage.has('nonRepudiation'))
    findings.push({ code: 'certificate_not_for_signing', severity: 'warning' })
  if (
    certificate.keyType === 'other' ||
    (certificate.keyType.startsWith('rsa') && Number(certificate.keyType.slice(3)) < 2048)
  ) {
    findings.push({ code: 'key_too_weak', severity: 'warning', detail: certificate.keyType })
  }
  findings.push({ code: 'revocation_not_named', severity: 'info' })
  return findings
}
