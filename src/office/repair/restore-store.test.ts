import { randomUUID } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import { newLetterContent } from '../letters/new-letter.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { keyCheckOf } from '../session/store-key.ts'
import { createStore, type Store } from '../store/store.ts'
import { backupFolder } from './backup-folder.ts'
import { markAside, markDamaged } from './damage-mark.ts'
import { makeBackup } from './make-backup.ts'
import { openCopy } from './open-copy.ts'
import { knowsEnrolment, restoreStore } from './restore-store.ts'

const key = Buffer.alloc(32, 5)
const now = new Date('2026-11-20T02:00:00.000Z')
let folder: string
let store: Store
const path = () => join(folder, 'store.db')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lontar-repair-'))
  mkdirSync(join(folder, 'files'))
  store = createStore(path(), key)
  store.facts.set('device', { deviceId: 'laptop', token: 'secret', personId })
  store.facts.set('directory', directory)
})
afterEach(() => rmSync(folder, { recursive: true }))

const directory = demoDirectory('https://lontar.invalid')
const drafter = directory.positions.find((position) => position.roles.includes('konseptor'))!
const { personId } = directory.appointments.find((a) => a.positionId === drafter.id)!
const draft = (subject: string) => {
  const book = createLetterBook({ store, personId, now: () => now, changed: () => {} })
  const id = randomUUID()
  const content = { ...newLetterContent('nota_dinas', drafter.id, directory), subject }
  store.transaction(() => book.perform(id, { kind: 'letter.create', content }, drafter.id))
  return id
}
/** Where the last step of a letter is a rewriting that was not sent yet, that step takes up the new words. */
const rewrite = (id: string, subject: string) => {
  const book = createLetterBook({ store, personId, now: () => now, changed: () => {} })
  store.transaction(() => book.perform(id, { kind: 'letter.edit', content: { subject } }, drafter.id))
}
const backUp = () =>
  makeBackup(
    {
      store,
      folder,
      storeKey: key,
      profile: { keyCheck: keyCheckOf(key) } as Parameters<typeof makeBackup>[0]['profile'],
    },
    7,
    now,
    new AbortController().signal,
  )
const subjects = () => {
  const opened = createStore(path(), key)
  const found = opened.outbox.recent(100).map(({ letterId }) => opened.letters.get(letterId)!.local.content.subject)
  const { waiting } = opened.outbox.state()
  const restored = opened.facts.get('restored')
  opened.close()
  return { found: found.toSorted(), waiting, restored }
}
/** Where a table begins in the file. */
const pageOf = (table: string): number => {
  const copy = join(folder, 'look.part')
  for (const end of ['', '-wal']) if (existsSync(path() + end)) copyFileSync(path() + end, copy + end)
  const db = openCopy(copy, key)
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table)!
  db.close()
  return page
}
const damage = (change: (bytes: Buffer) => void) => {
  store.close()
  const bytes = readFileSync(path())
  change(bytes)
  writeFileSync(path(), bytes)
  markDamaged(folder, now)
}

test('what was written after the backup is brought along where the outbox can be read', async () => {
  draft('Sebelum cadangan')
  const { name } = await backUp()
  draft('Sesudah cadangan')
  // The first page: the store does not open by itself any more, though every other page is as it was.
  damage((bytes) => bytes.fill(0, 0, 4096))
  expect(() => createStore(path(), key)).toThrow()
  expect(restoreStore(folder, key, name, now)).toMatchObject({ open: 2 })
  expect(subjects()).toMatchObject({
    found: ['Sebelum cadangan', 'Sesudah cadangan'],
    waiting: 2,
    restored: { next: null },
  })
  expect(existsSync(join(folder, 'damaged.json'))).toBe(false)
  const [aside] = readdirSync(folder).filter((entry) => entry.startsWith('damaged-'))
  expect(existsSync(join(folder, aside!, 'store.db')), 'the damaged store is put aside, not erased').toBe(true)
})

test('where the first page is gone, also what lies behind the end of the backup is read; and so it is of a store that was cut off', async () => {
  draft('Awal')
  const { name } = await backUp()
  for (let day = 0; day < 30; day++) draft(`Lanjut ${day} ${'kata '.repeat(40)}`)
  store.close()
  const whole = readFileSync(path())
  store = createStore(path(), key)
  damage((bytes) => bytes.fill(0, 0, 4096))
  expect(restoreStore(folder, key, name, now)).toMatchObject({ open: 31, whole: false })
  expect(readdirSync(folder).filter((entry) => /next|part/.test(entry))).toEqual([])
  // Without a backup: all but the last page is there.
  writeFileSync(path(), whole.subarray(0, whole.length - 4096))
  expect(restoreStore(folder, key, null, now).open).toBeGreaterThan(25)
})

test('a store that is lost later comes from its backup, not from what an earlier repair put aside', async () => {
  draft('Satu')
  damage(() => {})
  restoreStore(folder, key, null, now)
  store = createStore(path(), key)
  draft('Dua')
  const { name } = await backUp()
  store.close()
  rmSync(path())
  restoreStore(folder, key, name, now)
  expect(subjects()).toMatchObject({ found: ['Dua', 'Satu'], waiting: 2 })
})

test('a repair that was broken off when only the log had been put aside finds it there', async () => {
  draft('Satu')
  const { name } = await backUp()
  draft('Dua')
  // As a kill leaves it: what was written last is in the log only.
  const log = readFileSync(`${path()}-wal`)
  const file = readFileSync(path())
  store.close()
  mkdirSync(join(folder, 'damaged-x'))
  writeFileSync(path(), file)
  writeFileSync(join(folder, 'damaged-x', 'store.db-wal'), log)
  markAside(folder, now, 'damaged-x')
  expect(restoreStore(folder, key, name, now)).toMatchObject({ open: 2, whole: true })
  expect(subjects()).toMatchObject({ found: ['Dua', 'Satu'], waiting: 2 })
})

test('a repair that was broken off when the store had been put aside, and nothing had taken its place, finds it there', async () => {
  draft('Satu')
  const { name } = await backUp()
  draft('Dua')
  store.close()
  mkdirSync(join(folder, 'damaged-x'))
  renameSync(path(), join(folder, 'damaged-x', 'store.db'))
  markAside(folder, now, 'damaged-x')
  expect(restoreStore(folder, key, name, now)).toMatchObject({ open: 2, whole: true })
  expect(subjects()).toMatchObject({ found: ['Dua', 'Satu'], waiting: 2 })
})

test('what was corrected after the backup has the last words that can be read, not those of the backup', async () => {
  const id = draft('Kata pertama')
  rewrite(id, 'Kata lama')
  const { name } = await backUp()
  rewrite(id, 'Kata baru')
  // Whether all of the outbox was read is known to nobody, so what the backup has of it is kept as well.
  damage((bytes) => bytes.fill(0, 0, 4096))
  expect(restoreStore(folder, key, name, now)).toMatchObject({ open: 2, whole: false })
  expect(subjects()).toMatchObject({ found: ['Kata baru', 'Kata baru'], waiting: 2 })
})

test('of a store that is gone the backup stays, with all that it held', async () => {
  draft('Satu')
  const { name } = await backUp()
  store.close()
  rmSync(path())
  expect(restoreStore(folder, key, name, now)).toMatchObject({ open: 0, whole: false })
  expect(subjects()).toMatchObject({ found: ['Satu'], waiting: 1 })
})

test('afresh from the server, with the enrolment and the steps of the damaged store', () => {
  draft('Hanya di sini')
  damage(() => {})
  expect(restoreStore(folder, key, null, now)).toMatchObject({ open: 1, whole: true })
  expect(subjects()).toMatchObject({ found: ['Hanya di sini'], waiting: 1 })
})

test('the list of PDFs that were signed here comes along, and so do their copies: one that is saved nowhere else is not swept away', () => {
  const [sha256, lost] = ['5a'.repeat(32), '0b'.repeat(32)]
  mkdirSync(join(folder, 'files', '5a'))
  writeFileSync(join(folder, 'files', '5a', sha256), 'sealed')
  for (const [id, hash] of [
    ['rapat', sha256],
    ['hilang', lost],
  ] as const) {
    store.files.markPresent({ sha256: hash, size: 6 })
    store.signedFiles.add({ id, name: `${id}.pdf`, signedAt: now.toISOString(), sha256: hash, level: 'B-B' })
  }
  const page = pageOf('file')
  damage((bytes) => bytes.fill(0x33, (page - 1) * 4096, page * 4096))
  restoreStore(folder, key, null, now)
  const opened = createStore(path(), key)
  expect(opened.signedFiles.list().map(({ name }) => name)).toEqual(['hilang.pdf', 'rapat.pdf'])
  expect(opened.files.isPresent(sha256)).toBe(true)
  expect(opened.files.isPresent(lost), 'what no disk has is not said to be there').toBe(false)
  expect(opened.files.orphans()).toEqual([])
  opened.close()
})

test('where the enrolment cannot be read and the outbox can, what waited goes on under a new enrolment', () => {
  draft('Hanya di sini')
  const enrolled = { device: store.facts.get('device')!, directory: store.facts.get('directory')! }
  const page = pageOf('fact')
  damage((bytes) => bytes.fill(0x33, (page - 1) * 4096, page * 4096))
  expect(knowsEnrolment(folder, [key])).toBe(false)
  expect(() => restoreStore(folder, key, null, now)).toThrow('afresh_needs_code')
  expect(restoreStore(folder, key, null, now, [], enrolled)).toMatchObject({ open: 1, whole: true })
  expect(subjects()).toMatchObject({ found: ['Hanya di sini'], waiting: 1 })
})

test('afresh where nothing can be read and no backup is there asks for a code, and leaves everything as it was', () => {
  damage((bytes) => bytes.fill(0x33))
  const before = readFileSync(path())
  expect(() => restoreStore(folder, key, null, now)).toThrow('afresh_needs_code')
  expect(readFileSync(path()).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((entry) => /next|part/.test(entry))).toEqual([])
})

test('a backup that is damaged itself is refused, and nothing is moved', async () => {
  const { name } = await backUp()
  truncateSync(backupFolder(folder).pathOf(name)!, 5000)
  damage((bytes) => bytes.fill(0, 0, 4096))
  expect(() => restoreStore(folder, key, name, now)).toThrow('backup_unusable')
  expect(existsSync(path())).toBe(true)
})

test('so is one that opens, and is damaged only where the repair itself does not look', async () => {
  draft('Satu')
  const { name } = await backUp()
  const page = pageOf('address')
  const copy = backupFolder(folder).pathOf(name)!
  writeFileSync(copy, readFileSync(copy).fill(0x33, (page - 1) * 4096, page * 4096))
  openCopy(copy, key).close()
  damage((bytes) => bytes.fill(0, 0, 4096))
  expect(() => restoreStore(folder, key, name, now)).toThrow('backup_unusable')
  expect(existsSync(path())).toBe(true)
})

test('damage of every kind: what is brought along is what was written, each step once', async () => {
  const written = new Set<string>()
  for (let day = 0; day < 3; day++) written.add(draft(`Awal ${day}`))
  const { name } = await backUp()
  for (let day = 0; day < 40; day++) written.add(draft(`Lanjut ${day} ${'kata '.repeat(30)}`))
  store.close()
  const whole = readFileSync(path())
  const copy = `${folder}-whole`
  cpSync(folder, copy, { recursive: true })
  let seed = 7
  const dice = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  for (let round = 0; round < 25; round++) {
    rmSync(folder, { recursive: true })
    cpSync(copy, folder, { recursive: true })
    const bytes = Buffer.from(whole)
    const pages = bytes.length / 4096
    const at = dice(pages) * 4096
    if (round % 3 === 0) bytes.fill(0, at, at + 4096)
    if (round % 3 === 1) bytes[dice(bytes.length)]! ^= 0xff
    writeFileSync(path(), round % 3 === 2 ? bytes.subarray(0, Math.max(4096, at)) : bytes)
    restoreStore(folder, key, name, now)
    const opened = createStore(path(), key)
    const ids = opened.outbox.recent(1000).map(({ operation }) => operation.opId)
    expect(new Set(ids).size, `round ${round}`).toBe(ids.length)
    const letters = opened.outbox.recent(1000).map(({ letterId }) => letterId)
    expect(letters.every((id) => written.has(id))).toBe(true)
    expect(letters.length, 'what the backup held is there at least').toBeGreaterThanOrEqual(3)
    opened.close()
  }
  rmSync(copy, { recursive: true })
})
