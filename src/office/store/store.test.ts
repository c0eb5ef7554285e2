import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStore } from './store.ts'
import { openStore } from './open-store.ts'

let dir: string
const key = randomBytes(32)
const path = () => join(dir, 'store.db')

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-store-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

describe('the store of one person', () => {
  it('stands as sync.md demands: WAL, FULL, temp in memory, foreign keys, encrypted', () => {
    const db = openStore(path(), key)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('temp_store', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.prepare('INSERT INTO fact (name, value) VALUES (?, ?)').run('note', 'kalimat rahasia yang tidak boleh terbaca')
    db.close()
    expect(readFileSync(path()).includes('kalimat rahasia')).toBe(false)
    expect(readFileSync(path()).subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })

  it('does not open with another key, and is not changed by the attempt', () => {
    createStore(path(), key).close()
    const before = readFileSync(path())
    expect(codeOf(() => createStore(path(), randomBytes(32)))).toBe('store_wrong_key')
    expect(readFileSync(path()).equals(before)).toBe(true)
    createStore(path(), key).close()
  })

  it('belongs to one window: a second one is told so, and the first works on', () => {
    const first = createStore(path(), key)
    expect(codeOf(() => createStore(path(), key))).toBe('store_in_use')
    first.facts.set('directoryTag', 'still here')
    expect(first.facts.get('directoryTag')).toBe('still here')
    first.close()
    createStore(path(), key).close()
  })

  it('refuses a store that a newer Lontar wrote', () => {
    const db = openStore(path(), key)
    db.pragma('user_version=9999')
    db.close()
    expect(codeOf(() => createStore(path(), key))).toBe('store_too_new')
  })

  it('finds a flipped bit instead of showing a changed letter', () => {
    const db = openStore(path(), key)
    for (let i = 0; i < 2000; i++)
      db.prepare('INSERT INTO fact (name, value) VALUES (?, ?)').run(`n${i}`, 'x'.repeat(500))
    const rows = db.prepare('SELECT name, value FROM fact').all()
    db.close()
    const bytes = readFileSync(path())
    const found = Array.from({ length: 20 }, (_, i) => {
      const raw = Buffer.from(bytes)
      raw[Math.floor((bytes.length * (i + 0.5)) / 20)]! ^= 1
      rmSync(path())
      writeFileSync(path(), raw)
      return codeOf(() => {
        const damaged = openStore(path(), key)
        try {
          // A page of something else says nothing of these rows, and changes none.
          const read = damaged.prepare('SELECT name, value FROM fact').all()
          if (!isDeepStrictEqual(read, rows)) throw Object.assign(new Error(), { code: 'shown as if it were whole' })
        } finally {
          damaged.close()
        }
      })
    })
    const known = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'store_damaged', 'store_wrong_key', 'SQLITE_IOERR']
    expect(found.filter((code) => code && known.includes(code)).length).toBeGreaterThan(10)
    expect(found.filter((code) => code && !known.includes(code))).toEqual([])
  })

  it('numbers its operations without a gap', () => {
    const store = createStore(path(), key)
    expect(store.outbox.nextSequence()).toBe(1)
    store.close()
  })
})

describe('searching', () => {
  it.each(['"', '*', 'a OR', 'NEAR(', "'; DROP TABLE letter; --", '   ', '()'])(
    'what people type is never syntax: %s',
    (typed) => {
      const store = createStore(path(), key)
      expect(() => store.letters.list('keluar', typed)).not.toThrow()
      store.close()
    },
  )
})
