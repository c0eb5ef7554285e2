import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPeopleSchema, enrolAnswerSchema } from '../../protocol/sync-api.ts'
import { askToEnrol, enrol } from '../testing/client.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const program = join(import.meta.dirname, '../index.ts')
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const atConsole = (...args: string[]) =>
  execFileSync(process.execPath, [program, '--data', server.dir, ...args], { encoding: 'utf8' }).trim()
const demoCode = async (personId: string) => {
  const { people } = demoPeopleSchema.parse(await (await fetch(`${server.url}/v1/demo/people`)).json())
  return { personId, code: people.find((p) => p.personId === personId)!.code }
}
const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>

test('a revoked device is refused with its very next request, and nobody else is', async () => {
  const [sari, other] = [await enrol(server.url, 'konseptor'), await enrol(server.url, 'konseptor')]
  expect((await sari.request('/v1/directory')).status).toBe(200)
  atConsole('--revoke-device', sari.deviceId)
  for (const answer of [await sari.request('/v1/directory'), await sari.hello()]) {
    expect([answer.status, await json(answer)]).toEqual([401, { error: { code: 'device_refused', params: {} } }])
  }
  expect((await other.request('/v1/directory')).status).toBe(200)
})

test('a device that is to be wiped hears that and may confirm it; anything else is refused', async () => {
  const arya = await enrol(server.url, 'kepala')
  const confirm = () =>
    arya.request('/v1/devices/wiped', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  expect((await confirm()).status, 'nobody has told it to').toBe(400)
  atConsole('--wipe-device', arya.deviceId)
  expect(await json(await arya.hello({ lastSequence: 0 }))).toMatchObject({ order: 'wipe' })
  for (const path of ['/v1/directory', '/v1/feed', '/v1/digest']) expect((await arya.request(path)).status).toBe(401)
  expect((await confirm()).status).toBe(200)
  expect((await confirm()).status, 'the answer may have been lost on the way').toBe(200)
})

test('a device that nobody knows', () => {
  const { status, stderr } = spawnSync(process.execPath, [program, '--data', server.dir, '--wipe-device', 'x'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([1, expect.stringContaining('Device not found')])
})

test('a server that was restored is told so at its console, and when to wait no longer', async () => {
  const laksmi = await enrol(server.url, 'sekretaris')
  const before = await json(await laksmi.hello())
  expect(before).toMatchObject({ recovering: false })
  atConsole('--restored')
  const after = await json(await laksmi.hello())
  expect(after).toMatchObject({ recovering: true })
  expect(after['epoch']).not.toBe(before['epoch'])
  atConsole('--end-recovery')
  expect(await json(await laksmi.hello())).toMatchObject({ recovering: false, epoch: after['epoch'] })
})

test('another recovery key does not replace a file, and new computers are told the new one', async () => {
  const first = join(server.dir, 'recovery-key.json')
  const { status } = spawnSync(process.execPath, [program, '--data', server.dir, '--new-recovery-key', first])
  expect(status).toBe(1)
  const told = async () =>
    enrolAnswerSchema.parse(await (await askToEnrol(server.url, await demoCode('arya'))).json()).services.recoveryKey
  const before = await told()
  atConsole('--new-recovery-key', join(server.dir, 'kunci-baru.json'))
  expect((await told())?.['x']).not.toBe(before?.['x'])
})

test('the audit log tells all of it, and a row that was changed afterwards is found', async () => {
  for (let guess = 0; guess < 5; guess++) await askToEnrol(server.url, { personId: 'wisnu', code: 'tebakan' })
  const before = JSON.parse(atConsole('--check-audit')) as { sound: number; last: string; broken: unknown }
  expect(before).toMatchObject({ broken: null, last: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const db = openDatabase(join(server.dir, 'server.db'))
  const events = db.prepare('select event from audit').pluck().all()
  expect(events).toEqual(
    expect.arrayContaining(['device_revoked', 'device_wipe_ordered', 'device_wiped', 'attempts_slowed']),
  )
  expect(before.sound).toBe(events.length)
  db.exec('drop trigger audit_only_grows_update')
  db.exec(`update audit set person_id = 'orang-lain' where event = 'device_wiped'`)
  const id = db.prepare(`select id from audit where event = 'device_wiped'`).pluck().get()
  db.close()
  const { status, stdout } = spawnSync(process.execPath, [program, '--data', server.dir, '--check-audit'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ sound: Number(id) - 1, broken: { id, personId: 'orang-lain' } })
})
