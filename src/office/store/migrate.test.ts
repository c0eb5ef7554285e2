import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from './migrate.ts'
import { openStore } from './open-store.ts'
import { createStore } from './store.ts'

let dir: string
const key = randomBytes(32)
const path = () => join(dir, 'store.db')
const all = [...migrations]

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-migrate-'))
})
afterEach(() => {
  migrations.splice(0, Infinity, ...all)
  rmSync(dir, { recursive: true, force: true })
})

it('a migration that breaks half way leaves the store as it was; the next try goes through', () => {
  const store = createStore(path(), key)
  store.facts.set('directoryTag', 'isi lama')
  store.close()
  migrations.push((db) => {
    db.exec('CREATE TABLE half (x)')
    throw new Error('power cut')
  })
  expect(() => createStore(path(), key)).toThrow('power cut')
  migrations.pop()

  const db = openStore(path(), key)
  expect(db.pragma('user_version', { simple: true })).toBe(all.length)
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
  db.close()
  const again = createStore(path(), key)
  expect(again.facts.get('directoryTag')).toBe('isi lama')
  again.close()
})

it('an operation from before the outbox knew what was sent counts as sent: it is never rewritten', () => {
  migrations.splice(1)
  const old = openStore(path(), key)
  const body = JSON.stringify({ dseq: 1, intent: { kind: 'letter.edit', content: {} } })
  old.prepare("INSERT INTO operation (dseq, letter_id, kind, body, status, claimed_at) VALUES (1, 'a', 'letter.edit', ?, 'waiting', '2026-11-21T00:00:00Z')").run(body)
  old.close()
  migrations.push(...all.slice(1))

  const store = createStore(path(), key)
  expect(store.outbox.waitingOf('a')).toHaveLength(1)
  expect(store.outbox.unofferedLast('a')).toBeNull()
  store.close()
})
