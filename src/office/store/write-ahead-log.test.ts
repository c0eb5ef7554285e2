import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isLogDamaged } from '../../protocol/write-ahead-log.ts'
import { openStore } from './open-store.ts'

let dir: string
let log: Buffer
const key = randomBytes(32)
const frameBytes = 24 + 4096
const frameAt = (frame: number) => 32 + frame * frameBytes

/** What a killed office leaves: five saved notes in the log, each a transaction. */
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-log-'))
  const db = openStore(join(dir, 'store.db'), key)
  db.pragma('wal_checkpoint(RESTART)')
  for (let n = 1; n <= 5; n++)
    db.prepare('INSERT INTO fact (name, value) VALUES (?, ?)').run(`catatan ${n}`, 'isi'.repeat(100))
  log = readFileSync(join(dir, 'store.db-wal'))
  writeFileSync(join(dir, 'left.db'), readFileSync(join(dir, 'store.db')))
  db.close()
})
afterEach(() => rmSync(dir, { recursive: true }))

const changed = (change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(log)
  change(copy)
  return copy
}
const lastFrame = (): number => {
  const salts = log.subarray(16, 24)
  let frame = 0
  while (frameAt(frame + 1) < log.length && log.subarray(frameAt(frame + 1) + 8, frameAt(frame + 1) + 16).equals(salts))
    frame++
  return frame
}

it('a log as a kill leaves it is whole; so is none at all, and one whose last transaction is torn or missing', () => {
  expect(isLogDamaged(log)).toBe(false)
  expect(isLogDamaged(Buffer.alloc(0))).toBe(false)
  const torn = changed((copy) => copy.fill(0, frameAt(lastFrame()) + 600, frameAt(lastFrame()) + 1112))
  expect(isLogDamaged(torn)).toBe(false)
  expect(isLogDamaged(log.subarray(0, frameAt(lastFrame())))).toBe(false)
})

it.each([0, 5, 17, 29])('one bit in the head, byte %i', (byte) => {
  expect(isLogDamaged(changed((copy) => void (copy[byte]! ^= 4)))).toBe(true)
})

it('one bit in a transaction that others follow', () => {
  for (const within of [2, 18, 30, 2000, frameBytes - 1]) {
    expect(isLogDamaged(changed((copy) => void (copy[frameAt(1) + within]! ^= 1))), `byte ${within}`).toBe(true)
  }
})

it('the office does not open such a store, and leaves everything as it lies', () => {
  const path = join(dir, 'left.db')
  const damaged = changed((copy) => void (copy[frameAt(1) + 100]! ^= 1))
  writeFileSync(`${path}-wal`, damaged)
  expect(() => openStore(path, key)).toThrow(expect.objectContaining({ code: 'store_damaged' }))
  expect(readFileSync(`${path}-wal`).equals(damaged)).toBe(true)
  writeFileSync(`${path}-wal`, log)
  const db = openStore(path, key)
  expect(db.prepare("SELECT count(*) FROM fact WHERE name LIKE 'catatan%'").pluck().get()).toBe(5)
  db.close()
})
