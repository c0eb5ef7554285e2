import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePlain } from '../testing/make-plain.ts'
import { openDatabase } from '../testing/open-database.ts'
import { backUpSqlite } from './back-up-sqlite.ts'
import { openSqlite, type Db } from './open-sqlite.ts'

let dir: string
let path: string
let keyFile: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-pages-'))
  path = join(dir, 'server.db')
  keyFile = join(dir, 'server.key')
  const db = openSqlite(path)
  const add = db.prepare('insert into meta values (?, ?)')
  for (let n = 0; n < 200; n++) add.run(`catatan ${n}`, `Undangan rapat ke-${n}`)
  db.close()
})
afterEach(() => rmSync(dir, { recursive: true }))

const factsIn = (db: Db) => {
  try {
    return JSON.stringify(db.prepare('select * from meta order by name').all())
  } finally {
    db.close()
  }
}
const keyDoesNotFit = () => expect.objectContaining({ code: 'server_key_wrong', params: { file: keyFile } }) as unknown

test('a bit flips in any page of the facts: it is an error or changes nothing, never another fact', () => {
  const before = factsIn(openSqlite(path))
  const bytes = readFileSync(path)
  const told = Array.from({ length: bytes.length / 4096 }, (_, page) => {
    const flipped = Buffer.from(bytes)
    flipped[page * 4096 + ((page * 977) % 4096)]! ^= 1 << (page % 8)
    writeFileSync(path, flipped)
    try {
      return factsIn(openSqlite(path)) === before ? 'same' : 'other'
    } catch (error) {
      return (error as { code: string }).code
    }
  })
  expect(told.slice(0, 1)).toEqual(['server_key_wrong'])
  expect(told).not.toContain('other')
  expect(told.some((code) => /damaged|CORRUPT/.test(code))).toBe(true)
})

test('the key is for the server alone; without it, or with another, the database is left as it lies', () => {
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect(readFileSync(path).includes('Undangan')).toBe(false)
  const [key, pages] = [readFileSync(keyFile), readFileSync(path)]
  rmSync(keyFile)
  expect(() => openSqlite(path)).toThrow(keyDoesNotFit())
  expect(existsSync(keyFile), 'a new key would fit nothing').toBe(false)
  for (const wrong of [randomBytes(32), key.subarray(0, 31), Buffer.alloc(0)]) {
    writeFileSync(keyFile, wrong)
    expect(() => openSqlite(path)).toThrow(keyDoesNotFit())
  }
  expect(readFileSync(path).equals(pages)).toBe(true)
  writeFileSync(keyFile, key)
  expect(factsIn(openSqlite(path))).toContain('Undangan rapat ke-199')
})

test('a plain database of an older server is encrypted when it is opened, with what a kill left in its log', () => {
  const before = factsIn(openSqlite(path))
  makePlain(path)
  const killed = join(dir, 'killed.db')
  const running = new Database(path)
  running.prepare(`insert into meta values ('~ sesaat sebelum mati', 'tersimpan')`).run()
  for (const rest of ['', '-wal']) cpSync(path + rest, killed + rest)
  running.close()

  const after = factsIn(openSqlite(killed))
  expect(after).toBe(`${before.slice(0, -1)},{"name":"~ sesaat sebelum mati","value":"tersimpan"}]`)
  expect(readFileSync(killed).includes('Undangan')).toBe(false)
  expect(factsIn(openDatabase(killed))).toBe(after)
})

test('while an older server still has its plain database open, nothing is encrypted under its hands', () => {
  makePlain(path)
  const older = new Database(path)
  older.exec('begin immediate')
  expect(() => openSqlite(path, 0)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
  older.exec(`insert into meta values ('~ terakhir', 'dari yang lama'); commit`)
  older.close()
  expect(factsIn(openSqlite(path))).toContain('dari yang lama')
})

test('a backup is taken while the server writes, opens with the key beside it, and never replaces another', () => {
  const server = openSqlite(path)
  const file = join(dir, 'cadangan.db')
  server.prepare(`insert into meta values ('~ sebelum', 'ada')`).run()
  expect(backUpSqlite(path, file)).toEqual({ database: file, key: join(dir, 'cadangan.key') })
  server.prepare(`insert into meta values ('~ sesudah', 'belum')`).run()
  server.close()
  expect([file, join(dir, 'cadangan.key')].map((each) => statSync(each).mode & 0o777)).toEqual([0o600, 0o600])
  const kept = factsIn(openSqlite(file))
  expect(kept).toContain('~ sebelum')
  expect(kept).not.toContain('~ sesudah')
  expect(() => backUpSqlite(path, file)).toThrow(expect.objectContaining({ code: 'invalid_request' }))
})

test('a backup of a damaged database is refused, not written', () => {
  const bytes = readFileSync(path)
  bytes[bytes.length - 99]! ^= 1
  writeFileSync(path, bytes)
  const file = join(dir, 'cadangan.db')
  expect(() => backUpSqlite(path, file)).toThrow(expect.objectContaining({ code: 'store_damaged' }))
  expect([file, `${file}.part`].filter((each) => existsSync(each))).toEqual([])
})
