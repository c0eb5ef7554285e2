import { statfs } from 'node:fs/promises'
import type { Store } from './store/store.ts'

/** Whether work should be sent to this process. That it recovers is no reason to send devices away: it waits for them. */
export interface Readiness {
  ready: boolean
  database: boolean
  /** Of the folder where uploads are gathered. */
  diskRoom: boolean
  recovering: boolean
}

/** [guess] Ten of the largest files. */
export const leastDiskBytes = 1024 ** 3
const patienceMs = 3000

export const createReadiness =
  (store: Store, dataDir: string, leastBytes = leastDiskBytes): (() => Promise<Readiness>) =>
  async () => {
    const [recovery, room] = await Promise.allSettled([answersInTime(store.fact('recovery')), statfs(dataDir)])
    const database = recovery.status === 'fulfilled'
    const diskRoom = room.status === 'fulfilled' && room.value.bavail * room.value.bsize >= leastBytes
    return { ready: database && diskRoom, database, diskRoom, recovering: database && Boolean(recovery.value) }
  }

/** A database that does not answer is not reachable, even if it will be some day. */
const answersInTime = async <T>(answer: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  try {
    return await Promise.race([answer, promise])
  } finally {
    clearTimeout(timer)
  }
}
