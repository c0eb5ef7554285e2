import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore, type Store } from './store.ts'

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-signed-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true })
})

const add = (id: string, signedAt: string) =>
  store.signedFiles.add({ id, name: `${id}.pdf`, signedAt, sha256: id.repeat(8), level: 'B-B' })
const due = (at: string) => store.signedFiles.due(new Date(at))

test('whose turn it is: the oldest first; after a failure at its hour; a clock that was put back stops none for years', () => {
  add('b', '2026-11-26T02:00:00.000Z')
  add('a', '2026-11-26T01:00:00.000Z')
  expect(due('2026-11-26T03:00:00Z')).toEqual(['a', 'b'])
  store.signedFiles.change('a', { attempts: 1, nextAt: '2026-11-26T04:00:00.000Z' })
  expect(due('2026-11-26T03:00:00Z')).toEqual(['b'])
  expect(due('2026-11-26T04:00:00Z')).toEqual(['a', 'b'])
  expect(due('2020-01-01T00:00:00Z')).toEqual(['a', 'b'])
  store.signedFiles.change('b', { level: 'B-LTA', nextAt: '2031-01-01T00:00:00.000Z' })
  expect(due('2026-11-26T03:00:00Z'), 'complete: only its renewal is left').toEqual([])
  store.signedFiles.tryNow('2026-11-26T03:00:00.000Z')
  expect(due('2026-11-26T03:00:00Z')).toEqual(['a'])
  expect(store.signedFiles.unstamped()).toBe(1)
})

test('only what is complete and was saved so leaves the list by itself', () => {
  for (const id of ['a', 'b', 'c']) add(id, '2026-11-01T00:00:00.000Z')
  store.signedFiles.saved('a', 'B-B', '2026-11-01T00:00:00.000Z')
  store.signedFiles.saved('b', 'B-LTA', '2026-11-02T00:00:00.000Z')
  store.signedFiles.removeSavedBefore('2026-11-20T00:00:00.000Z')
  expect(store.signedFiles.list().map(({ id }) => id)).toEqual(['c', 'a'])
  store.signedFiles.change('b', { level: 'B-T' })
  expect(store.signedFiles.get('b'), 'taken from the list while it climbed').toBeNull()
})
