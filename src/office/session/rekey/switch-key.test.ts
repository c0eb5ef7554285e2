import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyPath, decideSwitch, settleQuietly, settleSwitch } from './switch-key.ts'
import { lockSwitch } from './switch-lock.ts'

/** A folder as a power cut leaves it after each step. */
let root: string
let folder: string
const file = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(file(name), 'utf8')
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lontar-switch-'))
  folder = join(root, 'sari')
  mkdirSync(folder)
  for (const name of ['profile.json', 'store.db', 'store.db-wal']) writeFileSync(file(name), 'old')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))
const isNew = () => {
  expect([read('store.db'), JSON.parse(read('profile.json'))]).toEqual(['new', { key: 'new' }])
  expect(readdirSync(folder).toSorted()).toEqual(['profile.json', 'store.db'])
}

test('before the decision the copy is thrown away, and nothing else is touched', () => {
  writeFileSync(copyPath(folder), 'half')
  writeFileSync(`${copyPath(folder)}-journal`, 'half')
  writeFileSync(file('profile.next.json.tmp'), 'half')
  settleSwitch(folder)
  expect(readdirSync(folder).toSorted()).toEqual(['profile.json', 'store.db', 'store.db-wal'])
  expect(read('store.db')).toBe('old')
})

test('after it the new key comes into force, wherever the power went, and a second time changes nothing', () => {
  writeFileSync(copyPath(folder), 'new')
  decideSwitch(folder, { key: 'new' })
  rmSync(file('store.db-wal'))
  settleSwitch(folder)
  isNew()
  settleSwitch(folder)
  isNew()
})

test('the store was moved and its profile not yet', () => {
  rmSync(file('store.db-wal'))
  writeFileSync(file('store.db'), 'new')
  decideSwitch(folder, { key: 'new' })
  expect(existsSync(copyPath(folder))).toBe(false)
  settleSwitch(folder)
  isNew()
})

test('an office that starts while another one works at the change touches nothing of it', () => {
  writeFileSync(copyPath(folder), 'half')
  const unlock = lockSwitch(folder)!
  settleQuietly(folder)
  expect(() => settleSwitch(folder)).toThrow('store_in_use')
  expect(existsSync(copyPath(folder))).toBe(true)
  unlock()
  settleSwitch(folder)
  expect(existsSync(copyPath(folder))).toBe(false)
})
