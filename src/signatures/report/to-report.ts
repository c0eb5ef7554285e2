import type { Coverage, Finding, Indication, LaterChange, Level, SubIndication, Verdict } from '../judge/verdict.ts'

/** In one word, for machines; the words for people are made from the findings. `unreadable`: damaged or encrypted, so that nothing can be said. */
export type ReportVerdict = 'valid' | 'invalid' | 'no_signature' | 'indeterminate' | 'unreadable'

export interface Problem {
  /** Of the judge's list of findings. */
  code: string
  severity: 'error' | 'warning' | 'info'
  /** Technical, English. */
  detail: string | null
}

export interface SignatureReport {
  field: string
  signer: string
  subfilter: string
  level: Level
  digest: string | null
  intact: boolean
  trusted: boolean
  indication: Indication
  subindication: SubIndication | null
  coverage: Coverage
  changes: LaterChange[]
  /** Of the signer's own clock, ISO 8601 as all times. */
  claimedTime: string | null
  /** The earliest moment at which a time-stamp proves that the signature existed; null where none does, and it is judged as of `judgedAt`. */
  provenTime: string | null
  revocation: Verdict['signatures'][number]['revocation']
  /** What speaks against it. */
  problems: Problem[]
  /** What is worth knowing and speaks against nothing. */
  notes: Problem[]
}

export interface Report {
  verdict: ReportVerdict
  judgedAt: string
  /** Oldest first. */
  signatures: SignatureReport[]
  /** Time-stamps over the whole document (DocTimeStamp). */
  timestamps: { field: string; time: string | null; problems: Problem[] }[]
  /** Of the document itself. */
  problems: Problem[]
  notes: Problem[]
}

/** A verdict as the report that machines read (the terms of ETSI EN 319 102-1, 5.1.3): the same facts, in flat and stable names. */
export const toReport = (verdict: Verdict, at: Date): Report => ({
  verdict: oneWord(verdict),
  judgedAt: at.toISOString(),
  signatures: verdict.signatures.map((signature) => ({
    field: signature.fieldName,
    signer: signature.signerName,
    subfilter: signature.subFilter,
    level: signature.level,
    digest: signature.digest,
    intact: signature.intact,
    trusted: signature.trusted,
    indication: signature.indication,
    subindication: signature.subIndication,
    coverage: signature.coverage,
    changes: signature.changes,
    claimedTime: signature.signingTime,
    provenTime: new Date(signature.provenTime) < at ? signature.provenTime : null,
    revocation: signature.revocation,
    ...split(signature.findings),
  })),
  timestamps: verdict.documentTimestamps.map(({ fieldName, time, findings }) => ({
    field: fieldName,
    time,
    problems: split(findings).problems,
  })),
  ...split(verdict.findings),
})

const unread = new Set(['document_unreadable', 'document_encrypted'])

const oneWord = ({ verdict, signatures, findings }: Verdict): ReportVerdict => {
  if (findings.some(({ code }) => unread.has(code))) return 'unreadable'
  if (verdict === 'rusak') return 'invalid'
  if (signatures.length === 0 && !findings.some(({ code }) => code === 'document_too_large')) return 'no_signature'
  return verdict === 'sah' ? 'valid' : 'indeterminate'
}

const split = (findings: Finding[]): { problems: Problem[]; notes: Problem[] } => {
  const all = findings.map(({ code, severity, detail }) => ({ code, severity, detail: detail ?? null }))
  return {
    problems: all.filter(({ severity }) => severity !== 'info'),
    notes: all.filter(({ severity }) => severity === 'info'),
  }
}
