import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from './backup-folder.ts'
import { damagedSince } from './damage-mark.ts'

/** For the diagnosis: what lies in one person's folder, told without a key. Bytes; times as ISO strings. */
export interface StoreFacts {
  present: boolean
  bytes: number
  /** Of the write-ahead log: it is emptied when the store is closed. */
  logBytes: number
  damagedSince: string | null
  /** Damaged stores that a repair put aside. */
  putAside: number
}

export const storeFacts = (folder: string): StoreFacts => {
  const path = join(folder, 'store.db')
  return {
    present: existsSync(path),
    bytes: sizeOf(path),
    logBytes: sizeOf(`${path}-wal`),
    damagedSince: damagedSince(folder),
    putAside: (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.startsWith('damaged-')).length,
  }
}

export interface BackupFacts {
  count: number
  newestAt: string | null
  /** Hours since then, however the clock was set meanwhile. */
  ageHours: number | null
  bytes: number
  /** Nothing newer than this is usual: the office makes one a day while somebody works. */
  old: boolean
}

export const backupFacts = (folder: string, now: Date): BackupFacts => {
  const all = backupFolder(folder).list()
  const newest = all[0]
  const ageHours = newest ? Math.abs(now.getTime() - Date.parse(newest.at)) / 3600_000 : null
  return {
    count: all.length,
    newestAt: newest?.at ?? null,
    ageHours: ageHours === null ? null : Math.floor(ageHours),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    old: ageHours === null || ageHours > oldHours,
  }
}
/** A long weekend and a holiday. */
const oldHours = 5 * 24

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
