import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { ExtendEnd, ExtendMessage, ExtendTask, StepTaken } from './extend-task.ts'

export interface ExtendThread {
  /**
   * Each step is handed over, and done with, before the next one is: whatever comes after, it is kept.
   * @throws what the file is refused for; document_too_large where it takes too much time or memory
   */
  extend(task: ExtendTask, onStep: (taken: StepTaken) => Promise<void>): Promise<ExtendEnd>
  stop(): Promise<void>
}

/** From source it is beside this file; bundled it lies in the bundle's folder, this code perhaps in a chunk below it. */
const workerFile = (): URL => {
  const files = ['./extend-worker.ts', './extend-worker.js', '../extend-worker.js']
  const found = files.map((file) => new URL(file, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new TypeError('extend-worker is missing from this build')
  return found
}

/** One thread, started when it is first needed, and anew after a file that it could not do. @param patience in ms for one file, services included */
export const createExtendThread = ({ patience = 5 * 60_000, memoryMb = 512 } = {}): ExtendThread => {
  let worker: Worker | null = null
  const end = async (): Promise<void> => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, env: {} })
    const gone = () => {
      if (worker === started) worker = null
    }
    // Also while it has nothing to do: an error that nobody hears would end the server.
    started.on('error', gone).on('exit', gone).unref()
    return started
  }

  return {
    extend: (task, onStep) =>
      new Promise((resolve, reject) => {
        const mine = (worker ??= start())
        let steps: Promise<unknown> = Promise.resolve()
        const settle = (): void => {
          clearTimeout(timer)
          mine.off('message', hear).off('error', tooMuch).off('exit', tooMuch)
        }
        /** What it still does is wanted by nobody. */
        const fail = (error: unknown): void => {
          settle()
          void end().then(() => reject(error), reject)
        }
        const tooMuch = () => fail(new LontarError('strengthening_too_heavy'))
        const hear = (message: ExtendMessage): void => {
          if ('taken' in message) {
            steps = steps.then(() => onStep(message.taken)).catch(fail)
            return
          }
          settle()
          void steps.then(() =>
            'end' in message ? resolve(message.end) : reject(LontarError.fromMessage(message.failed)),
          )
        }
        const timer = setTimeout(tooMuch, patience)
        mine.on('error', tooMuch).on('exit', tooMuch).on('message', hear)
        mine.postMessage(task)
      }),
    stop: end,
  }
}
