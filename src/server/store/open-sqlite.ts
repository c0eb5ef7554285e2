import { chmodSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { isLogDamaged } from '../../protocol/write-ahead-log.ts'
import { databaseKey, keyFileOf } from './database-key.ts'
import { encryptPlain } from './encrypt-plain.ts'
import { giveKey } from './give-key.ts'
import { recoveryAndDigests } from './migrations/006-recovery-and-digests.ts'
import { migrations } from './migrations/index.ts'
import { newFacts } from './migrations/new-facts.ts'
import { rebuildDigests } from './rebuild-digests.ts'

export type Db = Database.Database

/** Set and then asserted: the builds default to synchronous=NORMAL, where a power cut undoes acknowledged work. */
const settings = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
] as const

/**
 * Opens (or creates) the server's database at this version.
 *
 * @param patience how long another process may hold it, in ms
 * @throws store_too_new, store_damaged, server_key_wrong
 */
export const openSqlite = (path: string, patience = 10_000): Db => {
  // SQLite would make it readable to all; what lies beside it (WAL) takes over its rights.
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  const log = `${path}-wal`
  if (existsSync(log) && isLogDamaged(readFileSync(log))) throw new LontarError('store_damaged')
  const key = databaseKey(path)
  encryptPlain(path, key, patience)
  const db = new Database(path, { timeout: patience })
  try {
    giveKey(db, key)
    for (const [name, value, expected] of settings) {
      db.pragma(`${name}=${value}`)
      const actual: unknown = db.pragma(name, { simple: true })
      if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${expected}`)
    }
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw asStoreError(error, path)
  }
}

const asStoreError = (error: unknown, path: string): unknown => {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'SQLITE_NOTADB') return new LontarError('server_key_wrong', { file: keyFileOf(path) }, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT')) return new LontarError('store_damaged', {}, { cause: error })
  return error
}

const migrate = (db: Db): void => {
  const current = db.pragma('user_version', { simple: true }) as number
  if (current > migrations.length) throw new LontarError('store_too_new')
  if (current === migrations.length) return
  db.transaction(() => {
    for (const migration of migrations.slice(current)) {
      db.exec(typeof migration === 'string' ? migration : migration.sqlite)
      if (migration === recoveryAndDigests) rebuildDigests(db)
    }
    const addFact = db.prepare('insert into meta (name, value) values (?, ?) on conflict (name) do nothing')
    for (const fact of Object.entries(newFacts())) addFact.run(fact)
    db.pragma(`user_version=${migrations.length}`)
  })()
}
