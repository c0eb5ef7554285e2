import Database from 'better-sqlite3'
import { chmodSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { isLogDamaged } from '../../protocol/write-ahead-log.ts'
import { migrate } from './migrate.ts'

export type Db = Database.Database

/**
 * Opens (or creates) the encrypted store of one person on one device and holds it for this process alone.
 *
 * @param key raw 32 bytes; a passphrase would cost 40–140 ms per connection (docs/sync.md)
 * @throws store_wrong_key, store_in_use, store_too_new, store_damaged, disk_full
 */
export const openStore = (path: string, key: Buffer): Db => {
  if (key.length !== 32) throw new Error('the store key has 32 bytes')
  ownerOnly(path)
  requireWholeLog(`${path}-wal`)
  const db = new Database(path, { timeout: 0 })
  try {
    prepare(db, key)
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw asStoreError(error)
  }
}

/** Looked at before SQLite takes the log over, or drops it: what is damaged stays as it lies, for IT to save what can be saved. */
const requireWholeLog = (log: string): void => {
  if (existsSync(log) && isLogDamaged(readFileSync(log))) throw new LontarError('store_damaged')
}

/** SQLite makes its files readable to all; those beside the database (WAL) take over its rights. */
const ownerOnly = (path: string): void => {
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/**
 * Set and then asserted, because a build's defaults differ: `synchronous` NORMAL would let a power cut undo work that
 * was shown as saved, and a sort in a temp *file* would write letter text in clear.
 */
const settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
] as const

const prepare = (db: Db, key: Buffer): void => {
  db.pragma(`cipher='chacha20'`)
  db.pragma(`key="x'${key.toString('hex')}'"`)
  for (const [name, value, expected] of settings) {
    db.pragma(`${name}=${value}`)
    const actual: unknown = db.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${expected}`)
  }
  // The exclusive lock is taken by the first write; a second window must find out now, not at its first letter.
  db.exec('BEGIN IMMEDIATE; COMMIT')
}

const asStoreError = (error: unknown): unknown => {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'SQLITE_NOTADB') return new LontarError('store_wrong_key', {}, { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new LontarError('store_in_use', { person: '' }, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT')) return new LontarError('store_damaged', {}, { cause: error })
  return error
}
