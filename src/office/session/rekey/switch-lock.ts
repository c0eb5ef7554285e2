import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * One office at a time works at a change of keys under this data folder: one that starts meanwhile must not take the copy of another for
 * the rubbish of a crash. The lock is the operating system's, by SQLite, and ends with the process that holds it, however that ends; the
 * empty file stays.
 *
 * @param folder of a profile
 * @returns what ends it; null where somebody else holds it
 */
export const lockSwitch = (folder: string): (() => void) | null => {
  mkdirSync(dirname(folder), { recursive: true })
  const db = new Database(join(dirname(folder), 'rekey.lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    return () => db.close()
  } catch (error) {
    db.close()
    if (!((error as { code?: string }).code ?? '').startsWith('SQLITE_BUSY')) throw error
    return null
  }
}
