import { randomUUID } from 'node:crypto'
import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { collectFiles } from '../../src/office/sync/collect-files.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import { demoDirectory, demoPersonId, demoPositionId } from '../support/province-data.ts'

const directory = demoDirectory('http://127.0.0.1/v')
const plt = {
  personId: demoPersonId.addresseeKonseptor,
  positionId: demoPositionId.verifikator,
  holding: 'plt' as const,
  from: '2026-11-01',
  until: '2026-11-21',
}
let clock: Date
let server: TestServer
let sari: Laptop
let rai: Laptop
beforeEach(async () => {
  clock = new Date('2026-11-21T03:00:00Z')
  server = await startTestServer({
    now: () => clock,
    directory: { ...directory, appointments: [...directory.appointments, plt] },
  })
  sari = await openLaptop(server.url, 'konseptor', () => clock)
  rai = await openLaptop(server.url, 'addresseeKonseptor', () => clock)
})
afterEach(async () => {
  sari.remove()
  rai.remove()
  await server.remove()
})

const onDisk = (laptop: Laptop): string[] =>
  readdirSync(laptop.filesDir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name)
    .toSorted()
/** As if all files had been written long ago. */
const age = (laptop: Laptop) => {
  for (const e of readdirSync(laptop.filesDir, { recursive: true, withFileTypes: true }))
    if (e.isFile()) utimesSync(join(e.parentPath, e.name), 1e9, 1e9)
}
const submitted = async (): Promise<{ id: string; sha256: string }> => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent() })
  const { content } = await sari.attach(id, 'peta.pdf', Buffer.from(`%PDF ${id}`))
  sari.do(id, { kind: 'letter.submit', note: '' })
  await sari.sync()
  await rai.sync()
  return { id, sha256: content.attachments[0]!.sha256 }
}

it('an appointment that ends takes the letter, its words and its files off the disk', async () => {
  const { id, sha256 } = await submitted()
  expect(onDisk(rai)).toEqual([sha256])
  clock = new Date('2026-11-21T16:00:01Z')
  await rai.sync()
  expect(() => rai.letter(id)).toThrow('letter_unknown')
  expect(rai.store.letters.list('menunggu', 'undangan')).toEqual([])

  collectFiles(rai, new Date())
  expect(onDisk(rai), 'a file fresh from the network may still be on its way to its row').toEqual([sha256])
  age(rai)
  collectFiles(rai, new Date())
  expect(onDisk(rai)).toEqual([])
  expect(rai.store.files.isPresent(sha256)).toBe(false)
})

it('what a letter names, and what a step that waits or was refused brings along, stays', async () => {
  const { sha256 } = await submitted()
  const own = randomUUID()
  rai.book.perform(own, { kind: 'letter.create', content: sampleContent() }, demoPositionId.addresseeKonseptor)
  const { content } = await rai.attach(own, 'denah.pdf', Buffer.from('%PDF denah'))
  const unsent = content.attachments[0]!.sha256
  rai.do(own, { kind: 'letter.submit', note: '' })
  rai.store.outbox.reject(2, { code: 'not_allowed', params: {} }, clock.toISOString(), 'receipt')
  rai.book.receive(own, null)
  age(rai)
  collectFiles(rai, new Date())
  expect(onDisk(rai)).toEqual([sha256, unsent].toSorted())
  expect((await rai.vault.get(unsent)).toString()).toBe('%PDF denah')
})

it('a step that waited while its letter was taken away is answered, and readable', async () => {
  const { id } = await submitted()
  const note = 'Sudah saya periksa sebelum tengah malam.'
  rai.book.perform(id, { kind: 'letter.paraf', contentVersion: 2, note }, demoPositionId.verifikator)
  clock = new Date('2026-11-21T16:00:01Z')
  expect(await rai.sync()).toBeNull()
  expect(rai.store.outbox.state()).toMatchObject({ waiting: 0, rejected: 1 })
  expect(rai.store.outbox.recent(1)[0]).toMatchObject({ status: 'rejected', operation: { intent: { note } } })
})
