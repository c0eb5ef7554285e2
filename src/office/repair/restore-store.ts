import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { plainSize } from '../files/sealed-chunks.ts'
import { syncFolderNow } from '../files/sync-folder.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { isKey } from '../session/store-key.ts'
import { changeKeyOfCopy } from '../store/change-key.ts'
import { openStore } from '../store/open-store.ts'
import { createStore, type Store } from '../store/store.ts'
import type { Facts } from '../store/facts.ts'
import { backupFolder, type Backup } from './backup-folder.ts'
import { bringOver } from './bring-over.ts'
import { asideOf, clearDamage, markAside } from './damage-mark.ts'
import { isDamage } from './is-damage.ts'
import { openCopy } from './open-copy.ts'
import { salvage, type Salvage } from './salvage.ts'

export interface Restored {
  /** Steps of the damaged store that could be read, of them those that the server may not have. */
  steps: number
  open: number
  /** Was the damaged outbox read to its end? Otherwise steps may be missing. */
  whole: boolean
}

const enrolment = ['device', 'directory'] as const
export type Enrolment = Pick<Facts, (typeof enrolment)[number]>

const ends = ['', '-wal', '-shm']

/**
 * Puts another store in the place of a damaged one: a backup, or an empty one that fetches everything from the server. What the damaged
 * one still tells of this computer's own work goes into it. The damaged one is put aside as it lies, and erased by nobody.
 *
 * @param from the name of a backup, of this key or an older one; null: afresh
 * @param older keys that the store had before: a backup under one of them comes back under the present one
 * @param enrolled who this computer is at the server since just now, where neither store nor backup tells it any more
 * @throws backup_unusable, afresh_needs_code, disk_full; then everything is as it was
 */
export const restoreStore = (
  folder: string,
  key: Buffer,
  from: string | null,
  now: Date,
  older: readonly Buffer[] = [],
  enrolled?: Enrolment,
): Restored => {
  const keys = [key, ...older]
  const store = join(folder, 'store.db')
  const next = join(folder, 'store.next')
  removeStore(next)
  bringBackLog(folder)
  const saved = readDamaged(folder, key)
  try {
    if (from === null) createStore(next, key).close()
    else copyBackup(folder, from, next, keys)
    fill(folder, next, keys, saved, now, enrolled)
  } catch (error) {
    removeStore(next)
    if (isDamage(error) || (error instanceof LontarError && ['store_damaged', 'store_wrong_key'].includes(error.code)))
      throw new LontarError('backup_unusable', {}, { cause: error })
    throw error
  }
  const aside = freeName(join(folder, `damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`))
  mkdirSync(aside, { mode: 0o700 })
  markAside(folder, now, basename(aside))
  // The log first: a store without its log is told from a whole one by the note, which goes last. Broken off here, the log is brought back.
  for (const end of ['-wal', '-shm', '']) {
    if (existsSync(store + end)) renameSync(store + end, join(aside, `store.db${end}`))
  }
  syncFolderNow(aside)
  renameSync(next, store)
  syncFolderNow(folder)
  clearDamage(folder)
  const open = saved.steps.rows.filter(({ status }) => status !== 'accepted').length
  return { steps: saved.steps.rows.length, open, whole: saved.steps.whole }
}

/** One that a clock put back, or a repair that was broken off, has not used before. */
const freeName = (path: string): string => (existsSync(path) ? freeName(`${path}-1`) : path)

const removeStore = (path: string): void => ends.forEach((end) => rmSync(path + end, { force: true }))

const copyBackup = (folder: string, name: string, to: string, keys: readonly Buffer[]): void => {
  const backups = backupFolder(folder)
  const backup = backups.list().find((one) => one.name === name)
  const key = backup && keyOf(backup, keys)
  if (!key) throw new LontarError('backup_unusable')
  copyFileSync(backups.pathOf(name)!, to)
  if (key !== keys[0]) changeKeyOfCopy(to, key, keys[0]!)
  requireWhole(to, keys[0]!)
}

/** It was looked through when it was made, but it lies on the same disk as the store that broke. @throws backup_unusable */
const requireWhole = (copy: string, key: Buffer): void => {
  const db = openCopy(copy, key)
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new LontarError('backup_unusable')
  } finally {
    db.close()
  }
}

/** Which of the keys, the present one first, opens a backup; none where it is of a key that is forgotten. */
const keyOf = ({ keyCheck }: Backup, keys: readonly Buffer[]): Buffer | undefined =>
  keys.find((key) => isKey(key, keyCheck))

/** A repair was broken off when the log had been put aside and its store had not: together they tell more. */
const bringBackLog = (folder: string): void => {
  const store = join(folder, 'store.db')
  const aside = join(folder, asideOf(folder) ?? '', 'store.db')
  if (aside === store || existsSync(aside) || !existsSync(`${aside}-wal`)) return
  renameSync(`${aside}-wal`, `${store}-wal`)
  syncFolderNow(folder)
}

/** Whether a repair finds who this computer is at the server; else its person has to enrol it anew. */
export const knowsEnrolment = (folder: string, keys: readonly Buffer[]): boolean => {
  const { facts } = readDamaged(folder, keys[0]!)
  return enrolment.every((name) => (facts.get(name) ?? fromBackups(folder, keys, name)) !== undefined)
}

/** Of the store in its place, or, where a repair was broken off between two names, of the one that it put aside. */
export const readDamaged = (folder: string, key: Buffer): Salvage => {
  const backups = backupFolder(folder)
  const heads = backups.list().flatMap(({ name }) => backups.pathOf(name) ?? [])
  const own = join(folder, 'store.db')
  const aside = join(folder, asideOf(folder) ?? '', 'store.db')
  const isThere = (statSync(own, { throwIfNoEntry: false })?.size ?? 0) > 0
  const path = isThere || !existsSync(aside) ? own : aside
  return salvage(path, key, heads, join(folder, 'salvage.part'))
}

const fill = (
  folder: string,
  path: string,
  keys: readonly Buffer[],
  saved: Salvage,
  now: Date,
  enrolled?: Enrolment,
): void => {
  const key = keys[0]!
  const db = openStore(path, key)
  try {
    db.transaction(() => bringOver(db, saved)).immediate()
  } finally {
    db.close()
  }
  const store = createStore(path, key)
  try {
    store.transaction(() => {
      if (enrolled) for (const name of enrolment) store.facts.set(name, enrolled[name])
      bringFacts(folder, keys, store, saved, now)
      keepFiles(folder, store)
      applyOpenSteps(folder, store, now)
    })
  } finally {
    store.close()
  }
}

/** Who this computer is at the server: of the store itself, else of the damaged one, else of a backup. */
const bringFacts = (folder: string, keys: readonly Buffer[], store: Store, saved: Salvage, now: Date): void => {
  const { facts } = store
  for (const name of ['device', 'directory', 'directoryTag', 'services', 'syncSettings'] as const) {
    const found = saved.facts.get(name) ?? (facts.get(name) === null ? fromBackups(folder, keys, name) : undefined)
    if (found !== undefined) facts.set(name, found as never)
  }
  if (enrolment.some((name) => !facts.get(name))) throw new LontarError('afresh_needs_code')
  // A number that stands on a paper must not be given again: where steps may be missing, the blocks stay with the server.
  const leases = saved.steps.whole ? (saved.facts.get('leases') as Facts['leases'] | undefined) : undefined
  facts.set('leases', leases ?? { epoch: '', leases: [] })
  facts.set('restored', { at: now.toISOString(), next: null })
}

const fromBackups = (folder: string, keys: readonly Buffer[], name: string): unknown => {
  const backups = backupFolder(folder)
  for (const backup of backups.list()) {
    const key = keyOf(backup, keys)
    if (!key) continue
    const copy = join(folder, 'salvage.part')
    try {
      copyFileSync(backups.pathOf(backup.name)!, copy)
      const db = openCopy(copy, key)
      try {
        const value = db.prepare<[string], string>('SELECT value FROM fact WHERE name = ?').pluck().get(name)
        if (value !== undefined) return JSON.parse(value)
      } finally {
        db.close()
      }
    } catch {
      // An older one may open.
    } finally {
      removeStore(copy)
    }
  }
  return undefined
}

/** What went from the disk since is fetched again, or taken from the backup where only this computer had it. */
const keepFiles = (folder: string, store: Store): void => {
  for (const hash of store.files.present()) if (!findFile(folder, hash)) store.files.markMissing(hash)
}

/** Where a file lies, brought back from the copies beside the backups if need be; null where it is nowhere. */
const findFile = (folder: string, hash: string): string | null => {
  const path = join(folder, 'files', hash.slice(0, 2), hash)
  const copy = join(folder, 'backups', 'files', hash)
  if (!existsSync(path) && existsSync(copy)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    copyFileSync(copy, path)
  }
  return existsSync(path) ? path : null
}

/** Letters as they stand with the steps that were saved, until the server says more. */
const applyOpenSteps = (folder: string, store: Store, now: Date): void => {
  const { personId } = store.facts.get('device')!
  const book = createLetterBook({ store, personId, now: () => now, changed: () => {} })
  const open = store.outbox.recent(0).filter(({ status }) => status !== 'accepted')
  for (const hash of open.flatMap(({ operation }) => operation.dependsOn)) {
    const path = store.files.isPresent(hash) ? null : findFile(folder, hash)
    if (path) store.files.markPresent({ sha256: hash, size: plainSize(statSync(path).size) })
  }
  for (const { letterId } of open) {
    const known = store.letters.get(letterId)
    // A letter that the server never had is what its own steps make of it; where none waits, it stays as it is.
    if (known?.server || store.outbox.waitingOf(letterId).length > 0) book.receive(letterId, known?.server ?? null)
  }
}
