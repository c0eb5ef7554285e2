import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { expectNoInside } from './shows-no-inside.ts'
import { routeTable } from './route-table.ts'
import { openWorld, type World } from './world.ts'
import { patience } from '../support/patience.ts'

/** Whatever comes from somebody who is let in, an admin at that: it is answered, and with words. */
const routes = await routeTable()
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.server.remove())

const fill = (route: string, param: string): { method: string; path: string } => {
  const [method, path] = route.split(' ') as [string, string]
  return { method, path: path.replace(/:\w+/, encodeURIComponent(param)) }
}

const ask = async (asked: { method: string; path: string; headers?: Record<string, string>; body?: string }) => {
  const { method, path, headers, body } = asked
  const request = { method, headers: headers ?? {}, signal: AbortSignal.timeout(patience) }
  const withBody = method === 'GET' || method === 'HEAD' || body === undefined ? request : { ...request, body }
  const answer = await world.cast.adminProvinsi.request(path, withBody)
  await expectNoInside(answer, `${method} ${path}`)
  return answer.status
}

const param = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed()),
  fc.constantFrom('0'.repeat(64), '\0', '..', '.', '__proto__', 'constructor', '-1', 'null', "' or 1=1 --", '%00'),
)
const headerValue = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, '').trim())
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'accept-encoding',
    'if-none-match',
    'range',
    'upload-offset',
    'upload-length',
    'x-forwarded-for',
    'x-forwarded-host',
    'forwarded',
    'content-language',
    'cookie',
    'origin',
    'accept-version',
    'x-http-method-override',
  ),
  fc.oneof(
    headerValue,
    fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', '-1', '1e9', '99999999999999999999', '*', 'gzip;q=0'),
  ),
  { maxKeys: 4 },
)
const contentType = fc.constantFrom(
  'application/json',
  'application/octet-stream',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'x',
)
const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .record(
      {
        subjects: fc.array(fc.oneof(fc.uuid(), fc.jsonValue()), { maxLength: 5 }),
        operations: fc.jsonValue(),
        cursor: fc.jsonValue(),
        change: fc.jsonValue(),
        personId: fc.jsonValue(),
        positionId: fc.jsonValue(),
        base: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc.string({ maxLength: 200 }),
  fc.constantFrom('', '{', '[]', 'null', '{"__proto__":{}}', '"\\ud800"', '1e999'),
)
const query = fc.dictionary(
  fc.constantFrom('cursor', 'limit', 'group', 'x', '__proto__'),
  fc.string({ maxLength: 40 }).filter((text) => text.isWellFormed()),
  { maxKeys: 3 },
)

it('2,000 requests of every shape: never a 500, a stack trace or silence', async () => {
  const seen = new Map<number, number>()
  const shape = fc.record({ route: fc.constantFrom(...routes), param, query, headers, contentType, body })
  await fc.assert(
    fc.asyncProperty(shape, async (asked) => {
      const { method, path } = fill(asked.route, asked.param)
      const search = new URLSearchParams(asked.query).toString()
      const status = await ask({
        method,
        path: `${path}${search && `?${search}`}`,
        headers: { ...asked.headers, 'content-type': asked.contentType },
        body: asked.body,
      })
      seen.set(status, (seen.get(status) ?? 0) + 1)
    }),
    { numRuns: 2000 },
  )
  // Where all is refused at the door, nothing behind it was tried.
  for (const status of [200, 400, 404]) expect(seen.get(status)).toBeGreaterThan(50)
})

const ways = [
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2fserver.db',
  '..%5c..%5cserver.db',
  '%00',
  '....%2f%2fserver.db',
  '%c0%ae%c0%ae%2fserver.db',
  'a'.repeat(5000),
]
const withParam = routes.filter((route) => route.includes(':'))
test.each(withParam)('%s: no way leads out of it', async (route) => {
  for (const way of ways) {
    const [method, path] = route.split(' ') as [string, string]
    const status = await ask({
      method,
      path: path.replace(/:\w+/, way),
      headers: { 'upload-offset': '0', 'upload-length': '1' },
    })
    expect([400, 404, 403, 414, 415], `${way}: ${status}`).toContain(status)
  }
})

test.each(['TRACE', 'CONNECT', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND'])('%s is not spoken here', async (method) => {
  const { request } = await import('node:http')
  const url = new URL('/v1/feed', world.server.url)
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(url, { method }, (answer) => resolve(answer.resume().statusCode!))
    sent
      .on('connect', (answer) => resolve(answer.statusCode!))
      .on('error', () => resolve(0))
      .end()
    sent.setTimeout(patience, () => reject(new Error('silence')))
  })
  expect([0, 400, 404, 405]).toContain(status)
})
