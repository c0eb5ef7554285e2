import { parentPort } from 'node:worker_threads'
import type { FromWorker, TextResults, TextTask } from './text-task.ts'

/** Does one task after another with untrusted files. It may run out of memory or time: then only this thread is gone. */
const perform = async (task: TextTask): Promise<TextResults[TextTask['kind']]> => {
  switch (task.kind) {
    case 'layer': {
      const { readTextLayer } = await import('./read-text-layer.ts')
      return readTextLayer(task.bytes, task.mostCharacters)
    }
    case 'word': {
      const mammoth = await import('mammoth')
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(task.bytes) })
      return { text: value.slice(0, task.mostCharacters) }
    }
    case 'recognise': {
      const { recognise } = await import('./recognise.ts')
      return recognise(task.bytes, task, (page, of, text) => tell({ type: 'page', page, of, text }))
    }
    case 'picture': {
      const { pictureToPdf } = await import('./picture-to-pdf.ts')
      return { pdf: await pictureToPdf(task.bytes, task.type, task.rotation) }
    }
  }
}

const tell = (message: FromWorker) => parentPort?.postMessage(message)

parentPort?.on('message', (task: TextTask) => {
  perform(task).then(
    (result) => tell({ type: 'done', result }),
    (error: unknown) => tell({ type: 'failed', why: error instanceof Error ? error.name : 'unknown' }),
  )
})
