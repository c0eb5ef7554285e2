import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FromWorker, TextResults, TextTask } from './text-task.ts'

/** From source it lies beside this file; bundled it is `text-worker.js` in the bundle’s folder, this code perhaps in a chunk below. */
const workerFiles = ['./text-worker.ts', './text-worker.js', '../text-worker.js']
const workerFile = (): URL => {
  const found = workerFiles.map((file) => new URL(file, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new TypeError('text-worker is missing from this build')
  return found
}

const memoryMb = 512
/** A thread that has loaded its tools waits so long for the next file of a pile. */
const idleMs = 5000

/** The task took too long, too much memory, or the file is broken: nothing more is known of it. */
export class TextTaskFailed extends Error {}

export interface TaskOptions {
  /** Counts from the last sign of life, so a long scan may take long, a page not. */
  patienceMs: number
  signal?: AbortSignal
  onPage?: (page: number, of: number, text: string) => void
}

/** Runs tasks one after another in a thread of its own; after one that failed the next has a fresh thread. */
export interface TextRunner {
  /** @throws TextTaskFailed */
  run<T extends TextTask>(task: T, options: TaskOptions): Promise<TextResults[T['kind']]>
  stop(): void
}

/** A thread, and who hears it at present. */
interface Helper {
  worker: Worker
  hear: { message: (message: FromWorker) => void; gone: (why: string) => void } | null
}

const startHelper = (): Helper => {
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb }
  const worker = new Worker(workerFile(), { resourceLimits, stderr: true, stdout: true })
  const helper: Helper = { worker, hear: null }
  // What still comes from a thread that is being ended is heard by nobody, and is no crash of the office.
  worker.on('message', (message: FromWorker) => helper.hear?.message(message))
  worker.on('error', (error) => helper.hear?.gone(error.name))
  worker.on('exit', () => helper.hear?.gone('exit'))
  return helper
}

export const createTextRunner = (): TextRunner => {
  let resting: { helper: Helper; timer: NodeJS.Timeout } | null = null

  const take = (): Helper => {
    const helper = resting?.helper ?? startHelper()
    clearTimeout(resting?.timer)
    resting = null
    helper.worker.ref()
    return helper
  }
  const stop = () => {
    clearTimeout(resting?.timer)
    void resting?.helper.worker.terminate()
    resting = null
  }
  const rest = (helper: Helper) => {
    helper.hear = { message: () => undefined, gone: stop }
    helper.worker.unref()
    resting = { helper, timer: setTimeout(stop, idleMs).unref() }
  }

  return {
    run: (task, { patienceMs, signal, onPage }) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new TextTaskFailed('aborted'))
        const helper = take()
        const fail = (why: string) => {
          over()
          void helper.worker.terminate()
          reject(new TextTaskFailed(why))
        }
        let timer = setTimeout(fail, patienceMs, 'time')
        const onAbort = () => fail('aborted')
        const over = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          helper.hear = null
        }
        signal?.addEventListener('abort', onAbort)
        const message = (told: FromWorker) => {
          if (told.type === 'failed') return fail(told.why)
          if (told.type === 'page') {
            clearTimeout(timer)
            timer = setTimeout(fail, patienceMs, 'time')
            return onPage?.(told.page, told.of, told.text)
          }
          over()
          rest(helper)
          resolve(told.result as never)
        }
        helper.hear = { message, gone: fail }
        helper.worker.postMessage(task)
      }),
    stop,
  }
}
