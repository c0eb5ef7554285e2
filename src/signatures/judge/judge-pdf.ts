import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { displayName } from '../certificates/name.ts'
import { readPdfDate } from '../pdf-date.ts'
import { type PdfFile, openPdf } from '../syntax/pdf-file.ts'
import { type ReadLimits, PdfProblem, createBudget } from '../syntax/pdf-problem.ts'
import { hashOfOid } from '../cms/oids.ts'
import type { Evidence } from '../revocation/evidence.ts'
import { type PdfValue, textOf } from '../syntax/pdf-value.ts'
import { verifyToken } from '../timestamp/verify-token.ts'
import { documentFindings } from './document-findings.ts'
import { type Examined, examine } from './examine.ts'
import { integrityFindings } from './integrity-findings.ts'
import { trustFindings } from './trust-findings.ts'
import {
  type DocumentTimestamp,
  type Finding,
  type Revocation,
  type SignatureVerdict,
  type Verdict,
  judgementOf,
  worst,
} from './verdict.ts'

export interface JudgeOptions {
  /** DER of the authorities that this office trusts. */
  anchors: Uint8Array[]
  now: Date
  /** DER of time-stamp authorities, the same as `anchors` unless given. */
  tsaAnchors?: Uint8Array[]
  /** Validation data beside what the file itself carries: kept on this computer, given by hand, or fetched a moment ago. */
  evidence?: Evidence
  limits?: ReadLimits
}

interface Context {
  anchors: Certificate[]
  tsaAnchors: Certificate[]
  now: Date
  documentTimestamps: Proof[]
}
interface Proof {
  end: number
  time: Date
}

/**
 * The app's own judge of a PDF (ETSI EN 319 102-1; ISO 32000-1, 12.8): arithmetic, trust as of the proven time, and what changed after
 * each signature. It repairs nothing, so what it calls "sah" is what the cross-references show. Never throws for a bad document.
 * @example judgePdf(bytes, { anchors: [rootDer], now: new Date() }).verdict // 'sah'
 */
export const judgePdf = (pdf: Uint8Array, options: JudgeOptions): Verdict => {
  try {
    return judge(pdf, options)
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error
    const code =
      error.kind === 'damaged'
        ? 'document_unreadable'
        : error.kind === 'limit'
          ? 'document_too_large'
          : 'document_encrypted'
    const finding: Finding = { code, severity: error.kind === 'damaged' ? 'error' : 'warning', detail: error.message }
    return { verdict: judgementOf([finding]).verdict, signatures: [], documentTimestamps: [], findings: [finding] }
  }
}

const judge = (pdf: Uint8Array, options: JudgeOptions): Verdict => {
  const file = openPdf(pdf, createBudget(options.limits))
  const examined = examine(file)
  const anchors = options.anchors.map(readCertificate)
  const tsaAnchors = options.tsaAnchors?.map(readCertificate) ?? anchors
  const stamps = examined.filter(({ kind }) => kind === 'timestamp').map((item) => judgeStamp(item, tsaAnchors))
  const context: Context = {
    anchors,
    tsaAnchors,
    now: options.now,
    documentTimestamps: stamps.flatMap(({ proof }) => (proof ? [proof] : [])),
  }
  const signatures = examined.filter(({ kind }) => kind === 'signature').map((item) => judgeOne(item, file, context))
  const findings = documentFindings(file, examined)
  if (examined.length === 0) findings.push({ code: 'no_signature', severity: 'warning' })
  const verdict = worst(
    [...signatures, ...stamps.map(({ result }) => result), judgementOf(findings)].map((item) => item.verdict),
  )
  return { verdict, signatures, documentTimestamps: stamps.map(({ result }) => result), findings }
}

const judgeOne = (item: Examined, file: PdfFile, context: Context): SignatureVerdict => {
  const findings = integrityFindings(item)
  const { cms, range } = item
  const stamp = cms && judgeSignatureStamp(cms.timestampTokens, cms.signature, context.tsaAnchors)
  if (stamp) findings.push(...stamp.findings)
  const covering = context.documentTimestamps
    .filter((proof) => range && proof.end > range.end)
    .map((proof) => proof.time)
  const times = [...(stamp?.time ? [stamp.time] : []), ...covering, context.now]
  const provenTime = new Date(Math.min(...times.map((time) => time.getTime())))
  if (cms?.signerCertificate) {
    findings.push(
      ...trustFindings({ ...context, certificate: cms.signerCertificate, others: cms.certificates, at: provenTime }),
    )
  }
  const claimed = textOf(item.field.signature?.v.get('M') ?? { t: 'null' })
  return {
    fieldName: item.field.name,
    signerName: cms?.signerCertificate ? displayName(cms.signerCertificate.subject) : '',
    signingTime: (claimed === null ? null : readPdfDate(claimed))?.toISOString() ?? null,
    timestampTime: stamp?.time?.toISOString() ?? null,
    provenTime: provenTime.toISOString(),
    level: stamp?.time ? 'B-T' : 'B-B',
    subFilter: nameOf(file, item.field.signature?.v.get('SubFilter')),
    digest: cms ? (hashOfOid(cms.digestOid) ?? cms.digestOid) : null,
    intact:
      cms !== null &&
      item.formatFaults.length === 0 &&
      item.cmsFaults.every((fault) => fault === 'signing_certificate_missing'),
    trusted: !findings.some(({ code }) => code.startsWith('certificate_') || code === 'key_too_weak'),
    coverage: !range ? 'broken' : range.end === file.bytes.length ? 'document' : 'revision',
    changes: item.changes.map((what) => ({ what, allowed: false })),
    revocation: notAsked,
    coversWholeFile: range?.end === file.bytes.length,
    ...judgementOf(findings),
    findings,
  }
}

const nameOf = (file: PdfFile, value: PdfValue | undefined): string => {
  const name = file.resolve(value)
  return name.t === 'name' ? name.v : ''
}

const notAsked: Revocation = { status: 'not_named', source: null, revokedAt: null, reason: null, asOf: null }

const judgeSignatureStamp = (
  tokens: Buffer[],
  stamped: Buffer,
  anchors: Certificate[],
): { time: Date | null; findings: Finding[] } => {
  const findings: Finding[] = []
  const times: Date[] = []
  for (const token of tokens) {
    const verdict = verifyToken({ token, stamped: [stamped], anchors })
    if (verdict.faults.length === 0 && verdict.time) times.push(verdict.time)
    else findings.push(stampFinding(verdict))
  }
  return { time: times.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null, findings }
}

/** A stamp that does not fit its signature casts doubt on it; one of an unknown service just proves nothing. */
const stampFinding = ({ genuine, faults }: { genuine: boolean; faults: string[] }): Finding =>
  genuine
    ? { code: 'timestamp_untrusted', severity: 'info', detail: faults.join(', ') }
    : { code: 'timestamp_broken', severity: 'warning', detail: faults.join(', ') }

const judgeStamp = (item: Examined, anchors: Certificate[]): { result: DocumentTimestamp; proof: Proof | null } => {
  const findings = integrityFindings(item)
  const verdict =
    item.content && item.range && item.formatFaults.length === 0
      ? verifyToken({ token: item.range.contents, stamped: item.content, anchors })
      : null
  if (verdict && verdict.faults.length > 0)
    findings.push({ ...stampFinding(verdict), severity: verdict.genuine ? 'warning' : 'error' })
  const judgement = judgementOf(findings)
  const time = verdict?.time ?? null
  return {
    result: { fieldName: item.field.name, time: time?.toISOString() ?? null, verdict: judgement.verdict, findings },
    proof: judgement.verdict === 'sah' && time && item.range ? { end: item.range.end, time } : null,
  }
}
