import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoreCheckProgress } from '../../protocol/desktop/store-check-calls.ts'
import { createStore } from '../store/store.ts'
import { createLookAgain, type LookAgain } from './look-again.ts'

const key = Buffer.alloc(32, 6)
let folder: string
let told: (StoreCheckProgress | null)[]
let again: LookAgain
const begin = () => again.begin(folder, { key })
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lontar-again-'))
  mkdirSync(join(folder, 'files'))
  createStore(join(folder, 'store.db'), key).close()
  told = []
  again = createLookAgain((progress) => told.push(progress))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('says how far it is, from the copy on, and leaves nothing behind', async () => {
  expect(await begin()).toBe(true)
  expect(new Set(told.flatMap((progress) => progress?.part ?? []))).toEqual(
    new Set(['copy', 'pages', 'references', 'search']),
  )
  expect(told.at(-1), 'and that it is over').toBeNull()
  expect(readdirSync(folder).toSorted()).toEqual(['files', 'store.db'])
})

test('half a store is damaged still, and so is none', async () => {
  const store = join(folder, 'store.db')
  copyFileSync(store, join(folder, 'before.db'))
  truncateSync(store, statSync(store).size / 2)
  expect(await begin()).toBe(false)
  rmSync(store)
  expect(await begin()).toBe(false)
  copyFileSync(join(folder, 'before.db'), store)
  expect(await begin()).toBe(true)
})

test('whoever stops it is answered at once, and hears no more of it; another look waits for the first to be gone', async () => {
  const first = begin()
  again.stop()
  await expect(first).rejects.toMatchObject({ code: 'check_cancelled' })
  const heard = told.length
  const second = begin()
  const third = begin()
  await expect(second, 'a new look takes the place of the one before').rejects.toMatchObject({
    code: 'check_cancelled',
  })
  expect(await third).toBe(true)
  expect(told.slice(heard).filter((progress) => progress === null)).toHaveLength(1)
  expect(readdirSync(folder).toSorted()).toEqual(['files', 'store.db'])
})
