import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../src/server/testing/open-database.ts'
import { createAuthority } from '../support/authority/index.ts'
import { bsreUser, passphrase } from '../support/bsre-stand-in/bsre-story.ts'
import { startBsre, type BsreStandIn } from '../support/bsre-stand-in/start-bsre.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'
import { patience } from '../support/patience.ts'

/** A leader’s laptop, the real server as a process of its own, and the signing service: approved offline, completed online, killed in the middle. */
let dir: string
let service: BsreStandIn
let province: TestProvince
const secret = { kind: 'passphrase', value: passphrase } as const

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-bsre-office-'))
  const authority = await createAuthority(join(dir, 'authority'))
  const anchor = join(dir, 'root.pem')
  await writeFile(anchor, authority.rootPem)
  service = await startBsre({ authority, users: [bsreUser('kepala')] })
  process.env['BSRE_PASSWORD'] = service.password
  const bsre = ['--bsre', service.address, '--bsre-version', 'v1', '--bsre-seconds', '60', '--bsre-decide-minutes', '0']
  province = await startTestProvince({}, [...bsre, '--anchors', anchor])
})
afterAll(async () => {
  await province.close()
  await service.stop()
  await rm(dir, { recursive: true, force: true })
})

const stateOf = async (id: string) => (await (await province.open('kepala')).call('letters.get', { id })).letter

it('approved without a network, signed once there is one, time-stamped and sent as any other letter', async () => {
  const id = await bringToSignature(province.open, 'Undangan yang disetujui di pesawat')
  const leader = await province.open('kepala')
  await leader.call('sync.now', {})
  await province.goOffline()
  expect(await leader.call('remote.approve', { ids: [id] })).toEqual({ results: [{ id, error: null }] })
  expect((await leader.call('letters.get', { id })).tasks).toEqual(['ttd_bsre'])
  expect(await leader.call('remote.offer', {})).toEqual({ offer: { service: 'bsre', codes: false } })
  expect(await leader.call('remote.waiting', {})).toEqual({ approved: [id], unknown: [] })
  await province.goOnline()
  expect(await leader.call('remote.account', {})).toMatchObject({ account: 'ready' })
  const { results } = await leader.call('remote.complete', { ids: [id], secret })
  expect(results).toEqual([{ id, result: 'signed', error: null }])
  await leader.call('sync.now', {})
  await leader.call('sync.now', {})
  const letter = await stateOf(id)
  expect(letter.signature).toMatchObject({ via: 'bsre' })
  expect(letter.signature!.timestampTime).not.toBeNull()
  expect(['dikirim', 'diterima']).toContain(letter.state)
  expect(await leader.call('letters.judge', { id })).toMatchObject({ verdict: 'sah' })
})

it('the server killed while the service works: nobody signs twice, and it is known that nobody knows', async () => {
  const id = await bringToSignature(province.open, 'Surat yang servernya mati')
  const leader = await province.open('kepala')
  await leader.call('sync.now', {})
  await leader.call('remote.approve', { ids: [id] })
  service.setFault('slow')
  const before = service.signed()
  const asked = leader.call('remote.complete', { ids: [id], secret }).catch((error: unknown) => error)
  await expect.poll(() => service.signed(), { timeout: patience }).toBe(before + 1)
  await province.server.kill()
  await asked
  service.setFault(null)
  await province.goOffline()
  await province.goOnline()
  await leader.call('sync.now', {})
  expect(await stateOf(id)).toMatchObject({ state: 'hasil_tidak_pasti', remote: { asked: {} } })
  expect((await leader.call('letters.get', { id })).tasks).toEqual(['ttd_bsre_tak_pasti'])
  expect(service.signed()).toBe(before + 1)
  const again = await leader.call('remote.complete', { ids: [id], secret })
  expect(again.results).toMatchObject([{ result: 'failed', error: { code: 'bsre_outcome_unknown' } }])
  expect(await leader.call('remote.settle', { id, decision: 'check' })).toEqual({ outcome: 'unknown' })
  expect(await leader.call('remote.settle', { id, decision: 'not_signed' })).toEqual({ outcome: 'not_signed' })
  const { results } = await leader.call('remote.complete', { ids: [id], secret })
  expect(results).toMatchObject([{ result: 'signed' }])
})

it('the passphrase and the agency’s password are in no file of server or laptop, and in no row of the database', async () => {
  const secrets = [passphrase, service.password]
  const files = await readdir(province.dir, { recursive: true, withFileTypes: true })
  const read = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  expect(read.length).toBeGreaterThan(20)
  for (const path of read) {
    const bytes = await readFile(path)
    for (const each of secrets) expect(bytes.includes(each), path).toBe(false)
  }
  const db = openDatabase(join(province.dir, 'server', 'server.db'), { readonly: true })
  const tables = db.prepare<[], string>(`select name from sqlite_master where type = 'table'`).pluck().all()
  for (const table of tables) {
    const rows = JSON.stringify(db.prepare(`select * from "${table}"`).all())
    for (const each of secrets) expect(rows.includes(each), table).toBe(false)
  }
  expect(tables).toContain('remote_attempts')
  db.close()
})
