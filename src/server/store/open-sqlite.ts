import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { recoveryAndDigests } from './migrations/006-recovery-and-digests.ts'
import { migrations } from './migrations/index.ts'
import { rebuildDigests } from './sqlite-digests.ts'

export type Db = Database.Database

/** Set and then asserted: the builds default to synchronous=NORMAL, where a power cut undoes acknowledged work. */
const settings = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
] as const

/** Opens (or creates) the server's database at this version. @throws store_too_new */
export const openSqlite = (path: string): Db => {
  // SQLite would make it readable to all; what lies beside it (WAL) takes over its rights.
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
  const db = new Database(path, { timeout: 10_000 })
  try {
    for (const [name, value, expected] of settings) {
      db.pragma(`${name}=${value}`)
      const actual: unknown = db.pragma(name, { simple: true })
      if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${expected}`)
    }
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const migrate = (db: Db): void => {
  const current = db.pragma('user_version', { simple: true }) as number
  if (current > migrations.length) throw new LontarError('store_too_new')
  migrations.slice(current).forEach((migration, index) => {
    db.transaction(() => {
      db.exec(migration)
      if (current + index === 0) db.prepare(`insert into meta values ('epoch', ?)`).run(randomUUID())
      if (migration === recoveryAndDigests) prepareRecovery(db)
      db.pragma(`user_version=${current + index + 1}`)
    })()
  })
}

/** What earlier versions did not have: a secret to seal with, and the digests of the feeds as they stand. */
const prepareRecovery = (db: Db): void => {
  db.prepare(`insert into meta values ('secret', ?)`).run(randomBytes(32).toString('base64url'))
  rebuildDigests(db)
}
