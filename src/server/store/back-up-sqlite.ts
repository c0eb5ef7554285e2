import { closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { keyFileOf } from './database-key.ts'
import { openSqlite } from './open-sqlite.ts'
import { syncNow } from './sync-now.ts'

/**
 * Writes the database as it is at this moment to a new file, and its key beside that; the server may go on. Every row is read on the
 * way, so a damaged page is found here at the latest.
 *
 * @param file must not be there yet
 * @returns the names of both files
 * @throws invalid_request, store_damaged, disk_full
 */
export const backUpSqlite = (path: string, file: string): { database: string; key: string } => {
  const key = keyFileOf(file)
  if (existsSync(file) || existsSync(key)) throw new LontarError('invalid_request', { detail: `--backup: ${file}` })
  const part = `${file}.part`
  rmSync(part, { force: true })
  closeSync(openSync(part, 'wx', 0o600))
  try {
    const db = openSqlite(path)
    try {
      db.prepare('vacuum into ?').run(part)
    } finally {
      db.close()
    }
    syncNow(part)
    copyFileSync(keyFileOf(path), key)
    syncNow(key)
    renameSync(part, file)
    syncNow(dirname(file))
    return { database: file, key }
  } catch (error) {
    rmSync(part, { force: true })
    throw LontarError.from(error)
  }
}
