import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { syncFolderNow } from '../../files/sync-folder.ts'
import { writeDurably } from '../write-durably.ts'
import { lockSwitch } from './switch-lock.ts'

/**
 * How a store changes its key without a moment in which a power cut loses it. The copy under the new key lies beside the store; that
 * `profile.next.json` stands there is the one step that decides. Before it the copy is rubbish, after it the rest is gone through with, in
 * this run of the office or the next.
 */
const copyName = 'store.rekeyed.db'
const nextName = 'profile.next.json'

export const copyPath = (folder: string): string => join(folder, copyName)

/** From here on the new key counts. */
export const decideSwitch = (folder: string, profile: object): void =>
  writeDurably(join(folder, nextName), JSON.stringify(profile, null, 2))

/** A decision that nothing has followed yet is taken back. */
export const undecideSwitch = (folder: string): void => rmSync(join(folder, nextName), { force: true })

/**
 * Goes through with a change that was decided, or clears away one that was not.
 *
 * @throws store_in_use while another office works at it; rekey_unfinished
 */
export const settleSwitch = (folder: string): void => {
  if (!isDecided(folder) && leftOf(folder).length === 0) return
  const unlock = lockSwitch(folder)
  if (!unlock) throw new LontarError('store_in_use', { person: '' })
  try {
    if (isDecided(folder)) finishSwitch(folder)
    else removeCopy(folder)
  } finally {
    unlock()
  }
}

/** What cannot be settled now is tried again by the sign-in, which then says why. */
export const settleQuietly = (folder: string): void => {
  try {
    settleSwitch(folder)
  } catch {
    // As above.
  }
}

const isDecided = (folder: string): boolean => existsSync(join(folder, nextName))

/**
 * Goes through with a change that was decided. May be done whenever the store is closed, and again. For whoever holds the lock.
 *
 * @throws rekey_unfinished where a file cannot be moved, as when a virus scanner holds it
 */
export const finishSwitch = (folder: string): void => {
  if (!isDecided(folder)) return
  const [copy, next, store] = [copyName, nextName, 'store.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  try {
    if (existsSync(copy)) {
      // What stood in the old log is in the copy; beside the new file it would be another store's.
      for (const end of ['-wal', '-shm']) rmSync(store + end, { force: true })
      renameSync(copy, store)
      syncFolderNow(folder)
    }
    renameSync(next, join(folder, 'profile.json'))
    syncFolderNow(folder)
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'error'
    throw new LontarError('rekey_unfinished', { reason }, { cause })
  }
}

export const removeCopy = (folder: string): void => {
  for (const name of leftOf(folder)) rmSync(join(folder, name), { force: true })
}

const leftOf = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => name.startsWith(copyName) || name === `${nextName}.tmp`,
  )
