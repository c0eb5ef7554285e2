import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeople, demoPositions, demoUnits } from '../../../tests/support/province-data.ts'
import { freePort } from '../../../tests/support/free-port.ts'
import { sha256 } from '../hash.ts'
import { enrol } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sampleContent, sentLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let door: string
beforeAll(async () => {
  door = `127.0.0.1:${await freePort()}`
  server = await startTestServer({ metricsAddress: door })
})
afterAll(() => server.remove())

const collect = async (): Promise<Map<string, number>> => {
  const text = await (await fetch(`http://${door}/metrics`)).text()
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

test('after a letter has gone its way the numbers tell of the work, and of nobody who did it', async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala')
  const id = await checkedLetter(cast, { subject: 'Perihal yang tidak boleh bocor' })
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  await cast.verifikator.act(id, { kind: 'letter.paraf', contentVersion: 1, note: '' })
  const missing = { sha256: sha256('never brought'), size: 5, name: 'a.pdf', pages: 1 }
  const content = sampleContent({ attachments: [missing] })
  await cast.konseptor.push(cast.konseptor.operation(randomUUID(), { kind: 'letter.create', content }))
  await cast.kepala.feed()
  await cast.kepala.feed()
  await cast.kepala.request('/v1/alarm', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'digest_mismatch', detail: 'group 3' }),
  })

  const numbers = await collect()
  expect(Object.fromEntries(numbers)).toMatchObject({
    'lontar_operations_total{result="accepted",code=""}': 7,
    'lontar_operations_waiting_total{reason="files_incomplete"}': 1,
    lontar_undecided_operations: 1,
    'lontar_feed_pages_total{cache="miss"}': 1,
    'lontar_feed_pages_total{cache="hit"}': 1,
    'lontar_files_total{event="complete"}': 3,
    'lontar_alarms_total{kind="digest_mismatch"}': 1,
    'lontar_devices{seen="today"}': 4,
    lontar_push_seconds_count: 9,
    'lontar_push_seconds_bucket{le="+Inf"}': 9,
    lontar_recovering: 0,
  })
  const refused = [...numbers.keys()].filter((name) => name.includes('result="rejected"'))
  expect(refused, 'the second paraf').toHaveLength(1)

  const told = [...numbers.keys()].join('\n')
  const people = demoPeople.flatMap((person) => Object.values(person).filter((v) => typeof v === 'string'))
  const places = [...demoUnits, ...demoPositions].map((place) => place.id)
  const kept = [id, missing.sha256, cast.kepala.deviceId, 'bocor', ...people, ...places]
  expect(kept.filter((secret) => secret.length > 2 && told.includes(secret))).toEqual([])
})

test('every line is as Prometheus reads it, and no address names a letter or a file', async () => {
  await fetch(`${server.url}/v/${randomUUID()}`)
  const sari = await enrol(server.url, 'konseptor')
  await sari.request(`/v1/files/${sha256('nothing')}`)
  await fetch(`${server.url}/jalan/yang/tidak/ada`)
  const text = await (await fetch(`http://${door}/metrics`)).text()
  const label = '[a-z_]+="[^"\\\\\\n]*"'
  const sample = new RegExp(`^[a-z_0-9]+(\\{${label}(,${label})*\\})? (-?[\\d.]+(e-?\\d+)?|NaN)$`)
  const comment = /^# (HELP [a-z_0-9]+ .+|TYPE [a-z_0-9]+ (counter|gauge|histogram))$/
  const lines = text.slice(0, -1).split('\n')
  expect(lines.filter((line) => !sample.test(line) && !comment.test(line))).toEqual([])
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{64}/)
  expect(text).toContain('route="GET /v1/files/:sha256",status="404"')
  expect(text).toContain('route="GET none",status="404"')
})

test('the numbers are behind their own door only', async () => {
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  expect((await fetch(`http://${door}/v1/health`)).status).toBe(404)
})
