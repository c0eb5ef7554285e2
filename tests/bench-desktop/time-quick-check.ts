import { statSync } from 'node:fs'
import { join } from 'node:path'
import { checkAtStart } from '../../src/office/repair/check-at-start.ts'
import { createStore } from '../../src/office/store/store.ts'

export interface QuickCheckTimes {
  /** Of each slice, in which nobody else has a turn: milliseconds of the processor, for another program may have it meanwhile. */
  slices: number[]
  /** From the first slice to the last, with the rests between. Milliseconds. */
  span: number
  /** What was read, and how large the store is. Megabytes. */
  read: number
  size: number
}

/** The quick check as it runs after a start, on a store that nobody uses meanwhile. */
export const timeQuickCheck = async (folder: string, key: Buffer): Promise<QuickCheckTimes> => {
  const path = join(folder, 'store.db')
  const store = createStore(path, key)
  const slices: number[] = []
  let first = 0
  let used = process.cpuUsage()
  // Its timers keep no process alive.
  const alive = setInterval(() => {}, 1000)
  try {
    await new Promise<void>((resolve, reject) => {
      checkAtStart({
        store,
        now: () => new Date(),
        damaged: () => reject(new Error('the store is damaged')),
        failed: reject,
        took: (ms) => {
          first ||= performance.now() - ms
          const { user, system } = process.cpuUsage(used)
          used = process.cpuUsage()
          slices.push((user + system) / 1000)
        },
        over: resolve,
      })
    })
    const megabytes = (bytes: number) => bytes / 1024 / 1024
    const { bytes } = store.facts.get('quickCheck')!
    return { slices, span: performance.now() - first, read: megabytes(bytes), size: megabytes(statSync(path).size) }
  } finally {
    clearInterval(alive)
    store.close()
  }
}
