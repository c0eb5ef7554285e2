import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStoreAtFault, type StoreCheckProgress } from '../../protocol/desktop/store-check-calls.ts'
import { createFileVault } from '../files/file-vault.ts'
import { fileKeyOf } from '../session/open-profile.ts'
import { keyCheckOf } from '../session/store-key.ts'
import { createStore, type Store } from '../store/store.ts'
import { createBackupDesk, type BackupDesk } from './backup-desk.ts'
import type { BackupParts } from './make-backup.ts'

const key = Buffer.alloc(32, 9)
const now = new Date('2026-11-26T02:00:00.000Z')
let folder: string
let store: Store
let desk: BackupDesk
let told: (StoreCheckProgress | null)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lontar-check-'))
  mkdirSync(join(folder, 'files'))
  store = createStore(join(folder, 'store.db'), key)
  told = []
  desk = createBackupDesk({
    profile: { store, folder, storeKey: key, profile: { keyCheck: keyCheckOf(key) } as BackupParts['profile'] },
    days: 7,
    now: () => now,
    damaged: () => {},
    failed: () => {},
    checking: (progress) => told.push(progress),
  })
})
afterEach(async () => {
  await desk.stop()
  store.close()
  rmSync(folder, { recursive: true })
})
const leftOver = () => readdirSync(folder).filter((name) => name.includes('part'))

test('says how far it is, part by part, and what it found is known afterwards', async () => {
  expect(desk.lastCheck()).toBeNull()
  const found = await desk.check()
  expect(found).toMatchObject({ at: now.toISOString(), faults: [], letters: 0, files: 0 })
  expect(desk.lastCheck()).toEqual(found)
  const parts = told.flatMap((progress) => progress?.part ?? [])
  expect([...new Set(parts)]).toEqual(['copy', 'pages', 'references', 'search'])
  const tables = told.filter((progress) => progress?.part === 'pages')
  expect(tables.map((progress) => progress!.done)).toEqual(tables.map((_, index) => index))
  expect(tables.every((progress) => progress!.of === tables.length)).toBe(true)
  expect(told.at(-1), 'and that it is over').toBeNull()
  expect(desk.checking()).toBeNull()
})

test('whoever stops it has an answer at once, and may begin another when the thread is gone', async () => {
  const checking = desk.check()
  expect(desk.checking()).toMatchObject({ part: 'copy' })
  await expect(desk.check(), 'one at a time').rejects.toMatchObject({ code: 'backup_under_way' })
  desk.cancelCheck()
  await expect(checking).rejects.toMatchObject({ code: 'check_cancelled' })
  await expect.poll(() => desk.checking()).toBeNull()
  expect(leftOver()).toEqual([])
  expect(desk.lastCheck(), 'half a check says nothing').toBeNull()
  expect(await desk.check()).toMatchObject({ faults: [] })
})

test('stopping a check does not stop a backup', async () => {
  const making = desk.make()
  desk.cancelCheck()
  expect(await making).toMatchObject({ letters: 0 })
})

test('a damaged store is a finding, also where nothing can be read', async () => {
  const moveOn = store.holdStill()
  const path = join(folder, 'store.db')
  const whole = readFileSync(path)
  const bytes = Buffer.from(whole)
  bytes.fill(0x55, 8192, 20 * 4096)
  writeFileSync(path, bytes)
  const some = await desk.check()
  expect(isStoreAtFault(some)).toBe(true)
  writeFileSync(path, bytes.fill(0x55))
  expect(await desk.check()).toMatchObject({ faults: [{ part: 'pages', count: 1 }], letters: 0 })
  writeFileSync(path, whole)
  moveOn()
})

test('a file that changed on the disk is told, and fetched again where the server has it', async () => {
  const vault = createFileVault(join(folder, 'files'), fileKeyOf(key))
  const [sent, own] = [await vault.put(Buffer.from('notulen rapat')), await vault.put(Buffer.from('lampiran'))]
  store.files.markPresent(sent)
  store.files.markPresent(own)
  store.files.markAtServer(sent.sha256)
  for (const { sha256 } of [sent, own]) {
    const path = join(folder, 'files', sha256.slice(0, 2), sha256)
    writeFileSync(path, readFileSync(path).fill(0, 30))
  }
  const found = await desk.check()
  expect(found).toMatchObject({ faults: [{ part: 'files', count: 2 }], files: 2 })
  expect(isStoreAtFault(found), 'the store itself is whole').toBe(false)
  expect(store.files.isPresent(sent.sha256)).toBe(false)
  expect(store.files.isPresent(own.sha256), 'nobody else has it: it stays as it lies').toBe(true)
})
