import type { Certificate } from '../certificates/certificate.ts'
import type { CertificateStatus } from './certificate-status.ts'
import type { Examined } from './examine.ts'
import { integrityFindings } from './integrity-findings.ts'
import { type StampContext, judgeStamp } from './judge-stamp.ts'
import { type DocumentTimestamp, type Finding, judgementOf } from './verdict.ts'

/** That everything up to `end` existed at `time`. */
export interface Proof {
  time: Date
  end: number
  path: Certificate[]
  carried: Certificate[]
  /** The revocation of its service could not be checked: it decides nothing by itself. */
  isPending: boolean
}

/** The earliest proof that bytes ending at `end` existed, of two in one second the one that stands first. A pending one only where there is no better one. */
export const proofOf = (proofs: Proof[], end: number | undefined): Proof | null => {
  const covering = end === undefined ? [] : proofs.filter((proof) => proof.end > end)
  const sound = covering.filter(({ isPending }) => !isPending)
  return (
    (sound.length > 0 ? sound : covering).toSorted((a, b) => a.time.getTime() - b.time.getTime() || a.end - b.end)[0] ??
    null
  )
}

export interface JudgedStamps {
  results: DocumentTimestamp[]
  proofs: Proof[]
  statuses: CertificateStatus[]
}

/**
 * Document time-stamps (ETSI EN 319 142-1, 5.4.3), the newest first: each is judged as of what the newer ones prove of it, so that a chain of renewals
 * goes on proving after the service's certificates have expired one by one (EN 319 102-1, 5.6.2.2, "time sliding").
 */
export const judgeDocumentStamps = (examined: Examined[], context: StampContext): JudgedStamps => {
  const judged: JudgedStamps = { results: [], proofs: [], statuses: [] }
  for (const item of examined.filter(({ kind }) => kind === 'timestamp').toReversed()) {
    const { content, range } = item
    const findings: Finding[] = integrityFindings(item)
    const control = proofOf(judged.proofs, range?.end)?.time ?? context.now
    const stamp =
      content && range && item.formatFaults.length === 0 ? judgeStamp(range.contents, content, control, context) : null
    // One that does not fit its document is no mere lack of proof: the document is not what was stamped.
    for (const finding of stamp?.findings ?? [])
      findings.push(finding.code === 'timestamp_broken' ? { ...finding, severity: 'error' } : finding)
    const { verdict } = judgementOf(findings)
    judged.results.unshift({
      fieldName: item.field.name,
      time: stamp?.time?.toISOString() ?? null,
      verdict,
      findings,
    })
    judged.statuses.push(...(stamp?.statuses ?? []))
    if (stamp?.proof && range && verdict !== 'rusak')
      judged.proofs.push({ ...stamp.proof, end: range.end, carried: stamp.carried })
  }
  return judged
}
