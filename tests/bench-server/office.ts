import { randomUUID } from 'node:crypto'
import { createLiveAudience } from '../../src/server/access/live-audience.ts'
import { sha256 } from '../../src/server/hash.ts'
import { createSeal } from '../../src/server/seal/seal.ts'
import { createSequencer } from '../../src/server/sequencer/sequencer.ts'
import type { Device, Store } from '../../src/server/store/store.ts'
import { createSyncDesk, type SyncDesk } from '../../src/server/sync-desk.ts'
import { defaultNumberPattern } from '../../src/domain/number.ts'
import { operationHashInput } from '../../src/protocol/canonical-json.ts'
import type { Operation } from '../../src/protocol/sync-api.ts'
import { inventedContent } from '../bench/invented-content.ts'
import { demoDirectory, demoPersonId, demoPositionId, type DemoPart } from '../support/province-data.ts'

/** The server without HTTP, over any store: what a push or a page costs by itself. */
export const openDesk = async (store: Store): Promise<SyncDesk> => {
  const directory = demoDirectory('http://127.0.0.1/v')
  await store.transact((writer) => writer.putDirectory(directory, 'bench', new Date().toISOString()))
  const audience = createLiveAudience({ directory, sha256: 'bench' })
  const now = () => new Date()
  const seal = createSeal(await store.secret())
  const sequencer = createSequencer({ store, audience, numberPattern: defaultNumberPattern, seal, now })
  await sequencer.keepGrants()
  return createSyncDesk({ store, sequencer, directoryTag: () => audience.sha256, seal, now })
}

export const addDevice = async (store: Store, part: DemoPart): Promise<Device> => {
  const token = sha256(randomUUID())
  const device = {
    id: randomUUID(),
    personId: demoPersonId[part],
    name: 'bench',
    tokenSha256: token,
    keyThumbprint: '',
  }
  await store.transact((writer) => writer.addDevice({ ...device, at: new Date().toISOString() }))
  return (await store.deviceByToken(token))!
}

/** So many new letters of a drafter, about 1,500 characters of text each, under the next numbers of the device. */
export const newLetters = (count: number, lastSequence: number): { operations: Operation[] } => ({
  operations: Array.from({ length: count }, (_, index) => {
    const dseq = lastSequence + index + 1
    const actor = { positionId: demoPositionId.konseptor, holding: 'definitif' as const }
    const intent = { kind: 'letter.create' as const, content: inventedContent(dseq) }
    const asked = { subject: randomUUID(), actor, intent }
    const rest = { opId: randomUUID(), schema: 2, follows: null, baseVersion: 0, dependsOn: [] }
    const claimedAt = new Date().toISOString()
    return { dseq, ...asked, ...rest, claimedAt, payloadHash: sha256(operationHashInput(asked)) }
  }),
})
