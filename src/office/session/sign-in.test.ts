import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { office, people } from '../../domain/testing/small-office.ts'
import { profileFolder } from './profile-folder.ts'
import { signIn, type Secrets } from './sign-in.ts'

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
})
const plainly: Secrets = { seal: async (data) => Buffer.from(data), open: async (data) => Buffer.from(data) }
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

it.skipIf(process.platform === 'win32')(
  'nobody else on this computer may read what lies there: folders 700, files 600, the running store too',
  async () => {
    const before = process.umask(0)
    try {
      const { store, vault } = await signIn(personId, parts(plainly))
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

it('the store key does not stay in memory, even where the system’s secret store refuses it', async () => {
  let seen: Buffer = Buffer.alloc(0)
  const refusing: Secrets = {
    seal: (data) => {
      seen = data
      return Promise.reject(new Error('keyring is locked'))
    },
    open: plainly.open,
  }
  await expect(signIn(personId, parts(refusing))).rejects.toThrow('keyring is locked')
  expect(seen).toHaveLength(32)
  expect(seen.every((byte) => byte === 0)).toBe(true)
  const opened = await signIn(personId, parts(plainly))
  expect(opened.profile.personId).toBe(personId)
  opened.store.close()
})
