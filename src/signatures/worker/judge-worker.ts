import { parentPort } from 'node:worker_threads'
import { isEarlierState } from '../judge/earlier-state.ts'
import { judgePdf } from '../judge/judge-pdf.ts'
import type { Judged, JudgeTask } from './judge-task.ts'

/** Judges one document that a stranger sent after another. It may run out of memory or time: then only this thread is gone. */
parentPort?.on('message', ({ pdf, later, anchors, at, evidence }: JudgeTask) => {
  const options = { anchors: anchors.map((anchor) => Buffer.from(anchor, 'base64')), now: new Date(at), evidence }
  const answer: Judged = {
    verdict: judgePdf(pdf, options),
    isEarlier: later !== null && isEarlierState(pdf, later),
    wanted: [],
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(answer)
})
