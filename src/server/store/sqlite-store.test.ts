import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../testing/open-database.ts'
import { openSqlite } from './open-sqlite.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { describeStore } from './contract/describe-store.ts'

describeStore('a store on SQLite', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-store-'))
  const path = join(dir, 'server.db')
  return {
    open: async () => openSqliteStore(path),
    async raw(sql) {
      const db = openDatabase(path)
      try {
        db.exec(sql)
      } finally {
        db.close()
      }
    },
    remove: async () => rmSync(dir, { recursive: true }),
  }
})

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-store-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('acknowledged means on the disk, and every table keeps its types', () => {
  const db = openSqlite(join(dir, 'server.db'))
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  const loose = db
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`,
    )
    .all()
  expect(loose).toEqual([])
  db.close()
})

test('a store written by a newer server is left alone', () => {
  const newer = join(dir, 'newer.db')
  const db = openSqlite(newer)
  db.pragma('user_version=999')
  db.close()
  expect(() => openSqliteStore(newer)).toThrow(expect.objectContaining({ code: 'store_too_new' }))
})
