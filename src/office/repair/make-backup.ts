import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { syncFolderNow } from '../files/sync-folder.ts'
import { olderFileKeys, type OpenProfile } from '../session/open-profile.ts'
import { backupFolder, backupNameAt, type Backup } from './backup-folder.ts'
import type { CheckPart } from './check-task.ts'
import { checkInThread } from './check-thread.ts'
import { copySlowly } from './copy-slowly.ts'

/** [guess] So much must be left free beside the copy: letters still come, and a full disk stops everything. */
const leaveFreeBytes = 300 * 1024 * 1024

export type BackupParts = Pick<OpenProfile, 'store' | 'folder' | 'storeKey' | 'profile'>

/**
 * A copy of the store as it is at this moment, while people work on: copied page by page as it lies there, so encrypted under the same
 * key; looked through in a thread of its own; and only then given its name. Then the oldest go.
 *
 * @param days of so many days the newest is kept
 * @throws backup_no_room; store_damaged: the copy was looked through and is not whole, so the store is not
 */
export const makeBackup = async (parts: BackupParts, days: number, now: Date, signal: AbortSignal): Promise<Backup> => {
  const { folder } = parts
  const backups = backupFolder(folder)
  mkdirSync(join(backups.path, 'files'), { recursive: true, mode: 0o700 })
  const temp = join(backups.path, 'store.part')
  try {
    const found = await copyAndCheck(parts, temp, 'quick', signal)
    if (Object.keys(found.faults).length > 0) throw new LontarError('store_damaged')
    found.onlyHere.forEach((hash) => keepCopy(folder, hash))
    const name = backupNameAt(now)
    renameSync(temp, join(backups.path, `${name}.db`))
    const { letters, unsent, refused, onlyHere: files } = found
    const { keyCheck } = parts.profile
    // Written last: without it the copy is none yet.
    backups.add(name, { at: now.toISOString(), letters, unsent, refused, keyCheck, files })
    keepProfile(folder)
    syncFolderNow(backups.path)
    backups.rotate(days)
    return backups.list().find((backup) => backup.name === name)!
  } finally {
    for (const left of [temp, `${temp}-wal`, `${temp}-shm`]) rmSync(left, { force: true })
  }
}

/** @throws backup_no_room, store_damaged */
export const copyAndCheck = async (
  { store, folder, storeKey, profile }: BackupParts,
  to: string,
  depth: 'quick' | 'full',
  signal: AbortSignal,
  tell: (part: CheckPart | 'copy', done: number, of: number) => void = () => {},
) => {
  const from = join(folder, 'store.db')
  await requireRoom(from)
  rmSync(to, { force: true })
  const moveOn = store.holdStill()
  try {
    await copySlowly(from, to, signal, (done, of) => tell('copy', done, of))
  } finally {
    moveOn()
  }
  const files = { filesDir: join(folder, 'files'), olderFileKeys: olderFileKeys(profile, storeKey) }
  return checkInThread({ file: to, key: storeKey, depth, ...files }, signal, tell)
}

const requireRoom = async (store: string): Promise<void> => {
  const { bavail, bsize } = await statfs(store)
  const free = bavail * bsize
  const needed = (await stat(store)).size + leaveFreeBytes
  if (free < needed) throw new LontarError('backup_no_room', { needed: inMb(needed), free: inMb(free) })
}
const inMb = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)

/** A copy, not a link: what damages a file must not damage both. Sealed as it lies there. */
const keepCopy = (folder: string, hash: string): void => {
  const from = join(folder, 'files', hash.slice(0, 2), hash)
  const to = join(folder, 'backups', 'files', hash)
  if (!existsSync(from) || (existsSync(to) && headOf(from).equals(headOf(to)))) return
  copyFileSync(from, `${to}.tmp`)
  const file = openSync(`${to}.tmp`, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(`${to}.tmp`, to)
}

/** Where a sealed file begins it bears a salt of its own: encrypted anew, as after a change of the key, it is another. */
const headOf = (path: string): Buffer => {
  const head = Buffer.alloc(20)
  const file = openSync(path, 'r')
  readSync(file, head, 0, head.length, 0)
  closeSync(file)
  return head
}

/** Without its profile a store cannot be opened, whatever it holds; so the profile too is there twice. */
const keepProfile = (folder: string): void => {
  const profile = join(folder, 'profile.json')
  if (existsSync(profile)) copyFileSync(profile, join(folder, 'backups', 'profile.json'))
}
