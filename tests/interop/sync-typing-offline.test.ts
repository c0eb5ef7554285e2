import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import { demoPositionId } from '../support/province-data.ts'

let server: TestServer
let sari: Laptop
beforeAll(async () => {
  server = await startTestServer()
  sari = await openLaptop(server.url, 'konseptor')
})
afterAll(async () => {
  sari.remove()
  await server.remove()
})

const edit = (id: string, subject: string) => sari.do(id, { kind: 'letter.edit', content: { subject } })
const waiting = () => sari.store.outbox.waiting(1000).map((o) => [o.dseq, o.intent.kind])

it('a day of typing without network is one operation for each letter, and the server gets the last word of it', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  for (const id of [first, second]) sari.do(id, { kind: 'letter.create', content: sampleContent() })
  for (let i = 0; i < 300; i++) edit(i % 2 === 0 ? first : second, `Perihal ke-${i}`)
  sari.do(first, { kind: 'letter.edit', content: { urgency: 'segera' } })
  expect(waiting()).toEqual([
    [1, 'letter.create'],
    [2, 'letter.create'],
    [3, 'letter.edit'],
    [4, 'letter.edit'],
  ])

  await sari.sync()
  expect(sari.store.outbox.state()).toMatchObject({ waiting: 0, rejected: 0 })
  expect(sari.book.get(first).server!.content).toMatchObject({ subject: 'Perihal ke-298', urgency: 'segera' })
  expect(sari.book.get(second).server!.content.subject).toBe('Perihal ke-299')
})

it('the letter shows the very content version that the server will give it, so that a paraf bound to it holds', async () => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent({ reviewers: [demoPositionId.konseptor] }) })
  for (let i = 0; i < 5; i++) edit(id, `Versi ${i}`)
  sari.do(id, { kind: 'letter.submit', note: '' })
  const { contentVersion } = sari.letter(id)
  sari.do(id, { kind: 'letter.paraf', contentVersion, note: '' })
  const shown = sari.letter(id).version
  await sari.sync()
  expect(sari.steps(id).filter((step) => !step.endsWith('accepted'))).toEqual([])
  expect(sari.letter(id)).toMatchObject({ contentVersion, version: shown })
})

it('an edit that may have reached the server is left as it was: with its answer lost, nothing is doubled and nobody looks cloned', async () => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent() })
  await sari.sync()
  edit(id, 'Sudah terkirim')
  const batch = sari.store.outbox.offer(100, 1e6)
  await sari.client.push(batch)
  edit(id, 'Ditulis ketika jawaban hilang')
  edit(id, 'Kata terakhir')
  expect(waiting()).toHaveLength(2)
  await sari.sync()
  expect(sari.store.outbox.state()).toMatchObject({ waiting: 0, rejected: 0 })
  expect(sari.book.get(id).server!.content.subject).toBe('Kata terakhir')
})

it('the age of the oldest unsent work is the age of the first key stroke, not of the last', () => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent() })
  edit(id, 'Awal')
  const { oldest } = sari.store.outbox.state()
  edit(id, 'Akhir')
  expect(sari.store.outbox.state().oldest).toBe(oldest)
  expect(sari.store.outbox.of(id).at(-1)).toMatchObject({ operation: { intent: { content: { subject: 'Akhir' } } } })
})

it('a submission in between parts what was written before it from what is written after a return', async () => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent() })
  edit(id, 'Sebelum')
  sari.do(id, { kind: 'letter.submit', note: '' })
  expect(() => edit(id, 'Sesudah diajukan')).toThrow(expect.objectContaining({ code: 'wrong_state' }) as Error)
  await sari.sync()
  expect(sari.letter(id)).toMatchObject({ state: 'diajukan', content: { subject: 'Sebelum' } })
})
