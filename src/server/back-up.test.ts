import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrolCast, checkedLetter } from './testing/letter-story.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let dir: string
beforeEach(async () => {
  server = await startTestServer()
  dir = mkdtempSync(join(tmpdir(), 'lontar-cadangan-'))
})
afterEach(async () => {
  await server.remove()
  rmSync(dir, { recursive: true })
})

const program = join(import.meta.dirname, 'index.ts')
const atConsole = (...args: string[]) => [program, '--data', server.dir, ...args]

test('a running server is backed up at its console; from the two files another province starts with the same letters and computers', async () => {
  const { konseptor, verifikator } = await enrolCast(server.url, 'konseptor', 'verifikator')
  const letter = await checkedLetter({ konseptor, verifikator })
  const file = join(dir, 'malam.db')
  execFileSync(process.execPath, atConsole('--backup', file))

  const elsewhere = join(dir, 'server')
  mkdirSync(elsewhere)
  copyFileSync(file, join(elsewhere, 'server.db'))
  copyFileSync(join(dir, 'malam.key'), join(elsewhere, 'server.key'))
  const restored = await startTestServer({ dataDir: elsewhere })
  const { changes } = await verifikator.at(restored.url).feed()
  expect(changes.map((change) => change.subject)).toContain(letter)
  await restored.stop()
})

test('a backup of a server on PostgreSQL is the database’s own business, and says so', () => {
  const env = { ...process.env, DATABASE_URL: 'postgres://lontar:rahasia@127.0.0.1:1/none' }
  const { status, stderr } = spawnSync(process.execPath, atConsole('--backup', join(dir, 'malam.db')), {
    encoding: 'utf8',
    env,
  })
  expect(status).toBe(1)
  expect(stderr).toContain('pg_basebackup')
})
