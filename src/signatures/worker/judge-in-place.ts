import { isEarlierState } from '../judge/earlier-state.ts'
import { judgePdf } from '../judge/judge-pdf.ts'
import type { Judged, JudgeTask } from './judge-task.ts'

/** What the thread does, for whoever is in no hurry to be safe from the document. */
export const judgeInPlace = ({ pdf, later, anchors, at, evidence }: JudgeTask): Judged => {
  const options = { anchors: anchors.map((anchor) => Buffer.from(anchor, 'base64')), now: new Date(at), evidence }
  return {
    verdict: judgePdf(pdf, options),
    isEarlier: later !== null && isEarlierState(pdf, later),
    wanted: [],
  }
}
