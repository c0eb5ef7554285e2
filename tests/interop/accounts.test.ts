import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../../src/server/testing/open-database.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'
import { demoPersonId } from '../support/province-data.ts'
import { freePort } from '../support/free-port.ts'

/** A province with real people: nobody is shown a code, everybody has a password of their own. */
let server: TestServer
let dir: string
let dataDir: string
let office: OfficeProcess
const personId = demoPersonId.konseptor
const password = 'lewat jalan Gatsu subuh'

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-accounts-'))
  dataDir = join(dir, 'komputer')
  server = await startTestServer({ demo: false, port: await freePort() })
  office = startOffice({ dataDir, serverUrl: server.url, serverTimeoutSeconds: 60 })
})
afterEach(async () => {
  await office.close()
  await server.remove()
  rmSync(dir, { recursive: true, force: true })
})

const atConsole = (...args: string[]) =>
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, '../../src/server/index.ts'), '--data', server.dir, ...args],
    {
      encoding: 'utf8',
    },
  ).trim()
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: { code: string }) => error.code,
  )
const enrol = () => office.call('session.signIn', { personId, password, code: atConsole('--new-code', personId) })
const startAnew = async (change: { serverUrl?: string } = {}) => {
  await office.close()
  office = startOffice({ dataDir, serverUrl: server.url, serverTimeoutSeconds: 60, ...change })
}
const deviceOf = (event: string) => {
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  try {
    return db.prepare<[string], string>('select device_id from audit where event = ? order by id').pluck().all(event)
  } finally {
    db.close()
  }
}
const draft = async (subject: string) => {
  const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
  await office.call('letters.edit', { id, content: { subject } })
  return id
}
const ended = async (): Promise<unknown> => {
  for (;;) {
    const found = office.events.find((event) => event.event === 'session.ended')
    if (found) return found.reason
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
}
const deadServer = 'http://127.0.0.1:9/'

it('the first time with the admin’s code and a new password; then offline with the password alone', async () => {
  expect(await office.call('session.people', {})).toEqual({ people: [], serverReachable: true, demo: false })
  expect(await failure(office.call('session.signIn', { personId, password, code: 'salah' }))).toBe('enrolment_refused')
  expect((await enrol()).person.id).toBe(personId)
  await draft('Sebelum luring')

  await startAnew({ serverUrl: deadServer })
  expect(await office.call('session.people', {})).toMatchObject({
    people: [{ personId, asksPassword: true, onThisComputer: true }],
    serverReachable: false,
  })
  expect(await failure(office.call('session.signIn', { personId }))).toBe('password_wrong')
  expect(await failure(office.call('session.signIn', { personId, password: 'lain sama sekali' }))).toBe(
    'password_wrong',
  )
  await office.call('session.signIn', { personId, password })
  expect((await office.call('letters.list', { box: 'draf' })).rows).toMatchObject([{ subject: 'Sebelum luring' }])
})

it('after a crash of the office its owner is asked for the password again: nobody has kept it', async () => {
  await enrol()
  await draft('Sebelum mati')
  office.kill()
  const back = async (): Promise<unknown> => office.call('session.me', {}).catch(back)
  expect(await back()).toBeNull()
  await office.call('session.signIn', { personId, password })
  expect((await office.call('letters.list', { box: 'draf' })).rows).toMatchObject([{ subject: 'Sebelum mati' }])
})

it('the new password opens this computer, the old one no more', async () => {
  await enrol()
  const next = 'ombak pagi di Sanur'
  expect(await failure(office.call('session.changePassword', { current: 'bukan ini', next }))).toBe('password_wrong')
  expect(await failure(office.call('session.changePassword', { current: password, next: 'pendek' }))).toBe(
    'password_weak',
  )
  await office.call('session.changePassword', { current: password, next })
  await startAnew()
  expect(await failure(office.call('session.signIn', { personId, password }))).toBe('password_wrong')
  expect((await office.call('session.signIn', { personId, password: next })).person.id).toBe(personId)
})

it('a revoked computer keeps what it has not sent, and sends it once it is enrolled anew', async () => {
  await enrol()
  await office.call('sync.now', {})
  const [device] = deviceOf('device_enrolled')
  atConsole('--revoke-device', device!)
  const id = await draft('Ditulis setelah dicabut')
  expect(await office.call('sync.now', {})).toMatchObject({ problem: { code: 'device_refused' } })
  const code = atConsole('--new-code', personId)
  expect(await failure(office.call('session.reenrol', { code, password: 'bukan sandi saya' }))).toBe('password_wrong')
  expect(await failure(office.call('session.reenrol', { code: 'salah', password }))).toBe('enrolment_refused')
  expect((await office.call('session.me', {}))?.person.id, 'still signed in').toBe(personId)
  await office.call('session.reenrol', { code, password })
  expect(await office.call('sync.now', {})).toMatchObject({ waiting: 0, problem: null, needsAction: 0 })
  expect((await office.call('letters.get', { id })).letter).toMatchObject({ version: expect.any(Number) })
  expect(deviceOf('device_enrolled')).toHaveLength(2)
})

it('a lost computer destroys its key when told so; what it had not sent can be read by IT alone', async () => {
  await enrol()
  await office.call('sync.now', {})
  const [device] = deviceOf('device_enrolled')
  await server.stop()
  await draft('Belum sempat terkirim')
  atConsole('--wipe-device', device!)
  server = await server.again()
  await office.call('sync.now', {})
  expect(await ended()).toMatchObject({ code: 'device_wiped' })
  const left = readdirSync(join(dataDir, 'profiles'))
  expect(left.filter((name) => !name.includes('.wiping'))).toEqual([expect.stringMatching(/^sari\.unsent-.*\.jwe$/)])
  const sealed = join(
    dataDir,
    'profiles',
    left.find((name) => name.endsWith('.jwe'))!,
  )
  const work = JSON.parse(
    atConsole('--open-sealed', sealed, '--recovery-key', join(server.dir, 'recovery-key.json')),
  ) as {
    letters: { content: { subject: string } }[]
    operations: unknown[]
  }
  expect(work.letters).toMatchObject([{ content: { subject: 'Belum sempat terkirim' } }])
  expect(work.operations).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }])
  expect((await office.call('session.people', {})).people).toEqual([])
  expect(await failure(office.call('session.signIn', { personId, password }))).toBe('device_refused')
  while (deviceOf('device_wiped').length === 0) await office.call('session.people', {})
})

it('a computer that is killed in the middle of its wipe goes on with it at the next start, and tells when it can', async () => {
  await enrol()
  await office.call('sync.now', {})
  const profiles = join(dataDir, 'profiles')
  const [device] = deviceOf('device_enrolled')
  // What is written sets off an exchange by itself: here none may come to its end before the one that is killed.
  await server.stop()
  await draft('Belum terkirim')
  atConsole('--wipe-device', device!)
  server = await server.again()
  void office.call('sync.now', {}).catch(() => {})
  while (!existsSync(join(profiles, 'sari.wiping.json'))) await new Promise(setImmediate)
  office.kill()
  await startAnew({ serverUrl: deadServer })
  expect((await office.call('session.people', {})).people).toEqual([])
  expect(existsSync(join(profiles, 'sari'))).toBe(false)
  expect(readdirSync(profiles)).toEqual(expect.arrayContaining(['sari.wiping.json']))
  await startAnew()
  while (existsSync(join(profiles, 'sari.wiping.json'))) await office.call('session.people', {})
  expect(deviceOf('device_wiped')).toHaveLength(1)
})

it('a store of which nothing can be read any more: the code that the repair asks for leads in, and the sent work is there', async () => {
  await enrol()
  const id = await draft('Sudah terkirim')
  await office.call('sync.now', {})
  await office.close()
  const folder = join(dataDir, 'profiles', personId)
  writeFileSync(join(folder, 'store.db'), Buffer.alloc(64 * 1024, 0x33))
  for (const left of ['store.db-wal', 'backups']) rmSync(join(folder, left), { recursive: true, force: true })
  office = startOffice({ dataDir, serverUrl: server.url, serverTimeoutSeconds: 60 })

  expect(await failure(office.call('session.signIn', { personId, password }))).toBe('store_damaged')
  expect(await failure(office.call('repair.restore', { from: null }))).toBe('afresh_needs_code')
  expect((await enrol()).person.id).toBe(personId)
  await office.call('sync.now', {})
  expect((await office.call('letters.get', { id })).letter.content.subject).toBe('Sudah terkirim')
  const [aside] = readdirSync(folder).filter((entry) => entry.startsWith('damaged-'))
  expect(existsSync(join(folder, aside!, 'store.db')), 'nothing is erased').toBe(true)
})

it('neither a refusal nor silence destroys anything', async () => {
  await enrol()
  await office.call('sync.now', {})
  atConsole('--revoke-device', deviceOf('device_enrolled')[0]!)
  await office.call('sync.now', {})
  await startAnew({ serverUrl: deadServer })
  expect((await office.call('session.signIn', { personId, password })).person.id).toBe(personId)
})

it('after a long absence a computer opens only once the server has been asked', async () => {
  server = await server.again({ lockAfterDays: 0.000_01 })
  await enrol()
  await office.call('sync.now', {})
  await new Promise((resolve) => {
    setTimeout(resolve, 1000)
  })
  await startAnew({ serverUrl: deadServer })
  expect(await failure(office.call('session.signIn', { personId, password }))).toBe('absent_too_long')
  await startAnew()
  expect((await office.call('session.signIn', { personId, password })).person.id).toBe(personId)
})
