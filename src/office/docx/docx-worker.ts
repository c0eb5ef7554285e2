import { parentPort, workerData } from 'node:worker_threads'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { readDocx } from './read-docx.ts'

/** Reads one Word document outside the event loop, answers once and ends. */
const { bytes, name } = workerData as { bytes: Uint8Array; name: string }
const answer = await readDocx(Buffer.from(bytes), name).then(
  (value) => ({ ok: true as const, value }),
  (error: unknown) => ({
    ok: false as const,
    error: (error instanceof LontarError ? error : new LontarError('docx_damaged', { name })).toMessage(),
  }),
)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(answer)
