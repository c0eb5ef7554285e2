import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { ReadDocx } from './read-docx.ts'

/** Bytes of the file itself. Its words are a small part of it; pictures are most. */
export const largestDocx = 30 * 1024 * 1024
const memoryMb = 384

/** From source it is `docx/docx-worker.ts`; bundled it is `docx-worker.js` in the bundle's folder, this code perhaps in a chunk below it. */
const workerFiles = ['./docx-worker.ts', './docx-worker.js', '../docx-worker.js']

type Answer = { ok: true; value: ReadDocx } | { ok: false; error: ErrorMessage }

/**
 * The body of a Word document, read in a worker thread that is ended when it takes too long or too much.
 * @throws LontarError docx_damaged, docx_encrypted, docx_macros, docx_too_large, docx_takes_too_long
 */
export const importDocx = (bytes: Uint8Array, name: string, seconds = 20): Promise<ReadDocx> => {
  if (bytes.length > largestDocx) return Promise.reject(new LontarError('docx_too_large', { name }))
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: { bytes, name },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
    })
    const end = (action: () => void) => {
      clearTimeout(timer)
      action()
      void worker.terminate()
    }
    const timer = setTimeout(
      () => end(() => reject(new LontarError('docx_takes_too_long', { name, seconds }))),
      seconds * 1000,
    )
    worker.once('message', (answer: Answer) =>
      end(() => (answer.ok ? resolve(answer.value) : reject(LontarError.fromMessage(answer.error)))),
    )
    // Out of memory, or too deep: the document is more than a letter.
    worker.once('error', () => end(() => reject(new LontarError('docx_too_large', { name }))))
    worker.once('exit', () => end(() => reject(new LontarError('docx_damaged', { name }))))
  })
}

const workerFile = (): URL => {
  const found = workerFiles.map((file) => new URL(file, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new TypeError('docx-worker is missing from this build')
  return found
}
