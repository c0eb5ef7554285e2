import { randomUUID, X509Certificate } from 'node:crypto'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory } from '../../tests/support/province-data.ts'
import { startServerProcess } from '../../tests/support/server-process.ts'
import { enrolAnswerSchema, pushAnswerSchema, type OperationResult } from '../protocol/sync-api.ts'
import { startServer } from './start-server.ts'
import { askToEnrol, enrol } from './testing/client.ts'
import { sampleContent } from './testing/letter-story.ts'
import { openDatabase } from './testing/open-database.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-province-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('the server is killed again and again while letters come in: what it has acknowledged is there, once', async () => {
  let server = await startServerProcess({ dir })
  const sari = await enrol(server.url, 'konseptor')
  const acknowledged: OperationResult[] = []
  const offered = []
  for (let round = 0; round < 4; round += 1) {
    for (let i = 0; i < 5; i += 1) {
      const operation = sari.operation(randomUUID(), { kind: 'letter.create', content: sampleContent() })
      offered.push(operation)
      acknowledged.push(...(await sari.push(operation)).results)
    }
    // The sixth is on its way when the power goes: decided or not, nobody knows.
    const uncertain = sari.operation(randomUUID(), { kind: 'letter.create', content: sampleContent() })
    offered.push(uncertain)
    const flight = sari.push(uncertain).catch(() => undefined)
    await server.kill()
    await flight
    server = await startServerProcess({ dir, port: server.port })
    acknowledged.push(...(await sari.push(uncertain)).results)
  }
  const again = await sari.push(...offered)
  expect(again.results).toEqual(acknowledged)
  expect(again.results.every((r) => r.result === 'accepted')).toBe(true)
  const { changes } = await sari.feed()
  expect(changes.map((c) => c.subject).toSorted()).toEqual(offered.map((o) => o.subject).toSorted())
  await server.stop()

  const db = openDatabase(join(dir, 'server.db'), { readonly: true })
  const seqs = db.prepare('select seq from feed order by seq').pluck().all()
  db.close()
  expect(seqs, 'feed numbers have no gap').toEqual(offered.map((_, i) => i + 1))
})

test('asked to end, the server answers what was begun, takes nothing new, and ends by itself', async () => {
  const server = await startServerProcess({ dir })
  const sari = await enrol(server.url, 'konseptor')
  const operation = sari.operation(randomUUID(), { kind: 'letter.create', content: sampleContent() })
  const body = JSON.stringify({ operations: [operation] })
  await sari.hello()
  const proof = await sari.headersFor('POST', '/v1/push')
  const push = request(`${server.url}/v1/push`, {
    method: 'POST',
    agent: false,
    headers: {
      ...proof,
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    },
  })
  const answered = once(push, 'response')
  push.flushHeaders()
  await once(push, 'continue')
  const stopped = server.stop()
  while (await answers(server.url));
  push.end(body)
  const [response] = (await answered) as [IncomingMessage]
  expect(pushAnswerSchema.parse(await json(response)).results[0]!.result).toBe('accepted')
  await stopped
})

/** A new connection each time: one kept alive is answered until it is closed. */
const answers = async (url: string): Promise<boolean> => {
  const probe = request(`${url}/v1/health`, { agent: false }).end()
  try {
    const [response] = (await once(probe, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode === 200
  } catch {
    return false
  }
}

test('a second server over the same data does not start', async () => {
  const server = await startServerProcess({ dir })
  await expect(startServerProcess({ dir })).rejects.toThrow('Another server process already uses the folder')
  await server.stop()
})

test('at enrolment a device learns the time-stamp service, the trust anchors and the pattern of numbers', async () => {
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=Akar Contoh',
      '-keyout',
      join(dir, 'k.pem'),
      '-out',
      join(dir, 'root.pem'),
    ],
    { stdio: 'ignore' },
  )
  const tsaUrl = 'http://127.0.0.1:318/tsa'
  const server = await startServerProcess({ dir: join(dir, 'data'), tsaUrl, anchors: [join(dir, 'root.pem')] })
  const { people } = (await (await fetch(`${server.url}/v1/demo/people`)).json()) as {
    people: { personId: string; code: string }[]
  }
  const { personId, code } = people[0]!
  const answer = await askToEnrol(server.url, { personId, code })
  const { services, directory } = enrolAnswerSchema.parse(await answer.json())
  await server.stop()
  expect(services.tsaUrl).toBe(tsaUrl)
  expect(services.numberPattern).toContain('{urut}')
  expect(new X509Certificate(Buffer.from(services.anchors[0]!, 'base64')).subject).toBe('CN=Akar Contoh')
  expect(directory.verificationUrl).toBe(`${server.url}/v`)
})

test('a broken or missing directory stops the start with words, and the folder is free again', async () => {
  const file = join(dir, 'directory.json')
  await expect(startServer({ dataDir: dir })).rejects.toMatchObject({
    code: 'invalid_request',
    params: { detail: '--directory' },
  })
  writeFileSync(file, '{"province":"Bali"}')
  await expect(startServer({ dataDir: dir, directoryFile: file })).rejects.toMatchObject({
    params: { detail: '--directory units' },
  })
  writeFileSync(file, 'not JSON')
  await expect(startServer({ dataDir: dir, directoryFile: file })).rejects.toMatchObject({ code: 'invalid_request' })
})

test('the log holds no token, no name and no letter', async () => {
  const program = join(import.meta.dirname, 'index.ts')
  const server = await startServerProcess({ dir })
  await server.stop()
  const child = spawn(process.execPath, [program, '--data', dir, '--demo', '--log-level', 'debug'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    log += chunk
  })
  const ready = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', resolve)
  })
  const { url } = JSON.parse(ready) as { url: string }
  const sari = await enrol(url, 'konseptor')
  const intent = { kind: 'letter.create' as const, content: sampleContent({ subject: 'Perihal sangat khusus' }) }
  await sari.act(randomUUID(), intent)
  await sari.request('/v1/feed?after=x')
  child.kill('SIGTERM')
  await new Promise((resolve) => {
    child.once('close', resolve)
  })
  expect(log).toContain('/v1/push')
  for (const secret of [sari.token, 'Perihal sangat khusus', 'Umpamawati', 'DPoP', '990000', 'after=x'])
    expect(log).not.toContain(secret)
})

test.skipIf(process.platform === 'win32')(
  'nobody else on the server’s machine may read its letters: folders 700, files 600',
  async () => {
    const before = process.umask(0)
    const directoryFile = join(dir, 'directory.json')
    writeFileSync(directoryFile, JSON.stringify(demoDirectory('http://127.0.0.1/v')))
    const server = await startServer({ dataDir: join(dir, 'data'), directoryFile, demo: true, logLevel: 'silent' })
    try {
      const sari = await enrol(server.url, 'konseptor')
      await sari.upload(Buffer.from('%PDF isi surat'))
      await sari.piece('a'.repeat(64), 0, 100, Buffer.from('separuh'))
      const found = readdirSync(join(dir, 'data'), { recursive: true, withFileTypes: true })
      const modes = found.map(
        (e) => [e.isFile(), e.name, (statSync(join(e.parentPath, e.name)).mode & 0o777).toString(8)] as const,
      )
      expect(modes.map(([, name]) => name)).toEqual(
        expect.arrayContaining(['server.db', 'server.db-wal', 'files', 'a'.repeat(64)]),
      )
      expect(modes.filter(([isFile, , mode]) => mode !== (isFile ? '600' : '700'))).toEqual([])
      expect((statSync(join(dir, 'data')).mode & 0o777).toString(8)).toBe('700')
    } finally {
      await server.stop()
      process.umask(before)
    }
  },
)
