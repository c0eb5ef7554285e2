import { enableCompileCache, flushCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { JudgeTask } from './judge-task.ts'

const { compileCache } = workerData as { compileCache: string | null }
// For a command that lives half a second, reading its own source would be most of it.
if (compileCache) enableCompileCache(compileCache)
const { judgeInPlace } = await import('./judge-in-place.ts')
if (compileCache) flushCompileCache()

/** Judges one document that a stranger sent after another. It may run out of memory or time: then only this thread is gone. */
parentPort?.on('message', (task: JudgeTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(judgeInPlace(task))
})
