import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople } from '../../../tests/support/province-data.ts'
import { directorySchema } from '../../domain/directory.ts'
import { apiVersion, healthSchema, serverErrorSchema } from '../../protocol/sync-api.ts'
import { enrol } from '../testing/client.ts'
import { openDatabase } from '../testing/open-database.ts'
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
  ['POST', '/v1/hello'],
  ['GET', '/v1/digest'],
  ['GET', '/v1/feed/group/0'],
  ['HEAD', `/v1/files/${hash}`],
  ['PATCH', `/v1/files/${hash}`],
  ['GET', `/v1/files/${hash}`],
]

test.each(fenced)('%s %s opens for an enrolled device only', async (method, path) => {
  const ask = (authorization?: string) =>
    fetch(server.url + path, { method, headers: authorization === undefined ? {} : { authorization } })
  const wrong = randomBytes(32).toString('base64url')
  for (const authorization of [
    undefined,
    '',
    'DPoP',
    'DPoP x',
    `Bearer ${wrong}`,
    `DPoP ${wrong}`,
    `Basic ${wrong}`,
    `DPoP ${wrong} x`,
  ]) {
    const answer = await ask(authorization)
    expect(answer.status, String(authorization)).toBe(401)
    expect(answer.headers.get('lontar-api')).toBe(String(apiVersion))
    if (method !== 'HEAD') expect(await answer.json()).toEqual({ error: { code: 'device_refused', params: {} } })
  }
})

test('a laptop that was reported stolen is refused from then on', async () => {
  const sari = await enrol(server.url, 'konseptor')
  expect((await sari.request('/v1/directory')).status).toBe(200)
  const db = openDatabase(join(server.dir, 'server.db'))
  db.prepare(`update devices set revoked_at = '2026-11-21' where person_id = 'sari'`).run()
  db.close()
  expect((await sari.request('/v1/directory')).status).toBe(401)
})

test('the directory is sent again only when it has changed', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const first = await sari.request('/v1/directory')
  expect(directorySchema.parse(await first.json()).people).toHaveLength(demoPeople.length)
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
  expect(answer.headers.get('lontar-api')).toBe(String(apiVersion))
  expect(healthSchema.parse(await answer.json()).name).toBe('lontar')
})

test.each([
  ['/v1/feed?limit=-1', 400],
  ['/v1/feed?limit=1e99', 400],
  ['/v1/feed?limit=y', 400],
  ['/v1/feed?cursor=a&cursor=b', 400],
  ['/v1/nothing', 404],
  ['/v1/files/%ZZ', 400],
])('an odd address, %s, is answered with words', async (path, status) => {
  const sari = await enrol(server.url, 'konseptor')
  const answer = await sari.request(path)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('lontar-api')).toBe(String(apiVersion))
  serverErrorSchema.parse(await answer.json())
})
