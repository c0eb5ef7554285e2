import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { JudgeRules } from './judge-desk.ts'
import type { Judged, JudgeTask } from './judge-task.ts'

/** Threads that judge: kept for a while, since starting one takes ten times as long as judging a letter. */
export interface JudgeThreads {
  /** Null where the thread ran out of time or memory, or fell over: it is gone, and the next document gets another. */
  judge(task: JudgeTask): Promise<Judged | null>
  stop(): Promise<void>
}

interface Thread {
  worker: Worker
  judged: number
  idle: NodeJS.Timeout | undefined
}

export const createJudgeThreads = (file: URL, rules: JudgeRules): JudgeThreads => {
  const all = new Set<Thread>()
  const free: Thread[] = []

  const start = (): Thread => {
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: rules.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      workerData: { compileCache: getCompileCacheDir() ?? null },
      // Nothing of what the server was started with.
      env: {},
    })
    const thread: Thread = { worker, judged: 0, idle: undefined }
    worker.on('error', () => end(thread))
    worker.on('exit', () => end(thread))
    all.add(thread)
    return thread
  }
  const end = (thread: Thread): void => {
    clearTimeout(thread.idle)
    all.delete(thread)
    const place = free.indexOf(thread)
    if (place >= 0) free.splice(place, 1)
    void thread.worker.terminate()
  }
  const takeFree = (): Thread => {
    const thread = free.pop() ?? start()
    clearTimeout(thread.idle)
    thread.worker.ref()
    return thread
  }
  const giveBack = (thread: Thread): void => {
    if (++thread.judged >= rules.perThread) return end(thread)
    thread.idle = setTimeout(() => end(thread), rules.idle).unref()
    thread.worker.unref()
    free.push(thread)
  }

  return {
    judge: (task) =>
      new Promise((resolve) => {
        const thread = takeFree()
        const { worker } = thread
        const settle = (judged: Judged | null) => {
          clearTimeout(timer)
          worker.off('message', settle).off('error', fail).off('exit', fail)
          if (judged === null) end(thread)
          else giveBack(thread)
          resolve(judged)
        }
        const fail = () => settle(null)
        const timer = setTimeout(fail, rules.patience)
        worker.on('message', settle).on('error', fail).on('exit', fail)
        worker.postMessage(task, [task.pdf.buffer, ...(task.later ? [task.later.buffer] : [])])
      }),
    async stop() {
      await Promise.all([...all].map(({ worker }) => worker.terminate()))
    },
  }
}
