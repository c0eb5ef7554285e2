import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { people, draftContent, office } from '../../domain/testing/small-office.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { createStore, type Store } from './store.ts'
import { emptyProjection } from './testing/empty-projection.ts'

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-index-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true })
})

const at = '2026-11-23T00:00:00.000Z'
const put = (id: string, subject: string) => {
  const content = { ...draftContent, subject }
  const local = applyIntent(
    id,
    null,
    { kind: 'letter.create', content },
    {
      directory: office,
      actor: people.konseptor,
      now: at,
      claimedAt: at,
    },
  )
  const projection = emptyProjection({ mine: true, boxes: [{ box: 'draf', due: null }] })
  store.letters.put({ id, server: null, local, epoch: '' }, projection)
}
const found = (query: string) => store.letters.list('draf', query).map((row) => row.id)

test('letters of a first sync are in the lists at once, and in the search when it is over', () => {
  store.letters.deferIndex(true)
  for (const id of ['a', 'b', 'c']) put(id, `Undangan ${id}`)
  store.letters.deferIndex(false)
  expect(found('')).toHaveLength(3)
  expect(found('undangan')).toEqual([])
  expect(store.letters.indexDeferred(2)).toBe(true)
  expect(store.letters.indexDeferred(2)).toBe(false)
  expect(found('undangan')).toHaveLength(3)
})

test('one that is changed or taken away before its turn is found as it stands, once, or not at all', () => {
  store.letters.deferIndex(true)
  put('a', 'Undangan')
  put('b', 'Undangan')
  store.letters.deferIndex(false)
  put('a', 'Pengumuman')
  store.letters.remove('b')
  store.letters.indexDeferred(10)
  expect(found('undangan')).toEqual([])
  expect(found('pengumuman')).toEqual(['a'])
})
