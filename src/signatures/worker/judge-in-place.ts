import { isEarlierState } from '../judge/earlier-state.ts'
import { judgePdf } from '../judge/judge-pdf.ts'
import type { Verdict } from '../judge/verdict.ts'
import { wantedEvidence } from '../revocation/wanted-evidence.ts'
import type { Judged, JudgeTask } from './judge-task.ts'

/** What the thread does, for whoever is in no hurry to be safe from the document. */
export const judgeInPlace = ({ pdf, later, anchors, at, evidence }: JudgeTask): Judged => {
  const options = { anchors: anchors.map((anchor) => Buffer.from(anchor, 'base64')), now: new Date(at), evidence }
  const verdict = judgePdf(pdf, options)
  return {
    verdict,
    isEarlier: later !== null && isEarlierState(pdf, later),
    wanted: lacksSomething(verdict) ? wantedEvidence(pdf, options) : [],
  }
}

/** Findings that an answer from outside might change: without any, nothing has to be looked for. */
const open = /^(revocation_(?!not_named)|certificate_untrusted|timestamp_untrusted)/

const lacksSomething = ({ signatures, documentTimestamps }: Verdict): boolean =>
  [...signatures, ...documentTimestamps].some(({ findings }) => findings.some(({ code }) => open.test(code)))
