import type { Anchor } from '../certificates/anchor.ts'
import { readAnchor } from '../certificates/read-anchor.ts'
import { type EvidencePool, createPool } from '../revocation/evidence-pool.ts'
import type { Evidence } from '../revocation/evidence.ts'
import { readDss } from '../syntax/dss.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { type ReadLimits, createBudget } from '../syntax/pdf-problem.ts'
import type { CertificateStatus } from './certificate-status.ts'
import { documentFindings } from './document-findings.ts'
import { type Proof, judgeDocumentStamps } from './document-stamps.ts'
import { type Examined, examine } from './examine.ts'
import { judgeSignature } from './judge-signature.ts'
import { type Finding, type Verdict, judgementOf, worst } from './verdict.ts'

export interface JudgeOptions {
  /** DER of the authorities that this office trusts. */
  anchors: Anchor[]
  now: Date
  /** DER of time-stamp authorities, the same as `anchors` unless given. */
  tsaAnchors?: Anchor[]
  /** Validation data beside what the file itself carries: kept on this computer, given by hand, or fetched a moment ago. */
  evidence?: Evidence
  limits?: ReadLimits
}

export interface Assessment {
  verdict: Verdict
  /** Of every certificate that something hangs on. */
  statuses: CertificateStatus[]
}

/** The whole judgement, with what `wantedEvidence` needs of it. @throws PdfProblem */
export const assess = (pdf: Uint8Array, options: JudgeOptions): Assessment => {
  const file = openPdf(pdf, createBudget(options.limits))
  const examined = examine(file)
  const known = new Map<Uint8Array, object>()
  const store = readDss(file)
  const anchors = options.anchors.map(readAnchor)
  const context = {
    file,
    now: options.now,
    anchors,
    tsaAnchors: options.tsaAnchors?.map(readAnchor) ?? anchors,
    pool: createPool({ embedded: store?.evidence, given: options.evidence }, known),
    storeAt: storesOf(file, known),
  }
  const stamps = judgeDocumentStamps(examined, context)
  const earlier: Proof[] = []
  const signatures = examined
    .filter(({ kind }) => kind === 'signature')
    .map((item) => {
      const judged = judgeSignature(item, { ...context, proofs: stamps.proofs, earlier })
      if (judged.proof && judged.result.intact) earlier.push(judged.proof)
      return judged
    })
  const results = signatures.map(({ result }) => result)
  const findings = findingsOf(file, examined)
  const verdict = worst([...results, ...stamps.results, judgementOf(findings)].map((item) => item.verdict))
  return {
    verdict: { verdict, signatures: results, documentTimestamps: stamps.results, findings },
    statuses: [...signatures.flatMap(({ statuses }) => statuses), ...stamps.statuses],
  }
}

const findingsOf = (file: PdfFile, examined: Examined[]): Finding[] => [
  ...documentFindings(file, examined),
  ...(examined.length === 0 ? [{ code: 'no_signature', severity: 'warning' } as const] : []),
]

/** The document security store as it stood at the end of a revision. */
const storesOf = (file: PdfFile, known: Map<Uint8Array, object>): ((end: number) => EvidencePool | null) => {
  const stores = new Map<number, EvidencePool | null>()
  return (end) => {
    // Asked for each pair of signature and time-stamp: that has to end too.
    file.budget.object()
    const before = stores.get(end)
    if (before !== undefined) return before
    const revision = end === file.bytes.length ? file : openPdf(file.bytes.subarray(0, end), file.budget)
    const store = readDss(revision)
    const pool = store && createPool({ embedded: store.evidence }, known)
    stores.set(end, pool)
    return pool
  }
}
