import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Letter } from '../../domain/letter.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
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

const letterOf = (n: number): Letter => {
  const at = `2026-11-2${n}T00:00:00.000Z`
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'jaringan kantor' }] }
  const content = { ...draftContent, subject: `Undangan ${n}`, body: { type: 'doc' as const, content: [paragraph] } }
  const context = { directory: office, actor: people.konseptor, now: at, claimedAt: at }
  return applyIntent(`surat-${n}`, null, { kind: 'letter.create', content }, context)
}

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
  old
    .prepare(
      "INSERT INTO operation (dseq, letter_id, kind, body, status, claimed_at) VALUES (1, 'a', 'letter.edit', ?, 'waiting', '2026-11-21T00:00:00Z')",
    )
    .run(body)
  old.close()
  migrations.push(...all.slice(1))

  const store = createStore(path(), key)
  expect(store.outbox.waitingOf('a')).toHaveLength(1)
  expect(store.outbox.unofferedLast('a')).toBeNull()
  store.close()
})

it('the letters of an older store are all there, in their boxes and in the search, and can be changed and removed', () => {
  migrations.splice(2)
  const old = openStore(path(), key)
  const insert = old.prepare(
    `INSERT INTO letter VALUES (?, ?, ?, ?, 'masuk', 'dikirim', 0, ?, ?, 'Dinas Contoh', NULL, 'biasa', 'biasa', 1, 0, ?)`,
  )
  const words = old.prepare('INSERT INTO letter_words (rowid, subject, party, number, body) VALUES (?, ?, ?, ?, ?)')
  for (const n of [1, 2, 3]) {
    const letter = JSON.stringify(letterOf(n))
    insert.run(
      n,
      `surat-${n}`,
      n === 3 ? null : letter,
      letter,
      n === 1 ? 'baca' : '',
      `Undangan ${n}`,
      `2026-11-2${n}T00:00:00Z`,
    )
    words.run(n, `Undangan ${n}`, 'Dinas Contoh', '', 'jaringan kantor')
  }
  old.close()
  migrations.push(...all.slice(2))

  const store = createStore(path(), key)
  expect(store.letters.get('surat-2')).toEqual({
    id: 'surat-2',
    server: letterOf(2),
    local: letterOf(2),
    epoch: '',
  })
  expect(store.letters.get('surat-3')?.server).toBeNull()
  expect(store.letters.list('masuk', '').map((row) => row.id)).toEqual(['surat-3', 'surat-2', 'surat-1'])
  expect(store.letters.counts()).toMatchObject({ menunggu: 1, masuk: 3, draf: 0, keluar: 0, arsip: 0 })
  expect(store.letters.find('jaringan', {}, 10), 'it is indexed when the office has a moment').toEqual([])
  store.letters.indexDeferred(10)
  expect(store.letters.find('jaringan', {}, 10).map((row) => row.id)).toEqual(['surat-3', 'surat-2', 'surat-1'])
  expect(store.facts.get('unprojected'), 'the letters module is told to go through them').toEqual({ below: null })
  store.letters.remove('surat-2')
  expect(store.letters.get('surat-2')).toBeNull()
  expect(store.letters.list('masuk', '').map((row) => row.id)).toEqual(['surat-3', 'surat-1'])
  store.close()
})
