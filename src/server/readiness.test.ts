import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createReadiness } from './readiness.ts'
import { raiseEpoch } from './recovery/recovery.ts'
import { openSqliteStore } from './store/sqlite-store.ts'
import type { Store } from './store/store.ts'
import { startTestServer } from './testing/test-server.ts'

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-ready-'))
  store = openSqliteStore(join(dir, 'server.db'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const well = { ready: true, database: true, diskRoom: true, recovering: false }

test('a server that can work says so, also while it waits for what a backup lacked', async () => {
  const readiness = createReadiness(store, dir, 1)
  expect(await readiness()).toEqual(well)
  await store.transact((writer) => raiseEpoch(writer, '2026-11-21T00:00:00.000Z', 'restored'))
  expect(await readiness()).toEqual({ ...well, recovering: true })
  await store.close()
})

test('without room for files, or without its database, no work is to be sent to it', async () => {
  expect(await createReadiness(store, dir, Infinity)()).toEqual({ ...well, ready: false, diskRoom: false })
  await store.close()
  expect(await createReadiness(store, dir, 1)()).toEqual({ ...well, ready: false, database: false })
})

test('a proxy learns it without being enrolled', async () => {
  const server = await startTestServer()
  const answer = await fetch(`${server.url}/v1/ready`)
  expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([200, Object.keys(well)])
  await server.remove()
})
