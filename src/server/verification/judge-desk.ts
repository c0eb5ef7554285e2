import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Finding, Verdict } from '../../signatures/index.ts'
import type { Judged, JudgeTask } from './judge-task.ts'

export interface JudgeRules {
  /** Documents judged at the same time. */
  atOnce: number
  /** How many more may wait for their turn. */
  inLine: number
  /** For one document, in milliseconds. */
  patience: number
  /** Of the thread's heap. Bytes of documents lie outside of it and are limited by the judge itself. */
  memoryMb: number
}
/** [guess] A letter is judged in well under a second; a heap of 256 MB is a hundred times what one needs. */
export const defaultJudgeRules: JudgeRules = { atOnce: 2, inLine: 14, patience: 20_000, memoryMb: 256 }

export interface JudgeDesk {
  /**
   * The verdict on a stranger's document, in a thread of its own that lives for this one. What the thread cannot do within its time and
   * memory is "not fully checked".
   * @throws check_busy {seconds}
   */
  judge(task: JudgeTask): Promise<Judged>
  stop(): Promise<void>
}

/** From source it is beside this file; bundled it is `judge-worker.js` in the bundle's folder, this code perhaps in a chunk below it. */
const workerFiles = ['./judge-worker.ts', './judge-worker.js', '../judge-worker.js']
const defaultWorkerFile = (): URL => {
  const found = workerFiles.map((file) => new URL(file, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new TypeError('judge-worker is missing from this build')
  return found
}

export const createJudgeDesk = (change: Partial<JudgeRules> = {}, workerFile?: URL): JudgeDesk => {
  const rules = { ...defaultJudgeRules, ...change }
  const line: (() => void)[] = []
  const working = new Set<Worker>()
  let busy = 0

  const turn = async (): Promise<void> => {
    if (busy < rules.atOnce) return void busy++
    if (line.length >= rules.inLine) throw new LontarError('check_busy', { seconds: 30 })
    await new Promise<void>((resolve) => line.push(resolve))
  }
  /** Whoever is next takes the place over. */
  const leave = (): void => {
    const next = line.shift()
    if (next) next()
    else busy--
  }

  return {
    async judge(task) {
      await turn()
      try {
        return await judgeInThread(task, workerFile ?? defaultWorkerFile(), rules, working)
      } finally {
        leave()
      }
    },
    async stop() {
      await Promise.all([...working].map((worker) => worker.terminate()))
    },
  }
}

const judgeInThread = (task: JudgeTask, file: URL, rules: JudgeRules, working: Set<Worker>): Promise<Judged> =>
  new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: task,
      transferList: [task.pdf.buffer, ...(task.later ? [task.later.buffer] : [])],
      resourceLimits: { maxOldGenerationSizeMb: rules.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      env: {},
    })
    working.add(worker)
    const end = (judged: Judged) => {
      clearTimeout(timer)
      working.delete(worker)
      void worker.terminate()
      resolve(judged)
    }
    const giveUp = () => end(tooMuch)
    const timer = setTimeout(giveUp, rules.patience)
    worker.once('message', end)
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
  })

const finding: Finding = { code: 'document_too_large', severity: 'warning' }
const verdict: Verdict = {
  verdict: 'belum_terperiksa_penuh',
  signatures: [],
  documentTimestamps: [],
  findings: [finding],
}
const tooMuch: Judged = { verdict, isEarlier: false }
