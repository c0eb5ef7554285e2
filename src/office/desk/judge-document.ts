import { createHash } from 'node:crypto'
import type { Checked } from '../../protocol/desktop/check-calls.ts'
import type { WantedEvidence } from '../../signatures/index.ts'
import { anchorToText } from '../../signatures/certificates/anchor.ts'
import type { Judged, JudgeTask } from '../../signatures/worker/judge-task.ts'
import type { Desk } from './desk.ts'
import { trustOf } from './trust.ts'

/**
 * A document judged now, in the judge's thread, with what this computer knows of its certificates. `online` asks the services that the certificates
 * name, and keeps what they answer; without, nothing leaves the computer.
 */
export const judgeDocument = async (desk: Desk, pdf: Uint8Array, online = false): Promise<Checked> => {
  const { noEvidence } = await import('../../signatures/revocation/evidence.ts')
  const { judgeWithAnswers } = await import('../../signatures/worker/judge-with-answers.ts')
  const { toReport } = await import('../../signatures/report/to-report.ts')
  const at = desk.now()
  const anchors = trustOf(desk).anchors.map(anchorToText)
  const { judged, ...asked } = await judgeWithAnswers(
    // A copy, for it goes over to the thread.
    (evidence) => judgeTask(desk, { pdf: new Uint8Array(pdf), later: null, anchors, at: at.toISOString(), evidence }),
    noEvidence,
    { kept: (certificates) => desk.store.evidence.of(certificates), ...(online && { ask: ask(desk) }) },
  )
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const report = JSON.stringify(toReport(judged.verdict, at), null, 2)
  return { verdict: judged.verdict, judgedAt: at.toISOString(), asked, sha256, report }
}

/** For one address. Somebody waits for it with a letter on the screen. */
const patienceMs = 10_000

const ask = (desk: Desk) => async (wanted: WantedEvidence) => {
  const { fetchEvidence } = await import('../../signatures/online/fetch-evidence.ts')
  const answer = await fetchEvidence([wanted], { fetch: globalThis.fetch, timeoutMs: patienceMs, now: desk.now() })
  desk.store.evidence.put(wanted.certificate, answer.evidence, desk.now().toISOString())
  return answer
}

/** In the desk's thread; a desk without one (a simulated laptop) judges where it is. */
const judgeTask = async (desk: Desk, task: JudgeTask): Promise<Judged> => {
  if (desk.judge) return desk.judge.judge(task)
  const { judgeInPlace } = await import('../../signatures/worker/judge-in-place.ts')
  return judgeInPlace(task)
}
