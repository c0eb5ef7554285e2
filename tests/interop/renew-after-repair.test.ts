import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createServerClient } from '../../src/office/sync/server-client.ts'
import { exchange } from '../../src/office/sync/exchange.ts'
import { renewIfRestored } from '../../src/office/sync/renew-device.ts'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'

/** After a repair a computer begins a new count at the server, over a line that may break in the middle. */
let server: TestServer
let sari: Laptop
const now = () => new Date()
beforeEach(async () => {
  server = await startTestServer()
  sari = await openLaptop(server.url, 'konseptor')
})
afterEach(async () => {
  sari.remove()
  await server.remove()
})

const draft = () => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent() })
  return id
}
const connect = () => {
  const { token, key } = sari.store.facts.get('device')!
  const credentials = { token, key: key! }
  return { credentials, client: createServerClient({ url: server.url, device: credentials }) }
}
type Line = ReturnType<typeof connect>
const renew = ({ client, credentials }: Line) => renewIfRestored({ store: sari.store, client, credentials, now })
/** The server hears the question, and its answer gets lost on the way. */
const withoutAnswer = (line: Line): Line => ({
  ...line,
  client: {
    ...line.client,
    renew: async (asked) => {
      await line.client.renew(asked)
      throw new LontarError('server_unreachable')
    },
  },
})

it('where the answer gets lost the new name is kept, and with it the computer goes on; each step counts once', async () => {
  const sent = draft()
  expect(await sari.sync()).toBeNull()
  // As a repair leaves it: a letter that was sent stands in the outbox as if it had not been, and another waits.
  sari.store.outbox.offerAgain(0, 0)
  const waiting = draft()
  expect(sari.store.outbox.state()).toMatchObject({ waiting: 2 })
  sari.store.facts.set('restored', { at: now().toISOString(), next: null })
  const before = sari.store.facts.get('device')!.deviceId

  await expect(renew(withoutAnswer(connect()))).rejects.toMatchObject({ code: 'server_unreachable' })
  const { next } = sari.store.facts.get('restored')!
  expect(next).not.toBeNull()
  expect(sari.store.facts.get('device')!.deviceId, 'nothing is changed before it is certain').toBe(before)
  await expect(sari.sync(), 'the old name has ended').rejects.toMatchObject({ code: 'device_refused' })

  // Begun again after a restart, with what the store knows.
  const line = connect()
  await renew(line)
  expect(sari.store.facts.get('device')).toMatchObject({ deviceId: next!.deviceId, token: next!.token })
  expect(sari.store.facts.get('restored')).toBeNull()
  const parts = { store: sari.store, vault: sari.vault, book: sari.book, client: line.client, now }
  expect(await exchange(parts)).toBeNull()
  expect([sent, waiting].flatMap((id) => sari.steps(id))).toEqual(['letter.create accepted', 'letter.create accepted'])
  // And is not asked a second time.
  await renew(line)
  expect(await exchange(parts)).toBeNull()
})

it('a computer whose name was ended by the admin is refused, however often it asks', async () => {
  sari.store.facts.set('restored', { at: now().toISOString(), next: { deviceId: randomUUID(), token: 'x'.repeat(43) } })
  const other = connect()
  await other.client.renew({ deviceId: randomUUID(), tokenSha256: '0'.repeat(64) })
  const line = connect()
  for (let round = 0; round < 2; round++) await expect(renew(line)).rejects.toMatchObject({ code: 'device_refused' })
  expect(line.credentials.token).toBe(sari.store.facts.get('device')!.token)
  expect(sari.store.facts.get('restored')).not.toBeNull()
})
