import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { newLetterContent } from '../letters/new-letter.ts'
import { openStore } from '../store/open-store.ts'
import { createStore } from '../store/store.ts'
import { checkCopy, isWhole } from './check-copy.ts'
import { isDamage } from './is-damage.ts'
import { quickCheck, quickCheckCovers } from './quick-check.ts'

/** A store with drafts, looked through at its start after its file was damaged in a known place. */
const key = Buffer.alloc(32, 5)
const pageSize = 4096
let folder: string
let whole: Buffer
/** The page numbers of each table and index. */
let pages: Map<string, number[]>
const path = () => join(folder, 'store.db')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lontar-quick-'))
  mkdirSync(join(folder, 'files'))
  const store = createStore(path(), key)
  const directory = demoDirectory('https://lontar.invalid')
  const drafter = directory.positions.find((position) => position.roles.includes('konseptor'))!
  const { personId } = directory.appointments.find((a) => a.positionId === drafter.id)!
  store.facts.set('device', { deviceId: 'laptop', token: 'secret', personId })
  store.facts.set('directory', directory)
  const book = createLetterBook({ store, personId, now: () => new Date('2026-11-20T02:00:00.000Z'), changed: () => {} })
  for (let day = 0; day < 60; day++) {
    const content = {
      ...newLetterContent('nota_dinas', drafter.id, directory),
      subject: `Hari ${day} ${'kata '.repeat(20)}`,
    }
    store.transaction(() => book.perform(randomUUID(), { kind: 'letter.create', content }, drafter.id))
  }
  store.close()
  whole = readFileSync(path())
  const db = openStore(path(), key)
  const found = db.prepare<[], { name: string; pageno: number }>('SELECT name, pageno FROM dbstat').all()
  pages = new Map()
  for (const { name, pageno } of found) pages.set(name, [...(pages.get(name) ?? []), pageno])
  db.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the sign-in and the quick check after it say of a file. */
const look = (bytes: Buffer): 'refused at the door' | 'damaged' | 'nothing found' => {
  writeFileSync(path(), bytes)
  let store
  try {
    store = createStore(path(), key)
  } catch {
    return 'refused at the door'
  }
  try {
    const steps = quickCheck({ ...store.looking(isWhole), from: null })
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value.damaged ? 'damaged' : 'nothing found'
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return 'damaged'
  } finally {
    store.close()
  }
}
const withFlipped = (page: number): Buffer => {
  const bytes = Buffer.from(whole)
  bytes[(page - 1) * pageSize + 1000]! ^= 0x10
  return bytes
}
const ofTables = () => {
  const db = openStore(path(), key)
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  db.close()
  return new Set(tables)
}

test('of a whole store nothing is found', () => {
  expect(look(whole)).toBe('nothing found')
})

test('one bit in any page that holds rows is found, whatever the page belongs to', () => {
  writeFileSync(path(), whole)
  const tables = ofTables()
  const named = [...pages]
    .filter(([name]) => tables.has(name))
    .flatMap(([name, all]) => all.map((page) => ({ name, page })))
  expect(named.length).toBeGreaterThan(40)
  for (const { name, page } of named)
    expect(look(withFlipped(page)), `page ${page} of ${name}`).not.toBe('nothing found')
})

test('the newest letters are as many as were asked for, though each came on another day', () => {
  rmSync(path())
  const store = createStore(path(), key)
  const directory = demoDirectory('https://lontar.invalid')
  const drafter = directory.positions.find((position) => position.roles.includes('konseptor'))!
  const { personId } = directory.appointments.find((a) => a.positionId === drafter.id)!
  store.facts.set('directory', directory)
  for (let day = 10; day < 22; day++) {
    const now = () => new Date(`2026-11-${day}T02:00:00.000Z`)
    const book = createLetterBook({ store, personId, now, changed: () => {} })
    const content = newLetterContent('nota_dinas', drafter.id, directory)
    store.transaction(() => book.perform(randomUUID(), { kind: 'letter.create', content }, drafter.id))
  }
  const { read } = store.looking(isWhole)
  for (const table of ['letter', 'letter_text']) {
    const behind = read.newest(table, 5)
    expect(read.piece(table, behind, 5).next, table).not.toBeNull()
    expect(read.piece(table, behind, 6).next, table).toBeNull()
    expect(read.newest(table, 12), table).toBeNull()
  }
  store.close()
})

test('a file that was cut is refused when it is opened', () => {
  writeFileSync(path(), whole)
  truncateSync(path(), whole.length - 3 * pageSize)
  expect(look(readFileSync(path()))).toBe('refused at the door')
})

test('a page of the outbox as it was some days ago is found, though it is sealed as it should be', () => {
  writeFileSync(path(), whole)
  const db = openStore(path(), key)
  db.prepare("UPDATE operation SET status = 'accepted' WHERE dseq <= 40").run()
  db.close()
  const later = readFileSync(path())
  expect(look(later)).toBe('nothing found')
  const leaf = pages.get('operation')!.find((page) => !samePage(page, later))!
  const mixed = Buffer.from(later)
  whole.copy(mixed, (leaf - 1) * pageSize, (leaf - 1) * pageSize, leaf * pageSize)
  expect(look(mixed)).toBe('damaged')
})

test('an index is left to the full check, which finds it', () => {
  const [page] = pages.get('letter_related') ?? pages.get('letter_by_epoch')!
  expect(look(withFlipped(page!))).toBe('nothing found')
  const task = { file: path(), key, depth: 'full', filesDir: join(folder, 'files') } as const
  expect(() => checkCopy(task, () => {})).toThrow(/malformed|not a database/)
})

test('of a large store a part at each start, going on where the last left off, until all was read', () => {
  writeFileSync(path(), whole)
  const store = createStore(path(), key)
  const looking = store.looking(isWhole)
  const seen = new Set<string>()
  const read = {
    ...looking.read,
    piece: (table: string, ...rest: [never, number]) => {
      const found = looking.read.piece(table, ...rest)
      seen.add(table)
      // As if each table held more than one start reads.
      return { ...found, bytes: quickCheckCovers.atOnceBytes }
    },
  }
  let from: Parameters<typeof quickCheck>[0]['from'] = null
  let starts = 0
  do {
    const steps = quickCheck({ ...looking, read, from })
    let step = steps.next()
    while (!step.done) step = steps.next()
    from = step.value.on
    starts++
  } while (from && starts < 1000)
  expect(from).toBeNull()
  expect([...seen].toSorted()).toEqual(looking.read.tables().toSorted())
  expect(starts).toBeGreaterThanOrEqual(looking.read.tables().length)
  store.close()
})

const samePage = (page: number, other: Buffer): boolean =>
  whole.subarray((page - 1) * pageSize, page * pageSize).equals(other.subarray((page - 1) * pageSize, page * pageSize))
