import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { syncFolderNow } from '../files/sync-folder.ts'
import { writeDurably } from './write-durably.ts'

/**
 * What was written last lies in the log beside the store (`store.db-wal`) until the store is closed. Where that log is taken away, as by a
 * program that cleans up or a copy of the one file, SQLite opens the store as it was at its last checkpoint, without a word. So a note
 * stands beside the store while there must be a log: written a moment after the store was opened, taken away before it is closed.
 */
const fileOf = (folder: string) => join(folder, 'log-expected')

export const isLogLost = (folder: string): boolean =>
  existsSync(fileOf(folder)) && !existsSync(join(folder, 'store.db-wal'))

/**
 * Before a store is opened: from here on its log may be emptied and go.
 *
 * @throws store_damaged where the log is gone that must be there
 */
export const takeUpLog = (folder: string): void => {
  if (isLogLost(folder)) throw new LontarError('store_damaged')
  forgetLog(folder)
}

/** Durably, for the log must not go before it. */
export const forgetLog = (folder: string): void => {
  if (!existsSync(fileOf(folder))) return
  rmSync(fileOf(folder))
  syncFolderNow(folder)
}

/** For a store that is open. */
export const noteLog = (folder: string): void => {
  if (existsSync(join(folder, 'store.db-wal'))) writeDurably(fileOf(folder), '')
}

/** Not at once: the first list comes before. */
const soonMs = 2000

/** @returns what ends it, before the store is closed */
export const expectLog = (folder: string): (() => void) => {
  const timer = setTimeout(() => {
    try {
      noteLog(folder)
    } catch {
      // On a full disk the store goes on without this net.
    }
  }, soonMs).unref()
  return () => {
    clearTimeout(timer)
    forgetLog(folder)
  }
}
