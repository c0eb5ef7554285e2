import * as fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { enrolAnswerSchema, healthSchema, pushAnswerSchema, serverErrorSchema } from '../../protocol/sync-api.ts'
import { directorySchema } from '../../domain/directory.ts'
import { letterIntentSchema } from '../../domain/letter-intents.ts'
import { enrol } from '../testing/client.ts'
import { sampleContent } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const hash = '0'.repeat(64)
const fenced: [string, string][] = [
  ['GET', '/v1/directory'],
  ['POST', '/v1/push'],
  ['GET', '/v1/feed'],
  ['HEAD', `/v1/files/${hash}`],
  ['PATCH', `/v1/files/${hash}`],
  ['GET', `/v1/files/${hash}`],
]

test.each(fenced)('%s %s opens for an enrolled device only', async (method, path) => {
  const ask = (authorization?: string) =>
    fetch(server.url + path, { method, headers: authorization === undefined ? {} : { authorization } })
  const wrong = randomBytes(32).toString('base64url')
  for (const authorization of [undefined, '', 'Bearer', 'Bearer x', `Bearer ${wrong}`, `Basic ${wrong}`, `Bearer ${wrong} x`]) {
    const answer = await ask(authorization)
    expect(answer.status, String(authorization)).toBe(401)
    expect(answer.headers.get('lontar-api')).toBe('1')
    if (method !== 'HEAD') expect(await answer.json()).toEqual({ error: { code: 'device_refused', params: {} } })
  }
})

test('a laptop that was reported stolen is refused from then on', async () => {
  const sari = await enrol(server.url, 'konseptor')
  expect((await sari.request('/v1/directory')).status).toBe(200)
  const db = new Database(join(server.dir, 'server.db'))
  db.prepare(`update devices set revoked_at = '2026-11-21' where person_id = 'sari'`).run()
  db.close()
  expect((await sari.request('/v1/directory')).status).toBe(401)
})

test('the database gives away no token and no way to make one', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const db = new Database(join(server.dir, 'server.db'), { readonly: true })
  const rows = JSON.stringify(['devices', 'audit', 'meta'].map((table) => db.prepare(`select * from ${table}`).all()))
  db.close()
  expect(rows).not.toContain(sari.token)
})

test('a wrong code, someone else’s code and a stranger are the same to the server', async () => {
  const { people } = (await (await fetch(`${server.url}/v1/demo/people`)).json()) as { people: { personId: string; code: string }[] }
  const code = people.find((p) => p.personId === 'sari')!.code
  for (const body of [{ personId: 'sari', code: 'wrong' }, { personId: 'arya', code }, { personId: 'nobody', code }]) {
    const answer = await fetch(`${server.url}/v1/devices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, deviceName: 'Laptop' }),
    })
    expect([answer.status, await answer.json()]).toEqual([403, { error: { code: 'enrolment_refused', params: {} } }])
  }
})

test('the directory is sent again only when it has changed', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const first = await sari.request('/v1/directory')
  expect(directorySchema.parse(await first.json()).people).toHaveLength(9)
  const again = await sari.request('/v1/directory', { headers: { 'if-none-match': first.headers.get('etag')! } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('long answers come compressed to whoever can read that, and are the same', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const [plain, packed] = await Promise.all(
    ['identity', 'gzip'].map((encoding) => sari.request('/v1/directory', { headers: { 'accept-encoding': encoding } })),
  )
  expect([plain!.headers.get('content-encoding'), packed!.headers.get('content-encoding')]).toEqual([null, 'gzip'])
  expect(Number(packed!.headers.get('content-length'))).toBeLessThan(Number(plain!.headers.get('content-length')) / 2)
  expect(await packed!.json()).toEqual(await plain!.json())
})

test('the health page says who it is, to anyone', async () => {
  const answer = await fetch(`${server.url}/v1/health`)
  expect(answer.headers.get('lontar-api')).toBe('1')
  expect(healthSchema.parse(await answer.json()).name).toBe('lontar')
})

const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
const hostile: [string, string][] = [
  ['nothing', ''],
  ['no JSON', '{"operations":'],
  ['a bare value', 'null'],
  ['an empty push', '{"operations":[]}'],
  ['nesting without end', `{"operations":[${deep('[', ']', 50_000)}]}`],
  ['a prototype', '{"__proto__":{"device":1},"operations":[{}]}'],
  ['a constructor', '{"constructor":{"prototype":{"x":1}},"operations":[{}]}'],
  ['a giant number', `{"operations":[{"dseq":1e308}]}`],
  ['a NUL', `{"operations":[{"dseq":1,"subject":"\\u0000"}]}`],
]
test.each(hostile)('hostile body: %s', async (_, body) => {
  const sari = await enrol(server.url, 'konseptor')
  for (const path of ['/v1/push', '/v1/devices']) {
    const answer = await sari.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(serverErrorSchema.parse(await answer.json()).error.code).toBe('invalid_request')
  }
})

test.each([
  ['lists', deep('[', ']', 6000)],
  ['objects', deep('{"a":', '}', 6000).replace('{"a":}', '{}')],
])('a right operation whose intent is nested without end in %s', async (_, intent) => {
  const sari = await enrol(server.url, 'konseptor')
  const operation = sari.operation(randomUUID(), { kind: 'letter.submit', note: '' })
  const body = JSON.stringify({ operations: [operation] }).replace(/"intent":{[^}]*}/, `"intent":${intent}`)
  const answer = await sari.request('/v1/push', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'invalid_request', params: { detail: 'depth' } } }])
})

test('operations of every shape, each with the right hash, are decided or refused but never break the server', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const json = fc.jsonValue({ maxDepth: 3 })
  const kinds = letterIntentSchema.options.map((option) => option.shape.kind.value)
  const intent = fc.oneof(
    json,
    fc.record({ kind: fc.constantFrom(...kinds), content: fc.oneof(json, fc.constant(sampleContent())), note: json, unitId: fc.string() }),
  )
  const fields = fc.dictionary(fc.constantFrom('subject', 'actor', 'baseVersion', 'claimedAt', 'opId', '__proto__'), json, { maxKeys: 1 })
  let decided = 0
  await fc.assert(
    fc.asyncProperty(intent, fields, async (asked, change) => {
      const operation = sari.operation(randomUUID(), asked as never, { ...change, dseq: decided + 1, dependsOn: [] })
      const body = JSON.stringify({ operations: [operation] })
      const answer = await sari.request('/v1/push', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      expect(answer.status, body).toBeLessThan(500)
      if (answer.status === 200) decided += pushAnswerSchema.parse(await answer.json()).results.length
    }),
    { numRuns: 100 },
  )
  expect(decided).toBeGreaterThan(10)
})

test.each([
  ['/v1/feed?after=-1', 400],
  ['/v1/feed?after=1e99', 400],
  ['/v1/feed?after=x&limit=y', 400],
  ['/v1/feed?after=1&after=2', 400],
  ['/v1/nothing', 404],
  ['/v1/files/%ZZ', 400],
])('an odd address, %s, is answered with words', async (path, status) => {
  const sari = await enrol(server.url, 'konseptor')
  const answer = await sari.request(path)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('lontar-api')).toBe('1')
  serverErrorSchema.parse(await answer.json())
})

test('outside a demonstration nobody is listed and a shown code is worth nothing; a one-time code works once', async () => {
  const { people } = (await (await fetch(`${server.url}/v1/demo/people`)).json()) as { people: { personId: string; code: string }[] }
  server = await server.again({ demo: false })
  const enrolWith = (code: string) =>
    fetch(`${server.url}/v1/devices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: 'sari', code, deviceName: 'Laptop' }),
    })
  try {
    expect((await fetch(`${server.url}/v1/demo/people`)).status).toBe(404)
    expect((await enrolWith(people.find((p) => p.personId === 'sari')!.code)).status).toBe(403)
    const code = newCode(server.dir, 'sari')
    const answer = enrolAnswerSchema.parse(await (await enrolWith(code)).json())
    expect(answer.person.id).toBe('sari')
    expect((await enrolWith(code)).status).toBe(403)
  } finally {
    server = await server.again({ demo: true })
  }
})

const newCode = (dir: string, person: string): string => {
  const program = join(import.meta.dirname, '../index.ts')
  return execFileSync(process.execPath, [program, '--data', dir, '--new-code', person], { encoding: 'utf8' }).trim()
}
