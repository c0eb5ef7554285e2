import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId } from '../../../tests/support/province-data.ts'
import { defaultNumberPattern } from '../../domain/number.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { importDirectory } from '../import-directory.ts'
import { createSeal } from '../seal/seal.ts'
import { publishLetter } from '../sequencer/publish-letter.ts'
import { createSequencer } from '../sequencer/sequencer.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { sampleContent } from '../testing/letter-story.ts'
import { createLiveAudience } from './live-audience.ts'

/** Two processes of the server on one database. */
let dir: string
let here: Store
let there: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-live-audience-'))
  here = openSqliteStore(join(dir, 'server.db'))
  there = openSqliteStore(join(dir, 'server.db'))
})
afterEach(async () => {
  await here.close()
  await there.close()
  rmSync(dir, { recursive: true })
})

const at = '2026-11-21T01:00:00.000Z'
const day = '2026-11-21'
const directory = demoDirectory('http://127.0.0.1/v')
const sari = { personId: demoPersonId.konseptor, positionId: demoPositionId.konseptor, holding: 'definitif' } as const

test('what one process makes of the directory the other goes by: the drafts of somebody who left are taken away', async () => {
  const audience = createLiveAudience(await importDirectory(here, JSON.stringify(directory), at))
  const seal = createSeal('only for this test')
  const now = () => new Date(at)
  const sequencer = createSequencer({ store: here, audience, numberPattern: defaultNumberPattern, seal, now })
  await sequencer.keepGrants()
  const context = { directory, actor: sari, now: at, claimedAt: at }
  const letter = applyIntent(randomUUID(), null, { kind: 'letter.create', content: sampleContent() }, context)
  await here.transact(async (writer) => {
    await writer.putLetter(letter, [])
    await publishLetter(writer, letter, audience, day)
  })
  const seen = async () => (await here.feedAfter(sari.personId, 0, 10)).map((row) => row.view !== null)
  expect(await seen()).toEqual([true])

  const left = directory.appointments.map((a) => (a.personId === sari.personId ? { ...a, until: '2026-11-20' } : a))
  await importDirectory(there, JSON.stringify({ ...directory, appointments: left }), at)
  await sequencer.keepGrants()
  expect(await seen()).toEqual([false])
  expect(audience.sha256).toBe(await there.directoryTag())
})
