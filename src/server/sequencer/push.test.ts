import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../hash.ts'
import { enrol, type Client } from '../testing/client.ts'
import { sampleContent } from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let sari: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const create = { kind: 'letter.create' as const, content: sampleContent() }
const submit = { kind: 'letter.submit' as const, note: '' }
const withAttachment = (bytes: Buffer) => {
  const file = { sha256: sha256(bytes), size: bytes.length, name: 'lampiran.pdf', pages: 1 }
  return { kind: 'letter.create' as const, content: sampleContent({ attachments: [file] }) }
}

test('an answer that was lost on the way: the same push again gives the same results and happens once', async () => {
  sari = await enrol(server.url, 'konseptor')
  const letter = randomUUID()
  const operations = [sari.operation(letter, create), sari.operation(letter, submit)]
  const first = await sari.push(...operations)
  const second = await sari.push(...operations)
  expect(first.results.map((r) => r.result)).toEqual(['accepted', 'accepted'])
  expect(second.results).toEqual(first.results)
  expect((await sari.feed()).changes).toHaveLength(1)
  expect((await sari.feed()).changes[0]!.letter!.version).toBe(2)
})

test('a disk image restored on a second laptop: other content under a used number is refused, nothing is done', async () => {
  sari = await enrol(server.url, 'konseptor')
  const letter = randomUUID()
  await sari.push(sari.operation(letter, create))
  const next = sari.operation(letter, submit)
  const clone = sari.operation(randomUUID(), create, { dseq: 1 })
  const answer = await sari.request('/v1/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operations: [clone, next] }),
  })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toEqual({ error: { code: 'device_cloned', params: {} } })
  const { results } = await sari.push(next)
  expect(results[0]!.result, 'the step beside the clone was left undecided').toBe('accepted')
})

test('a step that overtook another waits for it by name', async () => {
  sari = await enrol(server.url, 'konseptor')
  const letter = randomUUID()
  const [first, second, third] = [
    sari.operation(letter, create),
    sari.operation(letter, submit),
    sari.operation(randomUUID(), create),
  ]
  const early = await sari.push(second, third)
  expect(early.results).toEqual([])
  expect(early.waiting).toEqual(
    [2, 3].map((dseq) => ({ dseq, error: { code: 'earlier_missing', params: { missing: 1 } } })),
  )
  const late = await sari.push(first, second, third)
  expect(late.results.map((r) => [r.dseq, r.result])).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
    [3, 'accepted'],
  ])
})

test('a letter whose attachment is still uploading waits; the next letter goes on; later the first is decided once', async () => {
  sari = await enrol(server.url, 'konseptor')
  const bytes = Buffer.from(`lampiran ${randomUUID()}`)
  const [slow, quick] = [randomUUID(), randomUUID()]
  const operations = [
    sari.operation(slow, withAttachment(bytes)),
    sari.operation(slow, submit),
    sari.operation(quick, create),
    sari.operation(quick, submit),
  ]
  const incomplete = { code: 'files_incomplete', params: {} }
  const early = await sari.push(...operations)
  expect(early.waiting).toEqual([
    { dseq: 1, error: incomplete },
    { dseq: 2, error: incomplete },
  ])
  expect(early.results.map((r) => [r.dseq, r.result])).toEqual([
    [3, 'accepted'],
    [4, 'accepted'],
  ])

  const next = sari.operation(randomUUID(), create)
  expect((await sari.push(next)).waiting[0]!.error.code, 'the waiting ones were not offered with it').toBe(
    'earlier_missing',
  )

  await sari.upload(bytes)
  const late = await sari.push(...operations.slice(0, 2), next)
  expect(late.results.map((r) => [r.dseq, r.result])).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
    [5, 'accepted'],
  ])
  expect((await sari.push(...operations)).results.map((r) => r.dseq)).toEqual([1, 2, 3, 4])
})

test('a file that the letter refers to is waited for even where the device does not say so', async () => {
  sari = await enrol(server.url, 'konseptor')
  const careless = sari.operation(randomUUID(), withAttachment(Buffer.from(randomUUID())), { dependsOn: [] })
  expect((await sari.push(careless)).waiting[0]!.error.code).toBe('files_incomplete')
})

test('a refused step is final, names its reason, and does not stop the steps after it', async () => {
  sari = await enrol(server.url, 'konseptor')
  const letter = randomUUID()
  const { results } = await sari.push(
    sari.operation(letter, { kind: 'letter.create', content: sampleContent({ subject: '' }) }),
    sari.operation(letter, submit),
    sari.operation(letter, { kind: 'letter.edit', content: { subject: 'Undangan' } }),
    sari.operation(letter, submit),
  )
  expect(results.map((r) => r.result)).toEqual(['accepted', 'rejected', 'accepted', 'accepted'])
  expect(results[1]).toMatchObject({
    error: { code: 'incomplete_letter', params: { fields: 'hal' } },
    letter: { version: 1 },
  })
})

test('a step from a later version of Lontar is refused by itself; the device is not held up', async () => {
  sari = await enrol(server.url, 'konseptor')
  const letter = randomUUID()
  const unknown = sari.operation(letter, { kind: 'letter.seal_with_wax' } as never, { dependsOn: [] })
  const { results } = await sari.push(unknown, sari.operation(letter, create))
  expect(results[0]).toMatchObject({ result: 'rejected', error: { code: 'invalid_request' } })
  expect(results[1]!.result).toBe('accepted')
})

test('content that does not match its own hash is no operation', async () => {
  sari = await enrol(server.url, 'konseptor')
  const operation = { ...sari.operation(randomUUID(), create), payloadHash: sha256('something else') }
  const answer = await sari.request('/v1/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operations: [operation] }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({
    error: { code: 'invalid_request', params: { detail: 'operations.0.payloadHash' } },
  })
})

test('nobody acts from a position that is not theirs', async () => {
  sari = await enrol(server.url, 'konseptor')
  const actor = { positionId: 'diskominfos-kepala', holding: 'definitif' as const }
  const { results } = await sari.push(sari.operation(randomUUID(), create, { actor }))
  expect(results[0]).toMatchObject({ result: 'rejected', error: { code: 'not_allowed' } })
})

test('a stranger who guesses a letter’s id learns nothing of it, not even its stage', async () => {
  sari = await enrol(server.url, 'konseptor')
  const letter = randomUUID()
  await sari.act(letter, create)
  const wulan = await enrol(server.url, 'addresseeTu')
  const result = await wulan.act(letter, { kind: 'letter.read', unitId: 'dpmptsp' })
  expect(result).toMatchObject({ result: 'rejected', error: { code: 'letter_unknown', params: {} }, letter: null })
})

test('a push that the store cannot take is a fault without details, and can be offered again', async () => {
  sari = await enrol(server.url, 'konseptor')
  const db = openDatabase(join(server.dir, 'server.db'))
  db.exec(`create trigger fault before insert on letters begin select raise(abort, 'secret detail'); end`)
  const operation = sari.operation(randomUUID(), create)
  const headers = { 'content-type': 'application/json' }
  const answer = await sari.request('/v1/push', {
    method: 'POST',
    headers,
    body: JSON.stringify({ operations: [operation] }),
  })
  expect([answer.status, await answer.json()]).toEqual([500, { error: { code: 'internal', params: {} } }])
  db.exec('drop trigger fault')
  db.close()
  expect((await sari.push(operation)).results[0]!.result).toBe('accepted')
})
