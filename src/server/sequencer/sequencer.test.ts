import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId } from '../../../tests/support/province-data.ts'
import { defaultNumberPattern } from '../../domain/number.ts'
import { operationHashInput } from '../../protocol/canonical-json.ts'
import { createLiveAudience } from '../access/live-audience.ts'
import { sha256 } from '../hash.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Device, Store } from '../store/store.ts'
import { sampleContent } from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import { readOperations } from './read-operation.ts'
import { createSeal } from '../seal/seal.ts'
import { createSequencer, type Sequencer } from './sequencer.ts'

let dir: string
let store: Store
let sequencer: Sequencer
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-sequencer-'))
  store = openSqliteStore(join(dir, 'server.db'))
  const audience = createLiveAudience({ directory: demoDirectory('http://127.0.0.1/v'), sha256: 'd' })
  const now = () => new Date('2026-11-21T00:00:00Z')
  const seal = createSeal('only for this test')
  sequencer = createSequencer({ store, audience, numberPattern: defaultNumberPattern, seal, now })
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true })
})

const newDevice = async (): Promise<Device> => {
  const device = { id: randomUUID(), personId: demoPersonId.konseptor, tokenSha256: randomUUID(), keyThumbprint: '' }
  await store.transact((writer) => writer.addDevice({ ...device, name: 'Laptop', at: '2026-11-21T00:00:00.000Z' }))
  return (await store.deviceByToken(device.tokenSha256))!
}

const creation = (dseq: number, subject: string) => {
  const actor = { positionId: demoPositionId.konseptor, holding: 'definitif' }
  const asked = { subject, actor, intent: { kind: 'letter.create', content: sampleContent() } }
  const rest = { opId: randomUUID(), schema: 1, baseVersion: 0, dependsOn: [], claimedAt: '2026-11-21T00:00:00Z' }
  const payloadHash = sha256(operationHashInput(asked as never))
  return readOperations({ operations: [{ dseq, ...asked, ...rest, payloadHash }] })
}

test('pushes that are decided together: one the store cannot take, one cloned, and all others are accepted once', async () => {
  const devices = await Promise.all(Array.from({ length: 6 }, newDevice))
  await sequencer.push(devices[4]!, creation(1, randomUUID()))
  const poison = randomUUID()
  const db = openDatabase(join(dir, 'server.db'))
  db.exec(
    `create trigger fault before insert on letters when new.id = '${poison}' begin select raise(abort, 'fault'); end`,
  )

  // The first is taken at once; while it is being decided the others gather for one transaction.
  const settled = await Promise.allSettled(
    devices.map((device, index) => sequencer.push(device, creation(1, index === 2 ? poison : randomUUID()))),
  )
  const outcome = settled.map((s) =>
    s.status === 'fulfilled' ? s.value.results[0]!.result : (s.reason as { code: string }).code,
  )
  expect(outcome).toEqual([
    'accepted',
    'accepted',
    'SQLITE_CONSTRAINT_TRIGGER',
    'accepted',
    'device_cloned',
    'accepted',
  ])

  const count = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get()
  expect([count('letters'), count('operations'), count('feed')], 'none lost, none twice').toEqual([5, 5, 5])
  expect(db.prepare(`select count(*) from audit where event = 'push_refused'`).pluck().get()).toBe(1)
  db.close()
})
