import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openPostgresStore } from '../../src/server/store/postgres-store.ts'
import { startCluster } from '../support/postgres/start-cluster.ts'
import { follow } from './follow.ts'
import { naiveCursor } from './naive-cursor.ts'

export interface OrderProof {
  /** Rows of feeds that were written. */
  changes: number
  /** Processes that wrote them, all at once. */
  writers: number
  /** Rows that a poller was never given. */
  missed: number
  /** The same with a cursor on a sequence: it must miss some, or this proof could not have seen a fault. */
  control: { missed: number; of: number }
  perSecond: number
}

const people = ['sari', 'wayan', 'made', 'ketut']
const controlChanges = 2000

/** Writers in processes of their own, pollers beside them, all with the server's own store on a real PostgreSQL. */
export const proveOrder = async (wanted: { changes: number; writers: number }): Promise<OrderProof> => {
  const cluster = await startCluster()
  try {
    const url = await cluster.database()
    const store = await openPostgresStore(url)
    const letters = Math.ceil(wanted.changes / people.length / wanted.writers)
    const changes = letters * people.length * wanted.writers
    const start = performance.now()
    const writing = Promise.all(Array.from({ length: wanted.writers }, () => runWriter(url, letters)))
    const polling = people.map((person) => follow((cursor, limit) => store.feedAfter(person, cursor, limit), writing))
    const seen = await Promise.all(polling)
    const seconds = (performance.now() - start) / 1000
    const last = await Promise.all(people.map((person) => store.lastFeedRow(person)))
    await store.close()
    if (Math.max(...last.map((row) => row!.seq)) !== changes) throw new Error('the numbers of the feed have gaps')
    return {
      changes,
      writers: wanted.writers,
      missed: changes - seen.reduce((sum, count) => sum + count, 0),
      control: await naiveCursor(await cluster.database(), { changes: controlChanges, writers: wanted.writers }),
      perSecond: Math.round(changes / seconds),
    }
  } finally {
    await cluster.stop()
  }
}

const runWriter = async (url: string, letters: number): Promise<void> => {
  const child = fork(join(import.meta.dirname, 'writer.ts'), [url, String(letters), people.join()])
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`a writer ended with code ${code}`)
}
