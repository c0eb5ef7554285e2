import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore } from '../store/store.ts'
import { copySlowly } from './copy-slowly.ts'

const key = Buffer.alloc(32, 5)
let folder: string
const path = () => join(folder, 'store.db')
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lontar-copy-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const copy = async (name: string) => {
  await copySlowly(path(), join(folder, name), new AbortController().signal)
  return readFileSync(join(folder, name))
}

/** A second Lontar, in a process of its own. */
const anotherOpens = (): string => {
  const store = new URL('../store/store.ts', import.meta.url).href
  const code = `const { createStore } = await import(${JSON.stringify(store)})
    try { createStore(${JSON.stringify(path())}, Buffer.alloc(32, 5)); console.log('opened') } catch (error) { console.log(error.code) }`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  return run.stdout.trim() || run.stderr
}

test('a store that was copied is still held by this process alone', async () => {
  const store = createStore(path(), key)
  const moveOn = store.holdStill()
  await copy('first')
  await copy('second')
  moveOn()
  expect(anotherOpens()).toBe('store_in_use')
  store.close()
  expect(anotherOpens(), 'until it is closed').toBe('opened')
})

test('where another file has taken its place, that one is copied, and no handle is left over', async () => {
  createStore(path(), key).close()
  await copy('first')
  const handles = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0)
  const before = handles()
  copyFileSync(path(), join(folder, 'next'))
  renameSync(join(folder, 'next'), path())
  createStore(path(), Buffer.from(key)).close()
  expect((await copy('second')).equals(readFileSync(path()))).toBe(true)
  expect(handles()).toBe(before)
})
