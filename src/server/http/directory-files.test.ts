import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoUnitId } from '../../../tests/support/province-data.ts'
import type { DirectoryChange } from '../../domain/directory-changes/change.ts'
import type { NamedFile } from '../../domain/named-file.ts'
import { enrol, type Client } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** Logos of agencies and the tree of classification codes: named by the directory, and open to all who have it. */
let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.remove())

const change = async (client: Client, next: DirectoryChange) => {
  const base = (await client.request('/v1/directory')).headers.get('etag')!
  const answer = await client.request('/v1/admin/directory', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base, change: next }),
  })
  return { status: answer.status, code: ((await answer.json()) as { error?: { code: string } }).error?.code }
}
const logoOf = (logo: NamedFile | null): DirectoryChange => ({
  kind: 'unit.letterhead',
  unitId: demoUnitId.diskominfos,
  letterhead: { logo, balinese: '', lines: '' },
})
const get = async (client: Client, { sha256 }: { sha256: string }) => {
  const answer = await client.request(`/v1/files/${sha256}`)
  return answer.ok ? Buffer.from(await answer.arrayBuffer()).toString() : answer.status
}

test('an admin brings a logo and names it: every computer of the province may have it, and no longer when another takes its place', async () => {
  const { adminOpd, addresseeTu } = await enrolCast(server.url, 'adminOpd', 'addresseeTu')
  const logo = { ...(await adminOpd.upload(Buffer.from('gambar lambang'))), name: 'lambang.png' }
  expect(await get(addresseeTu, logo), 'brought, but not yet named').toBe(404)
  expect(await change(adminOpd, logoOf(logo))).toMatchObject({ status: 200 })
  expect(await get(addresseeTu, logo)).toBe('gambar lambang')
  expect((await change(adminOpd, logoOf(null))).status).toBe(200)
  expect(await get(addresseeTu, logo)).toBe(404)
})

test('the tree of codes is the province’s to name', async () => {
  const { adminOpd, adminProvinsi, konseptor } = await enrolCast(server.url, 'adminOpd', 'adminProvinsi', 'konseptor')
  const words = Buffer.from('{"codes":[]}')
  const file = { ...(await adminOpd.upload(words)), name: 'klasifikasi.json' }
  expect(await change(adminOpd, { kind: 'classification.set', file })).toEqual({
    status: 422,
    code: 'directory_invalid',
  })
  expect((await change(adminProvinsi, { kind: 'classification.set', file })).code).toBe('files_incomplete')
  await adminProvinsi.upload(words)
  expect((await change(adminProvinsi, { kind: 'classification.set', file })).status).toBe(200)
  expect(await get(konseptor, file)).toBe('{"codes":[]}')
})

test('nothing is named that is not here, is not as large as it says, or is too large for every laptop', async () => {
  const { adminOpd } = await enrolCast(server.url, 'adminOpd')
  const sha256 = createHash('sha256').update('tidak pernah dikirim').digest('hex')
  const never = { sha256, size: 20, name: 'hilang.png' }
  expect(await change(adminOpd, logoOf(never))).toMatchObject({ code: 'files_incomplete' })
  const small = { ...(await adminOpd.upload(Buffer.from('kecil'))), name: 'kecil.png' }
  expect(await change(adminOpd, logoOf({ ...small, size: 6 }))).toMatchObject({ code: 'files_incomplete' })
  const large = { ...(await adminOpd.upload(Buffer.alloc(5 * 1024 * 1024, 1))), name: 'foto.png' }
  expect(await change(adminOpd, logoOf(large))).toMatchObject({ code: 'attachment_too_large' })
})

test('an admin who knows the hash of a letter’s file does not open it to everybody by naming it', async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'adminOpd')
  const sha256 = await finalizedLetter(cast, await checkedLetter(cast))
  const bytes = await get(cast.tu, { sha256 })
  const stolen = { sha256, size: Buffer.byteLength(String(bytes)), name: 'logo.png' }
  expect(await change(cast.adminOpd, logoOf(stolen))).toMatchObject({ code: 'files_incomplete' })
  const stranger = await enrol(server.url, 'addresseeKonseptor')
  expect(await get(stranger, { sha256 })).toBe(404)
})
