import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Finding, Verdict } from '../judge/verdict.ts'
import type { Judged, JudgeTask } from './judge-task.ts'
import { createJudgeThreads } from './judge-threads.ts'

export interface JudgeRules {
  /** Documents judged at the same time. */
  atOnce: number
  /** How many more may wait for their turn. */
  inLine: number
  /** For one document, in milliseconds. */
  patience: number
  /** Documents that one thread judges before it makes room for a fresh one, and how long it waits for the next, in milliseconds. */
  perThread: number
  idle: number
  /** Of the thread's heap. Bytes of documents lie outside of it and are limited by the judge itself. */
  memoryMb: number
}
/** [guess] A letter is judged in well under a second; a heap of 256 MB is a hundred times what one needs. */
export const defaultJudgeRules: JudgeRules = {
  atOnce: 2,
  inLine: 14,
  patience: 20_000,
  perThread: 50,
  idle: 30_000,
  memoryMb: 256,
}

export interface JudgeDesk {
  /**
   * The verdict on a stranger's document, from a thread that has nothing but its bytes. What the thread cannot do within its time and memory is
   * "not fully checked", and ends it.
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

export const createJudgeDesk = (change: Partial<JudgeRules> = {}, workerFile = defaultWorkerFile()): JudgeDesk => {
  const rules = { ...defaultJudgeRules, ...change }
  const threads = createJudgeThreads(workerFile, rules)
  const line: (() => void)[] = []
  let busy = 0

  const turn = async (): Promise<void> => {
    if (busy < rules.atOnce) return void busy++
    if (line.length >= rules.inLine) {
      // Loaded when it is needed: the command line starts faster without the list of errors.
      const { LontarError } = await import('../../protocol/errors/lontar-error.ts')
      throw new LontarError('check_busy', { seconds: 30 })
    }
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
        return (await threads.judge(task)) ?? tooMuch
      } finally {
        leave()
      }
    },
    stop: () => threads.stop(),
  }
}

const finding: Finding = { code: 'document_too_large', severity: 'warning' }
const verdict: Verdict = {
  verdict: 'belum_terperiksa_penuh',
  signatures: [],
  documentTimestamps: [],
  findings: [finding],
}
const tooMuch: Judged = { verdict, isEarlier: false, wanted: [] }
