import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from './open-sqlite.ts'
import { auditSeal } from './sql-audit-writer.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { AuditEvent, Store } from './store.ts'

let dir: string
let path: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-store-'))
  path = join(dir, 'server.db')
  store = openSqliteStore(path)
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true })
})

const at = '2026-11-21T00:00:00.000Z'
const device = () => ({
  id: randomUUID(),
  personId: 'sari',
  name: 'Laptop',
  tokenSha256: randomUUID(),
  keyThumbprint: '',
  at,
})
const event = (name: string): AuditEvent => ({
  at,
  deviceId: null,
  personId: 'sari',
  subject: null,
  event: name,
  detail: { n: 1 },
})

test('acknowledged means on the disk, and every table keeps its types', () => {
  const db = openSqlite(path)
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
  const db = new Database(newer)
  db.pragma('user_version=999')
  db.close()
  expect(() => openSqliteStore(newer)).toThrow(expect.objectContaining({ code: 'store_too_new' }))
})

test('the epoch is made once with the database, and is another in another', async () => {
  const epoch = await store.epoch()
  await store.close()
  store = openSqliteStore(path)
  expect(await store.epoch()).toBe(epoch)
  const other = openSqliteStore(join(dir, 'other.db'))
  expect(await other.epoch()).not.toBe(epoch)
  await other.close()
})

test('what fails half-way leaves nothing, and the next transaction is not disturbed', async () => {
  const lost = device()
  const failing = store.transact(async (writer) => {
    await writer.addDevice(lost)
    throw new Error('half-way')
  })
  const kept = device()
  const following = store.transact((writer) => writer.addDevice(kept))
  await expect(failing).rejects.toThrow('half-way')
  await following
  expect(await store.deviceByToken(lost.tokenSha256)).toBeUndefined()
  expect(await store.deviceByToken(kept.tokenSha256)).toMatchObject({ id: kept.id, revoked: false })
})

test('nobody reads the middle of a transaction', async () => {
  const mine = device()
  await store.transact(async (writer) => {
    await writer.addDevice(mine)
    expect(await store.deviceByToken(mine.tokenSha256)).toBeUndefined()
  })
  expect(await store.deviceByToken(mine.tokenSha256)).toBeDefined()
})

test('the audit is a chain: each row seals the one before, and no row can be changed or taken out', async () => {
  await store.transact(async (writer) => {
    for (const name of ['one', 'two', 'three']) await writer.addAudit(event(name))
  })
  const db = new Database(path)
  const rows = db.prepare('select event, previous_sha256 as previous, sha256 from audit order by id').all() as {
    event: string
    previous: string
    sha256: string
  }[]
  let previous = ''
  for (const row of rows) {
    expect(row.previous).toBe(previous)
    expect(row.sha256).toBe(auditSeal(previous, event(row.event)))
    previous = row.sha256
  }
  expect(rows).toHaveLength(3)
  expect(() => db.exec(`update audit set event = 'other' where id = 2`)).toThrow('audit only grows')
  expect(() => db.exec('delete from audit where id = 3')).toThrow('audit only grows')
  db.close()
})
