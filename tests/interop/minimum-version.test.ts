import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { helloAnswerSchema } from '../../src/protocol/sync-api.ts'
import { productVersion } from '../../src/protocol/product-version.ts'
import { enrol } from '../../src/server/testing/client.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { freePort } from '../support/free-port.ts'
import { signIn } from '../support/letter-walk.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'

/** The server demands a later Lontar than the one on this laptop, which was away when it began to. */
let dir: string
let server: TestServer
let laptop: OfficeProcess
const start = () => startOffice({ dataDir: join(dir, 'laptop'), serverUrl: server.url })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  )
const draft = () => laptop.call('letters.create', { kind: 'surat_dinas' })
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-minimum-'))
  server = await startTestServer({ port: await freePort() })
  laptop = await signIn(start(), 'konseptor')
})
afterEach(async () => {
  await laptop.close()
  await server.remove()
  rmSync(dir, { recursive: true, force: true })
})

it('what was done before is sent, nothing new is begun, offline too; and it ends when the server takes it back', async () => {
  await laptop.call('sync.now', {})
  await server.stop()
  const { id } = await draft()
  await laptop.call('letters.edit', { id, content: sampleContent({ subject: 'Ditulis di kapal' }) })

  server = await server.again({ release: { minimumVersion: '99.0.0' } })
  const status = await laptop.call('sync.now', {})
  expect(status).toMatchObject({
    online: true,
    waiting: 0,
    problem: null,
    outdated: { minimum: '99.0.0', version: productVersion },
  })
  const { operations } = await laptop.call('sync.operations', {})
  expect(operations.map((row) => row.status)).toEqual(operations.map(() => 'accepted'))
  expect(operations.length).toBeGreaterThan(0)

  expect(await refusal(draft())).toBe('version_too_old')
  expect(await refusal(laptop.call('letters.edit', { id, content: { subject: 'Lain' } }))).toBe('version_too_old')
  expect(await refusal(laptop.call('letters.submit', { id, note: '' }))).toBe('version_too_old')
  expect((await laptop.call('letters.get', { id })).letter.content.subject).toBe('Ditulis di kapal')

  await laptop.close()
  await server.stop()
  laptop = await signIn(start(), 'konseptor')
  expect((await laptop.call('sync.status', {})).outdated).toEqual({ minimum: '99.0.0', version: productVersion })
  expect(await refusal(draft())).toBe('version_too_old')
  expect((await laptop.call('letters.get', { id })).letter.content.subject).toBe('Ditulis di kapal')

  server = await server.again({ release: {} })
  expect((await laptop.call('sync.now', {})).outdated).toBeNull()
  await draft()
  expect((await laptop.call('sync.now', {})).waiting).toBe(0)
})

it('both versions are told the same, and no step is refused for the version of whoever took it', async () => {
  server = await server.again({ release: { minimumVersion: '99.0.0' } })
  const device = await enrol(server.url, 'konseptor')
  for (const version of ['0.1.0', '99.0.0']) {
    const answer = helloAnswerSchema.parse(await (await device.hello({ version })).json())
    expect(answer.minimumVersion).toBe('99.0.0')
    const made = await device.act(crypto.randomUUID(), { kind: 'letter.create', content: sampleContent() })
    expect(made.result).toBe('accepted')
  }
})
