import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createStore, type Store } from '../store/store.ts'
import { checkAtStart } from './check-at-start.ts'

const key = Buffer.alloc(32, 5)
const now = () => new Date('2026-11-26T02:00:00.000Z')
let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lontar-start-'))
  store = createStore(join(folder, 'store.db'), key)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  store.close()
  rmSync(folder, { recursive: true })
})
const start = () => {
  const said: string[] = []
  const failed = (error: LontarError) => said.push(error.code)
  const stop = checkAtStart({ store, now, damaged: () => said.push('damaged'), failed })
  return { said, stop }
}
const minute = () => vi.advanceTimersByTime(60_000)

test('the first list has its time; then everything of a small store is read, and it is known until when', () => {
  const { said } = start()
  vi.advanceTimersByTime(1000)
  expect(store.facts.get('quickCheck')).toBeNull()
  minute()
  expect(store.facts.get('quickCheck')).toMatchObject({
    at: now().toISOString(),
    on: null,
    roundAt: now().toISOString(),
  })
  expect(said).toEqual([])
})

test('what is damaged deep in a store that opened without a fault is told once', () => {
  for (let n = 0; n < 300; n++)
    store.searches.put({ id: `cari-${n}`, name: `Cari ${n}`, text: 'x'.repeat(2000), filters: {} })
  store.close()
  const path = join(folder, 'store.db')
  const bytes = readFileSync(path)
  store = createStore(path, key)
  // While it is open: the disk goes bad under a store that has what it needs in memory.
  writeFileSync(path, bytes.fill(0x55, 60 * 4096))
  const { said } = start()
  minute()
  expect(said).toEqual(['damaged'])
  expect(store.facts.get('quickCheck'), 'nothing is written into a damaged store').toBeNull()
})

test('whoever signs out before it is over ends it', () => {
  const { said, stop } = start()
  stop()
  minute()
  expect(store.facts.get('quickCheck')).toBeNull()
  expect(said).toEqual([])
})
