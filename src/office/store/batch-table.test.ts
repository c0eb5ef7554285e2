import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore, type Store } from './store.ts'

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-batches-'))
  store = createStore(join(dir, 'store.db'), randomBytes(32))
})
afterEach(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

const batch = (id: string, hour: string) => ({
  id,
  at: `2026-11-16T${hour}:00:00Z`,
  certificate: 'ab'.repeat(32),
  means: 'token' as const,
  subject: 'Uji kadis',
})

test('the letters come back in their order, each with what became of it', () => {
  store.batches.begin(batch('pagi', '01'), [
    { id: 'b', pdf: '1' },
    { id: 'a', pdf: '2' },
  ])
  store.batches.note('pagi', 'b', 'failed', { code: 'token_removed', params: {} })
  expect(store.batches.open()?.letters).toEqual([
    { id: 'b', pdf: '1', result: 'failed', error: { code: 'token_removed', params: {} } },
    { id: 'a', pdf: '2', result: 'waits', error: null },
  ])
})

test('a new batch ends the one before, and only the last twenty are kept', () => {
  for (let i = 0; i < 30; i++) store.batches.begin(batch(`b${i}`, String(i % 24).padStart(2, '0')), [])
  store.batches.begin(batch('siang', '23'), [{ id: 'a', pdf: '1' }])
  expect(store.batches.open()?.id).toBe('siang')
  store.batches.end('siang', '2026-11-16T23:30:00Z')
  expect(store.batches.open()).toBeNull()
})
