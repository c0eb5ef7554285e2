import { setTimeout as sleep } from 'node:timers/promises'
import type { FileVault } from '../files/file-vault.ts'
import type { TextJob, TextJobTable } from '../store/text-job-table.ts'
import { recognisePaths } from './recognise-paths.ts'
import { createTextRunner, TextTaskFailed } from './run-text-task.ts'
import type { TextSource } from './text-source.ts'

/** What a person may decide of the recognition of scans on this computer. */
export interface TextSettings {
  recognise: boolean
  mostPages: number
}
export const defaultTextSettings: TextSettings = { recognise: true, mostPages: 20 }

/** Finds the words of files in the background: one at a time, in a thread of its own, and goes on after a restart where it was. */
export interface TextDesk {
  /** A file may be new. Urgent: somebody waits for its words. */
  offer(sha256: string, urgent?: boolean): void
  /** The scan whose pages are being recognised. */
  current(): { sha256: string; page: number; of: number } | null
  /** Settings changed, or files came: it looks again. */
  wake(): void
  stop(): Promise<void>
}

/** Longer texts say nothing new to a search. Characters. */
const longest = 400_000
const layerPatienceMs = 60_000
const pagePatienceMs = 120_000
/** Fewer letters than this on an average page: it is a picture with a stamp on it, and no text. */
const fewLetters = 24
/** Between two pages of scans other work comes first. */
const restMs = 20

export const createTextDesk = (parts: {
  jobs: TextJobTable
  vault: Pick<FileVault, 'get'>
  settings: () => TextSettings
  /** The words of a file are known. */
  found: (sha256: string, text: string, source: TextSource) => void
  /** Something that a screen shows of the work has changed. */
  changed: () => void
}): TextDesk => {
  const { jobs, vault, settings, found, changed } = parts
  const leaving = new AbortController()
  const runner = createTextRunner()
  let current: ReturnType<TextDesk['current']> = null
  let running: Promise<void> | null = null

  const finish = (job: TextJob, text: string, source: TextSource) => {
    jobs.put({ ...job, state: 'done', text: '' })
    found(job.sha256, text.slice(0, longest), source)
  }

  const read = async (job: TextJob): Promise<void> => {
    const bytes = await vault.get(job.sha256)
    const isPdf = bytes.subarray(0, 1024).includes('%PDF-')
    const isWord = bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes('word/document.xml')
    const limits = { patienceMs: layerPatienceMs, signal: leaving.signal }
    if (isWord) {
      const { text } = await runner.run({ kind: 'word', bytes, mostCharacters: longest }, limits)
      return finish(job, text, 'layer')
    }
    if (!isPdf) return finish(job, '', 'none')
    const { text, pages } = await runner.run({ kind: 'layer', bytes, mostCharacters: longest }, limits)
    if (lettersIn(text) >= fewLetters * Math.min(pages, 20)) return finish(job, text, 'layer')
    jobs.put({ ...job, state: 'scan', pages, text })
    found(job.sha256, text, 'none')
  }

  const recognise = async (job: TextJob): Promise<void> => {
    const { mostPages } = settings()
    let { page, text } = job
    const options = {
      patienceMs: pagePatienceMs,
      signal: leaving.signal,
      onPage(done: number, of: number, words: string) {
        page = done
        text = `${text}\n\n${words}`.slice(0, longest)
        jobs.put({ ...job, page, text })
        current = { sha256: job.sha256, page, of }
        changed()
      },
    }
    current = { sha256: job.sha256, page, of: Math.min(job.pages ?? 1, mostPages) }
    changed()
    const bytes = await vault.get(job.sha256)
    await runner.run({ kind: 'recognise', bytes, from: page, mostPages, paths: recognisePaths() }, options)
    finish(job, text, text.trim() === '' ? 'none' : 'ocr')
  }

  const work = async (): Promise<void> => {
    for (;;) {
      const job = leaving.signal.aborted ? null : jobs.next(settings().recognise)
      if (!job) return
      try {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one file at a time: a person works beside this
        await (job.state === 'scan' ? recognise(job) : read(job))
      } catch (error) {
        if (leaving.signal.aborted) return
        // Broken, too large, too slow, or not here: what was found of it is kept, and it is not tried again by itself.
        const known = jobs.get(job.sha256) ?? job
        finish(known, known.text, known.text.trim() === '' || !(error instanceof TextTaskFailed) ? 'none' : 'ocr')
      }
      current = null
      changed()
      // oxlint-disable-next-line eslint/no-await-in-loop
      await sleep(restMs)
    }
  }

  const wake = () => {
    if (running || leaving.signal.aborted) return
    running = work().finally(() => {
      running = null
      if (jobs.next(settings().recognise) && !leaving.signal.aborted) wake()
    })
  }

  return {
    offer(sha256, urgent = false) {
      jobs.add(sha256, urgent)
      wake()
    },
    current: () => current,
    wake,
    async stop() {
      leaving.abort()
      await running
      runner.stop()
    },
  }
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
