import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip, zstdDecompress } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId } from '../../../tests/support/province-data.ts'
import { createDice, type Dice } from '../../../tests/sync/world/dice.ts'
import { defaultNumberPattern } from '../../domain/number.ts'
import { operationHashInput } from '../../protocol/canonical-json.ts'
import type { FeedPage } from '../../protocol/sync-api.ts'
import { createLiveAudience } from '../access/live-audience.ts'
import { sha256 } from '../hash.ts'
import { raiseEpoch } from '../recovery/recovery.ts'
import { createSeal } from '../seal/seal.ts'
import { createSequencer } from '../sequencer/sequencer.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Device, Store } from '../store/store.ts'
import { createSyncDesk, type SyncDesk } from '../sync-desk.ts'
import { sampleContent } from '../testing/letter-story.ts'
import { createFeedPages, type ReadyPage } from './feed-pages.ts'

const at = '2026-11-21T00:00:00.000Z'
const directory = demoDirectory('http://127.0.0.1/v')
type Part = 'konseptor' | 'verifikator' | 'kepala'
const parts: Part[] = ['konseptor', 'verifikator', 'kepala']

let dir: string
let store: Store
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-pages-'))
  store = openSqliteStore(join(dir, 'server.db'))
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true })
})

const openDesk = (): SyncDesk => {
  const audience = createLiveAudience({ directory, sha256: 'd' })
  const now = () => new Date(at)
  const seal = createSeal('only for this test')
  const sequencer = createSequencer({ store, audience, numberPattern: defaultNumberPattern, seal, now })
  return createSyncDesk({ store, sequencer, directoryTag: () => audience.sha256, seal, now })
}

const textOf = async ({ body, encoding }: ReadyPage): Promise<string> => {
  const opened = { zstd: promisify(zstdDecompress), gzip: promisify(gunzip) }
  return String(encoding ? await opened[encoding](body) : body)
}

test('whatever comes between, through whichever process: a page that lay ready is the page that would be made now', async () => {
  const [ours, other] = [openDesk(), openDesk()]
  let lay = 0
  let compared = 0
  for (let seed = 0; seed < 6; seed++) {
    // Every second time so little room that most of it is thrown away again.
    const pages = createFeedPages(ours, seed % 2 ? 3000 : undefined)
    const dice = createDice(`pages ${seed}`)
    const devices = await enrolAll()
    const office = { open: true }
    const work = writeOn(dice, [ours, other], devices).finally(() => (office.open = false))
    const read = async (reader: Dice): Promise<void> => {
      const cursors = parts.map((part) => ({ part, cursor: '' }))
      while (office.open) {
        const { part, cursor } = reader.pick(cursors.slice(-4))
        const limit = reader.pick([2, 100])
        const accepted = reader.pick(['zstd', null] as const)
        const before = await ours.feed(devices[part], cursor, limit)
        const page = await pages.page(devices[part], cursor, limit, accepted)
        const after = await ours.feed(devices[part], cursor, limit)
        if (page.cached) lay++
        if (before !== after) continue
        compared++
        expect(await textOf(page)).toBe(after)
        const { next } = JSON.parse(after) as FeedPage
        if (reader.chance(0.1)) cursors.push({ part, cursor: reader.pick([next, '']) })
        while (reader.chance(0.5)) await setImmediate()
      }
    }
    await Promise.all([work, read(createDice(`a ${seed}`)), read(createDice(`b ${seed}`))])
  }
  expect({ lay: lay > 100, compared: compared > 500 }, `${lay} lay ready, ${compared} compared`).toEqual({
    lay: true,
    compared: true,
  })
})

const enrolAll = async (): Promise<Record<Part, Device>> => {
  const devices = parts.map(async (part) => {
    const [id, token] = [randomUUID(), randomUUID()]
    const device = { id, personId: demoPersonId[part], name: 'Laptop', tokenSha256: token, keyThumbprint: '', at }
    await store.transact((writer) => writer.addDevice(device))
    return [part, (await store.deviceByToken(token))!] as const
  })
  return Object.fromEntries(await Promise.all(devices)) as Record<Part, Device>
}

/** Letters are begun, changed, submitted, returned; now and then a restored server begins a new epoch. */
const writeOn = async (dice: Dice, desks: SyncDesk[], devices: Record<Part, Device>): Promise<void> => {
  const letters: string[] = []
  const dseq: Record<Part, number> = { konseptor: 0, verifikator: 0, kepala: 0 }
  const act = async (part: Part, subject: string, intent: object): Promise<void> => {
    const actor = { positionId: demoPositionId[part], holding: 'definitif' }
    const asked = { subject, actor, intent }
    const rest = { opId: randomUUID(), schema: 2, follows: null, baseVersion: 0, dependsOn: [], claimedAt: at }
    const payloadHash = sha256(operationHashInput(asked as never))
    const operations = [{ dseq: ++dseq[part], ...asked, ...rest, payloadHash }]
    await dice.pick(desks).push(devices[part], { operations })
  }
  for (let step = 0; step < 60; step++) {
    const subject = letters.length > 0 && dice.chance(0.7) ? dice.pick(letters) : randomUUID()
    if (!letters.includes(subject)) {
      letters.push(subject)
      await act('konseptor', subject, { kind: 'letter.create', content: sampleContent() })
    } else if (dice.chance(0.05)) {
      await store.transact(async (writer) => {
        await raiseEpoch(writer, at, 'a test')
        await writer.setFact('recovery', '')
      })
    } else {
      await dice.pick([
        () => act('konseptor', subject, { kind: 'letter.submit', note: '' }),
        () => act('verifikator', subject, { kind: 'letter.return', note: `kembali ${step}` }),
        () => act('verifikator', subject, { kind: 'letter.paraf', contentVersion: 1, note: '' }),
      ])()
    }
    for (let quiet = dice.pick([0, 1, 5, 100]); quiet > 0; quiet--) await setImmediate()
  }
}
