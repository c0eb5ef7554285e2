import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { StoreCheckProgress } from '../../protocol/desktop/store-check-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { isLogLost } from '../session/expected-log.ts'
import type { CheckTask } from './check-task.ts'
import { checkInThread } from './check-thread.ts'
import { copySlowly } from './copy-slowly.ts'

/** A look through the whole of a damaged store, which may take minutes: it says how far it is, and can be stopped. */
export interface LookAgain {
  /** @returns whether the store is whole after all. @throws check_cancelled at once when it is stopped */
  begin(folder: string, task: Pick<CheckTask, 'key' | 'olderFileKeys'>): Promise<boolean>
  stop(): void
}

/** @param tell how far it is; null: it is over */
export const createLookAgain = (tell: (progress: StoreCheckProgress | null) => void): LookAgain => {
  let breaker = new AbortController()
  let before: Promise<unknown> = Promise.resolve()
  return {
    async begin(folder, task) {
      breaker.abort(new LontarError('check_cancelled'))
      breaker = new AbortController()
      const { signal } = breaker
      // The one that was stopped may still be deep in a table of its copy.
      const looking = before.then(() => look(folder, task, signal, tell))
      before = looking.catch(() => {})
      // And whoever stops this one does not wait for that either.
      const stopped = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
      )
      return Promise.race([looking, stopped])
    },
    stop: () => breaker.abort(new LontarError('check_cancelled')),
  }
}

const look = async (
  folder: string,
  task: Pick<CheckTask, 'key' | 'olderFileKeys'>,
  signal: AbortSignal,
  tell: (progress: StoreCheckProgress | null) => void,
): Promise<boolean> => {
  const store = join(folder, 'store.db')
  const file = join(folder, 'check.part')
  const tellUnlessStopped = (progress: StoreCheckProgress | null) => signal.aborted || tell(progress)
  try {
    removeCopy(file)
    await copySlowly(store, file, signal, (done, of) => tellUnlessStopped({ part: 'copy', done, of }))
    if (existsSync(`${store}-wal`)) copyFileSync(`${store}-wal`, `${file}-wal`)
    const { faults } = await checkInThread(
      { ...task, file, depth: 'full', filesDir: join(folder, 'files') },
      signal,
      (part, done, of) => tellUnlessStopped({ part, done, of }),
    )
    // A file that is not as it was is fetched again; it says nothing of the store.
    // A store without its log is whole too, but as it was some while ago: that is mended by a repair only.
    return !isLogLost(folder) && Object.keys(faults).every((part) => part === 'files')
  } catch {
    signal.throwIfAborted()
    return false
  } finally {
    tellUnlessStopped(null)
    removeCopy(file)
  }
}

const removeCopy = (file: string): void => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true }))
