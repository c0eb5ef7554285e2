import { parentPort, workerData } from 'node:worker_threads'
import { checkCopy } from './check-copy.ts'
import type { CheckTask, FromCheck } from './check-task.ts'

/** A thread of its own: the office goes on while a store is looked through. */
const post = (message: FromCheck) => parentPort!.postMessage(message)
try {
  const result = checkCopy(workerData as CheckTask, (part, done, of) => post({ type: 'progress', part, done, of }))
  post({ type: 'result', result })
} catch (error) {
  const code = (error as { code?: string }).code ?? ''
  if (!code.startsWith('SQLITE_CORRUPT') && code !== 'SQLITE_NOTADB') throw error
  post({ type: 'damaged' })
}
