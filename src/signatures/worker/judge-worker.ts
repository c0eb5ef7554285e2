import { parentPort } from 'node:worker_threads'
import { judgeInPlace } from './judge-in-place.ts'
import type { JudgeTask } from './judge-task.ts'

/** Judges one document that a stranger sent after another. It may run out of memory or time: then only this thread is gone. */
parentPort?.on('message', (task: JudgeTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(judgeInPlace(task))
})
