import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { office, people } from '../../domain/testing/small-office.ts'
import { profileFolder } from './profile-folder.ts'
import type { Secrets } from './secrets.ts'
import { demoPassword } from '../../protocol/sync-api.ts'
import { signIn } from './sign-in.ts'
import { isKey } from './store-key.ts'

/** A server that enrols whoever asks: what comes after is the story of this computer alone. */
let server: Server
let dir: string
const { personId } = people.konseptor
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-sign-in-'))
  const person = { personId, name: 'Uji', title: 'Pranata Humas', unit: 'Dinas Kominfo', code: 'kode' }
  const services = { tsaUrl: 'http://tsa.invalid/', anchors: [], numberPattern: '{urut}' }
  const enrolled = {
    deviceId: randomUUID(),
    token: 't'.repeat(43),
    person: { id: personId, name: 'Uji' },
    directory: office,
    services,
  }
  server = createServer((request, response) => {
    response
      .writeHead(200, { 'lontar-api': '1' })
      .end(JSON.stringify(request.url === '/v1/devices' ? enrolled : { people: [person] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.close()
  rmSync(dir, { recursive: true, force: true })
})

const parts = (secrets: Secrets) => ({
  folder: profileFolder(dir),
  secrets,
  serverUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  deviceName: 'komputer uji',
  now: () => new Date(),
})
const plainly: Secrets = { seal: async (data) => Buffer.from(data), open: async (data) => Buffer.from(data) }
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

it.skipIf(process.platform === 'win32')(
  'nobody else on this computer may read what lies there: folders 700, files 600, the running store too',
  async () => {
    const before = process.umask(0)
    try {
      const { store, vault } = await signIn({ personId }, parts(plainly))
      await vault.put(Buffer.from('isi surat'))
      store.facts.set('directoryTag', 'x')
      const all = readdirSync(dir, { recursive: true, withFileTypes: true }).map(
        (e) => [e.isFile(), e.name, modeOf(join(e.parentPath, e.name))] as const,
      )
      store.close()
      expect(all.map(([, name]) => name)).toEqual(
        expect.arrayContaining(['store.db', 'store.db-wal', 'profile.json', 'files']),
      )
      expect(all.filter(([isFile, , mode]) => mode !== (isFile ? '600' : '700'))).toEqual([])
    } finally {
      process.umask(before)
    }
  },
)

it('the operating system is only given what the password has encrypted already', async () => {
  const seen: Buffer[] = []
  const curious: Secrets = {
    seal: async (data) => {
      seen.push(Buffer.from(data))
      return Buffer.from(data)
    },
    open: plainly.open,
  }
  const { profile, store } = await signIn({ personId }, parts(curious))
  store.close()
  const [given] = seen
  for (let from = 0; from + 32 <= given!.length; from++) {
    expect(isKey(given!.subarray(from, from + 32), profile.keyCheck)).toBe(false)
  }
})

it('a secret store that refuses leaves no half profile: the next sign-in begins anew', async () => {
  const refusing: Secrets = { seal: () => Promise.reject(new Error('keyring is locked')), open: plainly.open }
  await expect(signIn({ personId }, parts(refusing))).rejects.toThrow('keyring is locked')
  const opened = await signIn({ personId }, parts(plainly))
  expect(opened.profile.personId).toBe(personId)
  opened.store.close()
})

it('the password is asked offline, guessing has to wait longer and longer, and starting anew does not shorten it', async () => {
  const opened = await signIn({ personId }, parts(plainly))
  opened.store.close()
  const here = parts(plainly)
  server.close()
  const startedAnewAt = (at: number) => ({ ...here, now: () => new Date(at) })
  const start = Date.parse('2026-11-21T03:00:00Z')
  for (let guess = 0; guess < 5; guess++) {
    await expect(signIn({ personId, password: 'tebakan' }, startedAnewAt(start))).rejects.toMatchObject({
      code: 'password_wrong',
    })
  }
  const right = { personId, password: demoPassword }
  await expect(signIn(right, startedAnewAt(start))).rejects.toMatchObject({
    code: 'too_many_attempts',
    params: { seconds: 2 },
  })
  await expect(signIn({ personId, password: 'tebakan' }, startedAnewAt(start + 2000))).rejects.toMatchObject({
    code: 'password_wrong',
  })
  await expect(signIn(right, startedAnewAt(start + 4000))).rejects.toMatchObject({ params: { seconds: 2 } })
  const again = await signIn(right, startedAnewAt(start + 6000))
  expect(again.store.facts.get('device')?.personId).toBe(personId)
  again.store.close()
})
