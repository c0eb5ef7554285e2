import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { syncFolderNow } from '../files/sync-folder.ts'
import { forgetLog } from '../session/expected-log.ts'
import { writeDurably } from '../session/write-durably.ts'

/**
 * Damage deep in a store does not show when it is opened. Once it was met, a note beside the store keeps anybody from working on in
 * it, until it was repaired or looked through and found whole.
 */
const noteSchema = z.object({
  at: z.iso.datetime(),
  /** A repair that is under way puts the damaged store into this folder: begun again, it finds it there. */
  aside: z.string().optional(),
})
const fileOf = (folder: string) => join(folder, 'damaged.json')

export const markDamaged = (folder: string, at: Date): void => {
  if (damagedSince(folder) === null) writeDurably(fileOf(folder), JSON.stringify({ at: at.toISOString() }))
}

/** @param aside a folder in that of the store */
export const markAside = (folder: string, at: Date, aside: string): void =>
  writeDurably(fileOf(folder), JSON.stringify({ at: damagedSince(folder) ?? at.toISOString(), aside }))

/** Where a repair that was broken off has put the damaged store, or a part of it; null where none was. */
export const asideOf = (folder: string): string | null => {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))).aside ?? null
  } catch {
    return null
  }
}

/** When damage was first met; null where none is known. A note that cannot be read is one all the same. */
export const damagedSince = (folder: string): string | null => {
  if (!existsSync(fileOf(folder))) return null
  try {
    return noteSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))).at
  } catch {
    return new Date(0).toISOString()
  }
}

export const clearDamage = (folder: string): void => {
  forgetLog(folder)
  rmSync(fileOf(folder), { force: true })
  syncFolderNow(folder)
}
