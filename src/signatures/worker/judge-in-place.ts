import { anchorOfText } from '../certificates/anchor.ts'
import { isEarlierState } from '../judge/earlier-state.ts'
import { judgePdf } from '../judge/judge-pdf.ts'
import type { Verdict } from '../judge/verdict.ts'
import { type Evidence, mergeEvidence, noEvidence } from '../revocation/evidence.ts'
import { wantedEvidence } from '../revocation/wanted-evidence.ts'
import { readDss } from '../syntax/dss.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'
import type { Judged, JudgeTask } from './judge-task.ts'

/** What the thread does, for whoever is in no hurry to be safe from the document. */
export const judgeInPlace = ({ pdf, later, anchors, at, evidence }: JudgeTask): Judged => {
  const known = mergeEvidence(evidence ?? noEvidence, later ? embeddedIn(later) : noEvidence)
  const options = {
    anchors: anchors.map(anchorOfText),
    now: new Date(at),
    evidence: known,
  }
  const verdict = judgePdf(pdf, options)
  return {
    verdict,
    isEarlier: later !== null && isEarlierState(pdf, later),
    wanted: lacksSomething(verdict) ? wantedEvidence(pdf, options) : [],
  }
}

/** The letter as the province has it may carry what an earlier copy of it lacks. */
const embeddedIn = (later: Uint8Array): Evidence => {
  try {
    return readDss(openPdf(later))?.evidence ?? noEvidence
  } catch (error) {
    if (error instanceof PdfProblem) return noEvidence
    throw error
  }
}

/** Findings that an answer from outside might change: without any, nothing has to be looked for. */
const open = /^(revocation_(?!not_named)|certificate_untrusted|timestamp_untrusted)/

const lacksSomething = ({ signatures, documentTimestamps }: Verdict): boolean =>
  [...signatures, ...documentTimestamps].some(({ findings }) => findings.some(({ code }) => open.test(code)))
