import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letterIntentSchema } from '../../domain/letter-intents.ts'
import { pushAnswerSchema, serverErrorSchema } from '../../protocol/sync-api.ts'
import { enrol } from '../testing/client.ts'
import { sampleContent } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

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
  const answer = await sari.request('/v1/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: { code: 'invalid_request', params: { detail: 'depth' } } },
  ])
})

test('operations of every shape, each with the right hash, are decided or refused but never break the server', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const json = fc.jsonValue({ maxDepth: 3 })
  const kinds = letterIntentSchema.options.map((option) => option.shape.kind.value)
  const intent = fc.oneof(
    json,
    fc.record({
      kind: fc.constantFrom(...kinds),
      content: fc.oneof(json, fc.constant(sampleContent())),
      note: json,
      unitId: fc.string(),
    }),
  )
  const fields = fc.dictionary(
    fc.constantFrom('subject', 'actor', 'baseVersion', 'claimedAt', 'opId', '__proto__'),
    json,
    { maxKeys: 1 },
  )
  let decided = 0
  await fc.assert(
    fc.asyncProperty(intent, fields, async (asked, change) => {
      const operation = sari.operation(randomUUID(), asked as never, { ...change, dseq: decided + 1, dependsOn: [] })
      const body = JSON.stringify({ operations: [operation] })
      const answer = await sari.request('/v1/push', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(answer.status, body).toBeLessThan(500)
      if (answer.status === 200) decided += pushAnswerSchema.parse(await answer.json()).results.length
    }),
    { numRuns: 100 },
  )
  expect(decided).toBeGreaterThan(10)
})
