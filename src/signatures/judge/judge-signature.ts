import type { TrustedCertificate } from '../certificates/read-anchor.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { displayName } from '../certificates/name.ts'
import { hashOfOid } from '../cms/oids.ts'
import { readPdfDate } from '../pdf-date.ts'
import type { EvidencePool } from '../revocation/evidence-pool.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfValue, textOf } from '../syntax/pdf-value.ts'
import { type CertificateStatus, unasked } from './certificate-status.ts'
import { type Proof, proofOf } from './document-stamps.ts'
import type { Examined } from './examine.ts'
import { integrityFindings } from './integrity-findings.ts'
import { type JudgedStamp, type StampContext, judgeStamp } from './judge-stamp.ts'
import { levelOf } from './level-of.ts'
import { type Trust, examineTrust } from './trust-findings.ts'
import { type ChainLink, type Finding, type SignatureVerdict, judgementOf } from './verdict.ts'

export interface SignatureContext extends StampContext {
  file: PdfFile
  anchors: TrustedCertificate[]
  /** Of the document time-stamps. */
  proofs: Proof[]
  /** Good time-stamps inside earlier signatures: with the document's own, they show what a signature came after. */
  earlier: Proof[]
  storeAt: (end: number) => EvidencePool | null
}

export interface JudgedSignature {
  result: SignatureVerdict
  statuses: CertificateStatus[]
  /** Of its own time-stamp. */
  proof: Proof | null
}

export const judgeSignature = (item: Examined, context: SignatureContext): JudgedSignature => {
  const { cms, range } = item
  const { file, now, proofs } = context
  const end = range?.end
  const covering = proofOf(proofs, end)
  const control = covering?.time ?? now
  const stamps =
    cms?.timestampTokens.slice(0, mostTokens).map((token) => judgeStamp(token, [cms.signature], control, context)) ?? []
  const own = range ? ownProofs(stamps, range.end) : []
  const best = proofOf([...own, ...(covering ? [covering] : [])], (end ?? 0) - 1)
  const provenTime = best && best.time < now ? best.time : now
  const trust = cms?.signerCertificate
    ? examineTrust({
        ...context,
        certificate: cms.signerCertificate,
        others: cms.certificates,
        at: provenTime,
        isStamped: best !== null,
        madeAfter: madeAfter(item, context),
      })
    : noTrust
  const findings = [...integrityFindings(item), ...trust.findings, ...stampFindings(stamps, own, best)]
  return {
    statuses: [...trust.statuses, ...stamps.flatMap(({ statuses }) => statuses)],
    proof: own[0] ?? null,
    result: {
      ...facts(item, file),
      trusted: trust.path !== null && !findings.some(isDistrust),
      revocation: trust.revocation,
      chain: (trust.path ?? (cms?.signerCertificate ? [cms.signerCertificate] : [])).map(linkOf),
      timestampTime: own[0]?.time.toISOString() ?? null,
      provenTime: provenTime.toISOString(),
      level: levelOf({
        signer: trust.path && { path: trust.path, at: provenTime },
        proof: best,
        stampEnds: proofs.filter(({ isPending }) => !isPending).map((proof) => proof.end),
        carried: [...(cms?.certificates ?? []), ...stamps.flatMap(({ carried }) => carried), ...(best?.carried ?? [])],
        now,
        storeAt: context.storeAt,
        fileEnd: file.bytes.length,
      }),
      ...judgementOf(findings),
      findings,
    },
  }
}

/** Time-stamps of one signature that are looked at: one is usual, a second comes from a change of services. */
const mostTokens = 8

const noTrust: Trust = { findings: [], path: null, revocation: unasked(null), statuses: [] }

/** Oldest first, sound ones before pending ones. */
const ownProofs = (stamps: JudgedStamp[], end: number): Proof[] =>
  stamps
    .flatMap(({ proof, carried }) => (proof ? [{ ...proof, carried, end }] : []))
    .toSorted((a, b) => Number(a.isPending) - Number(b.isPending) || a.time.getTime() - b.time.getTime())

/** A stamp that does not fit its signature casts doubt on it; one of an unknown service just proves nothing. */
const stampFindings = (stamps: JudgedStamp[], own: Proof[], best: Proof | null): Finding[] => [
  ...stamps
    .flatMap(({ findings }) => findings)
    .map((finding): Finding => (finding.code === 'timestamp_untrusted' ? { ...finding, severity: 'info' } : finding)),
  ...(best?.isPending && !own.includes(best)
    ? [{ code: 'revocation_not_checked', severity: 'warning', detail: 'service of the document time-stamp' } as const]
    : []),
]

/** The newest moment that is proven inside the bytes which were signed: the signature can only have been made later. */
const madeAfter = ({ range }: Examined, { proofs, earlier }: SignatureContext): Date | null => {
  const inside = [...proofs, ...earlier].filter(
    ({ end, isPending }) => !isPending && range !== null && end <= range.gapStart,
  )
  return inside.reduce<Date | null>((newest, { time }) => (newest && newest > time ? newest : time), null)
}

const linkOf = ({ subject, issuer, notBefore, notAfter, serial }: Certificate): ChainLink => ({
  subject: displayName(subject),
  issuer: displayName(issuer),
  notBefore: notBefore.toISOString(),
  notAfter: notAfter.toISOString(),
  serial: serial.toString('hex'),
})

const isDistrust = ({ code, severity }: Finding): boolean =>
  severity !== 'info' &&
  (code.startsWith('certificate_') || code === 'key_too_weak' || code === 'revoked' || code === 'issuer_revoked')

/** What is read off, without any judgement. */
const facts = (item: Examined, file: PdfFile) => {
  const { cms, range } = item
  const claimed = textOf(file.resolve(item.field.signature?.v.get('M')))
  return {
    fieldName: item.field.name,
    signerName: cms?.signerCertificate ? displayName(cms.signerCertificate.subject) : '',
    signingTime: (claimed === null ? null : readPdfDate(claimed))?.toISOString() ?? null,
    subFilter: nameOf(file, item.field.signature?.v.get('SubFilter')),
    digest: cms ? (hashOfOid(cms.digestOid) ?? cms.digestOid) : null,
    intact:
      cms !== null &&
      item.formatFaults.length === 0 &&
      item.cmsFaults.every((fault) => fault === 'signing_certificate_missing'),
    coverage: !range
      ? ('broken' as const)
      : range.end === file.bytes.length
        ? ('document' as const)
        : ('revision' as const),
    changes: [
      ...item.permitted.map((what) => ({ what, allowed: true })),
      ...item.changes.map((what) => ({ what, allowed: false })),
    ],
    coversWholeFile: range?.end === file.bytes.length,
  }
}

const nameOf = (file: PdfFile, value: PdfValue | undefined): string => {
  const name = file.resolve(value)
  return name.t === 'name' ? name.v : ''
}
