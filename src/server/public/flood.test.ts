import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrol } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { applicantAt } from './testing/applicant.ts'

let server: TestServer
let ahead = 0
beforeAll(async () => {
  server = await startTestServer({
    now: () => new Date(Date.now() + ahead),
    publicRules: {
      leastSeconds: 0,
      proofBits: 0,
      waiting: 4,
      applicationsEach: { most: 150, seconds: 3600 },
      applicationsAll: { most: 1000, seconds: 60 },
    },
  })
})
afterAll(() => server.remove())

test('two hundred applications at once: the offices go on as before, the rest is told to wait, and each one taken is taken once', async () => {
  const desk = await enrol(server.url, 'addresseeTu')
  const first = await applicantAt(server.url)
  const uploads = await first.uploadAll()
  const valid = await Promise.all(Array.from({ length: 8 }, () => applicantAt(server.url)))
  const ready = await Promise.all(valid.map(async (applicant) => ({ applicant, ids: await applicant.uploadAll() })))

  const flood = [
    ...ready.map(({ applicant, ids }) => applicant.send(ids)),
    ...Array.from({ length: 192 }, () => first.send(uploads.slice(1))),
  ]
  const synced: number[] = []
  const over = new AbortController()
  const syncing = (async () => {
    while (!over.signal.aborted) synced.push((await desk.hello()).status)
  })()
  const statuses = (await Promise.all(flood)).map(({ status }) => status)
  over.abort()
  await syncing

  expect(new Set(synced), 'every exchange was answered').toEqual(new Set([200]))
  expect(synced.length).toBeGreaterThan(1)
  const taken = statuses.filter((status) => status === 201).length
  expect(taken).toBeGreaterThan(0)
  expect(new Set(statuses)).toEqual(new Set([201, 422, 429]))

  // An hour later who was told to wait sends again, and has lost nothing; who had an answer has the same.
  ahead += 3_600_000
  for (const { applicant, ids } of ready) expect((await applicant.send(ids)).status).toBe(201)
  expect((await desk.feed()).changes).toHaveLength(8)
})
