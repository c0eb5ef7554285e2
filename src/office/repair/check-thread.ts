import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { CheckPart, CheckResult, CheckTask, FromCheck } from './check-task.ts'

/** From source it lies beside this file; bundled it is `check-worker.js` in the bundle’s folder, this code perhaps in a chunk below. */
const workerFiles = ['./check-worker.ts', './check-worker.js', '../check-worker.js']
const workerFile = (): URL => {
  const found = workerFiles.map((file) => new URL(file, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new TypeError('check-worker is missing from this build')
  return found
}

/**
 * Looks through a copy in a thread of its own, which ends with it.
 *
 * @throws store_damaged where the copy cannot be looked through at all; the signal's reason where it was broken off
 */
export const checkInThread = (
  task: CheckTask,
  signal: AbortSignal,
  tell: (part: CheckPart, done: number, of: number) => void = () => {},
): Promise<CheckResult> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error)
    const worker = new Worker(workerFile(), { workerData: task, env: {} })
    let isOver = false
    const over = (then: () => void) => {
      if (isOver) return
      isOver = true
      signal.removeEventListener('abort', breakOff)
      // The files of the copy are free once the thread is gone.
      void worker.terminate().then(then)
    }
    const breakOff = () => over(() => reject(signal.reason as Error))
    signal.addEventListener('abort', breakOff)
    worker.on('message', (message: FromCheck) => {
      if (message.type === 'progress') tell(message.part, message.done, message.of)
      if (message.type === 'result') over(() => resolve(message.result))
      if (message.type === 'damaged') over(() => reject(new LontarError('store_damaged')))
    })
    worker.on('error', (error) => over(() => reject(LontarError.from(error))))
    worker.on('exit', () => over(() => reject(new Error('the thread ended without an answer'))))
  })
