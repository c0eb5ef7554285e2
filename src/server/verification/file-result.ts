import type { DocumentTimestamp, Finding, SignatureVerdict, Verdict } from '../../signatures/index.ts'
import { findingWords } from '../../signatures/report/finding-words.ts'
import { longTime, type Lang } from '../public/language.ts'
import { escapeHtml } from './escape-html.ts'
import { block, factList, fill, type Tone } from './parts.ts'
import { fileWords, signatureWords, type FileResult } from './words/file-words.ts'

/** What a sent file is beside the letter that it is compared with, or beside all that were sent. */
export type Likeness = 'same' | 'same_not_in_force' | 'earlier' | 'other' | 'recognised' | 'not_recognised'

export interface CheckedFile {
  likeness: Likeness
  verdict: Verdict
  sha256: string
}

const likenessTones: Record<Likeness, Tone> = {
  same: 'good',
  recognised: 'good',
  earlier: 'good',
  same_not_in_force: 'wait',
  not_recognised: 'wait',
  other: 'bad',
}

/** What was found in a file, in plain words: whether it is the one on record, and what its signatures are worth. */
export const fileResult = ({ likeness, verdict, sha256 }: CheckedFile, lang: Lang): string => {
  const words = signatureWords[lang]
  const signatures = verdict.signatures
    .map((signature) => signatureCard(signature, verdict.documentTimestamps, lang))
    .join('')
  const onFile = notes(verdict.findings, lang)
  return [
    said(likeness, likenessTones[likeness], lang),
    said(outcomeOf(verdict), toneOf(verdict, likeness), lang),
    onFile && `<h3>${words.onFile}</h3>${onFile}`,
    signatures && `<h2>${words.title}</h2>${signatures}`,
    `<details class="card"><summary>${words.expert}</summary><div>${factList([
      [words.fingerprint, sha256],
      ...verdict.signatures.map(({ fieldName, indication, subIndication }): [string, string] => [
        `ETSI EN 319 102-1, ${fieldName}`,
        [indication, subIndication].filter(Boolean).join(' / '),
      ]),
    ])}</div></details>`,
  ].join('')
}

const said = (what: FileResult, tone: Tone, lang: Lang): string => {
  const { heading, means } = fileWords[lang][what]
  return block(tone, heading, [means])
}

const outcomeOf = ({ verdict, findings }: Verdict): FileResult =>
  verdict === 'belum_terperiksa_penuh' && findings.some(({ code }) => code === 'no_signature') ? 'unsigned' : verdict

/** Good signatures on something that is not this letter are no reason for green. */
const toneOf = ({ verdict }: Verdict, likeness: Likeness): Tone => {
  if (verdict === 'rusak') return 'bad'
  return verdict === 'sah' && likeness !== 'other' && likeness !== 'same_not_in_force' ? 'good' : 'wait'
}

const signatureCard = (signature: SignatureVerdict, stamps: DocumentTimestamp[], lang: Lang): string => {
  const words = signatureWords[lang]
  const changed = signature.findings.some(({ code }) => code === 'modified_after_signing' || code === 'data_after_end')
  const after = signature.coversWholeFile ? words.none : changed ? words.forbidden : words.allowed
  const found = notes(signature.findings, lang)
  const anchor = signature.chain.length > 1 && signature.trusted ? signature.chain.at(-1)?.subject : undefined
  return `<section class="card"><h3>${escapeHtml(signature.signerName || words.unnamed)}</h3>${factList([
    [words.result, words[signature.verdict]],
    [words.at, timeOf(signature, stamps, lang)],
    [words.lasting, words[signature.level]],
    ...(anchor ? ([[words.trusted, fill(words.under, { anchor })]] as [string, string][]) : []),
    [words.revocation, words[signature.revocation.status]],
    [words.covers, signature.coversWholeFile ? words.whole : words.part],
    [words.after, after],
  ])}${found && `<h4>${words.findings}</h4>${found}`}</section>`
}

const timeOf = (
  { timestampTime, signingTime, provenTime }: SignatureVerdict,
  stamps: DocumentTimestamp[],
  lang: Lang,
): string => {
  const words = signatureWords[lang]
  if (timestampTime) return fill(words.stamped, { time: longTime(timestampTime, lang) })
  if (stamps.some(({ time }) => time === provenTime))
    return fill(words.stampedLater, { time: longTime(provenTime, lang) })
  return signingTime ? fill(words.claimed, { time: longTime(signingTime, lang) }) : words.noTime
}

const notes = (findings: Finding[], lang: Lang): string => {
  const lines = [...new Set(findings.map(({ code }) => findingWords[lang][code]))]
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
}
