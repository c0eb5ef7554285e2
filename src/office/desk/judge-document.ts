import type { Checked } from '../../protocol/desktop/check-calls.ts'
import type { Evidence } from '../../signatures/index.ts'
import type { Judged, JudgeTask } from '../../signatures/worker/judge-task.ts'
import type { Desk } from './desk.ts'
import { trustOf } from './trust.ts'

/**
 * A document judged now, in the judge's thread, with what this computer knows of its certificates. Nothing leaves
 * the computer.
 */
export const judgeDocument = async (desk: Desk, pdf: Uint8Array): Promise<Checked> => {
  const at = desk.now()
  const anchors = trustOf(desk).anchors.map((anchor) => Buffer.from(anchor).toString('base64'))
  const judge = (evidence?: Evidence) =>
    // A copy, for it goes over to the thread.
    judgeTask(desk, { pdf: new Uint8Array(pdf), later: null, anchors, at: at.toISOString(), evidence })
  const first = await judge()
  const { judged, ...asked } = first.wanted.length === 0 ? notNeeded(first) : await withEvidence(desk, first, judge)
  const { toReport } = await import('../../signatures/report/to-report.ts')
  const report = JSON.stringify(toReport(judged.verdict, at), null, 2)
  return { verdict: judged.verdict, judgedAt: at.toISOString(), asked, report }
}

const notNeeded = (judged: Judged) => ({ judged, state: 'not_needed' as const, failures: [] })

/** Kept answers may name an issuer whose own status is asked next, so it goes round a few times. */
const rounds = 4

const withEvidence = async (
  desk: Desk,
  first: Judged,
  judge: (evidence: Evidence) => Promise<Judged>,
): Promise<{ judged: Judged } & Checked['asked']> => {
  const { mergeEvidence, noEvidence } = await import('../../signatures/index.ts')
  let [judged, evidence] = [first, noEvidence]
  const learn = async (found: Evidence): Promise<boolean> => {
    const more = mergeEvidence(evidence, found)
    if (sizeOf(more) === sizeOf(evidence)) return false
    evidence = more
    judged = await judge(evidence)
    return true
  }
  for (let i = 0; i < rounds && judged.wanted.length > 0; i++)
    if (!(await learn(desk.store.evidence.of(judged.wanted.map(({ certificate }) => certificate))))) break
  return { judged, state: judged.wanted.length === 0 ? 'kept' : 'lacking', failures: [] }
}

const sizeOf = ({ certificates, ocsps, crls }: Evidence): number => certificates.length + ocsps.length + crls.length

/** In the desk's thread; a desk without one (a simulated laptop) judges where it is. */
const judgeTask = async (desk: Desk, task: JudgeTask): Promise<Judged> => {
  if (desk.judge) return desk.judge.judge(task)
  const { judgeInPlace } = await import('../../signatures/worker/judge-in-place.ts')
  return judgeInPlace(task)
}
