import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore, type Store } from '../store/store.ts'
import { keyCheckOf } from '../session/store-key.ts'
import { backupFolder } from './backup-folder.ts'
import { makeBackup } from './make-backup.ts'

const key = Buffer.alloc(32, 9)
const never = new AbortController().signal
let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lontar-backup-'))
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'profile.json'), '{"personId":"sari"}')
  store = createStore(join(folder, 'store.db'), key)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})
const parts = () => ({
  store,
  folder,
  storeKey: key,
  profile: { keyCheck: keyCheckOf(key) } as Parameters<typeof makeBackup>[0]['profile'],
})
const onDay = (day: number, hour = 8) => new Date(Date.UTC(2026, 10, day, hour))

test('a backup is made while people work, sealed as the store is, and opens with the same key', async () => {
  store.facts.set('kindUses', { nota_dinas: 1 })
  const making = makeBackup(parts(), 7, onDay(2), never)
  store.facts.set('kindUses', { nota_dinas: 2 })
  const made = await making
  expect(made).toMatchObject({ name: 'store-2026-11-02T08-00-00Z', letters: 0, unsent: 0 })

  const path = backupFolder(folder).pathOf(made.name)!
  expect(readFileSync(path).includes('SQLite format 3')).toBe(false)
  expect(readFileSync(path).includes('nota_dinas')).toBe(false)
  expect(() => createStore(path, Buffer.alloc(32, 1))).toThrow('store_wrong_key')
  const again = createStore(path, key)
  expect(again.facts.get('kindUses')).toBeTruthy()
  again.close()
  expect(store.facts.get('kindUses'), 'the store itself went on').toEqual({ nota_dinas: 2 })
  expect(readFileSync(join(folder, 'backups/profile.json'), 'utf8')).toContain('sari')
})

test('of each day the newest stays, of as many days as the policy says', async () => {
  for (const [day, hour] of [
    [1, 8],
    [2, 8],
    [3, 8],
    [3, 15],
    [4, 8],
  ] as const)
    await makeBackup(parts(), 3, onDay(day, hour), never)
  expect(
    backupFolder(folder)
      .list()
      .map(({ at }) => at.slice(0, 13)),
  ).toEqual(['2026-11-04T08', '2026-11-03T15', '2026-11-02T08'])
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('part'))).toEqual([])
})

test('a clock that ran years ahead and was put back does not make the new copies the oldest', async () => {
  const ahead = (day: number) => new Date(Date.UTC(2036, 0, day))
  for (const at of [ahead(1), ahead(2), onDay(3), onDay(4)]) await makeBackup(parts(), 2, at, never)
  const made = backupFolder(folder).list()
  expect(made.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-04', '2026-11-03'])
})

test('what only this computer has lies in the backup too, until no backup names it', async () => {
  const hash = 'a'.repeat(64)
  mkdirSync(join(folder, 'files/aa'))
  writeFileSync(join(folder, 'files/aa', hash), 'sealed bytes')
  store.files.markPresent({ sha256: hash, size: 12 })
  expect((await makeBackup(parts(), 1, onDay(2), never)).files).toEqual([hash])
  const copy = join(folder, 'backups/files', hash)
  expect(readFileSync(copy, 'utf8')).toBe('sealed bytes')
  store.files.markAtServer(hash)
  await makeBackup(parts(), 1, onDay(3), never)
  expect(existsSync(copy)).toBe(false)
})

test('a damaged store is told, and no earlier backup goes for it', async () => {
  const good = await makeBackup(parts(), 1, onDay(2), never)
  const moveOn = store.holdStill()
  const path = join(folder, 'store.db')
  const bytes = readFileSync(path)
  // Behind the first page everything is damaged; the store itself has what it needs in memory.
  bytes.fill(0x55, 4096)
  writeFileSync(path, bytes)
  await expect(makeBackup(parts(), 1, onDay(3), never)).rejects.toMatchObject({ code: 'store_damaged' })
  moveOn()
  expect(
    backupFolder(folder)
      .list()
      .map(({ name }) => name),
  ).toEqual([good.name])
})

test('whoever goes in the middle of it leaves nothing half done', async () => {
  const breaker = new AbortController()
  const making = makeBackup(parts(), 1, onDay(2), breaker.signal)
  breaker.abort(new Error('gone'))
  await expect(making).rejects.toThrow('gone')
  expect(backupFolder(folder).list()).toEqual([])
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('store'))).toEqual([])
})
