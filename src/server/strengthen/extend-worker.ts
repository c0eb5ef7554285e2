import { parentPort } from 'node:worker_threads'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { anchorOfText, extendPdf, renewalDue } from '../../signatures/index.ts'
import type { ExtendMessage, ExtendTask } from './extend-task.ts'

/** Brings one file after another up the ladder. A file that takes too much ends this thread and nothing else. */
parentPort?.on('message', (task: ExtendTask) => void extend(task))

const tell = (message: ExtendMessage): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(message)
}

const extend = async ({ anchors: texts, renewBeforeDays, now: at, ...task }: ExtendTask): Promise<void> => {
  const anchors = texts.map(anchorOfText)
  const ahead = Date.parse(at) - Date.now()
  const due = (pdf: Uint8Array) => renewalDue(pdf, { anchors, beforeDays: renewBeforeDays })?.toISOString() ?? null
  try {
    const { level, problem, pdf } = await extendPdf({
      ...task,
      anchors,
      renewBeforeDays,
      now: () => new Date(Date.now() + ahead),
      onStep: (step, bytes) => tell({ taken: { step, pdf: bytes, renewFrom: due(bytes) } }),
    })
    tell({ end: { level, problem: problem?.toMessage() ?? null, renewFrom: due(pdf) } })
  } catch (error) {
    tell({ failed: LontarError.from(error).toMessage() })
  }
}
