import { afterEach, beforeEach, expect, test } from 'vitest'
import { join } from 'node:path'
import { demoDirectory, demoUnitId } from '../../../tests/support/province-data.ts'
import type { DirectoryChange } from '../../domain/directory-changes/change.ts'
import { defaultKinds } from '../../domain/kinds/default-kinds.ts'
import type { LetterKind } from '../../domain/kinds/letter-kind.ts'
import type { Directory } from '../../domain/directory.ts'
import { enrolCast } from '../testing/letter-story.ts'
import type { Client } from '../testing/client.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** Kinds, numbering, instructions, letterheads: the rules of letters, as admins change them at the server. */
let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.remove())

const directoryOf = async (client: Client) => {
  const answer = await client.request('/v1/directory')
  return { tag: answer.headers.get('etag')!, directory: (await answer.json()) as Directory }
}
const change = async (client: Client, next: DirectoryChange) => {
  const answer = await client.request('/v1/admin/directory', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base: (await directoryOf(client)).tag, change: next }),
  })
  const { error } = (await answer.json()) as { error?: { code: string; params: { detail?: string } } }
  return error ? (error.params.detail ?? error.code) : answer.status
}
const ownKind = (id: string, words = 0): LetterKind => ({
  ...defaultKinds[0]!,
  id,
  template: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(words + 1) }] }] },
})
const letterhead = (unitId: string): DirectoryChange => ({
  kind: 'unit.letterhead',
  unitId,
  letterhead: { logo: null, balinese: '', lines: 'Jalan Contoh Nomor 9' },
})
const provincial: DirectoryChange[] = [
  { kind: 'kinds.put', kinds: [ownKind('surat_contoh')] },
  { kind: 'kind.reset', id: 'surat_contoh' },
  {
    kind: 'numbering.set',
    numbering: { pattern: '{urut}/{opd}', authorities: [], leases: { allowed: true, size: 5 } },
  },
  { kind: 'instructions.set', instructions: ['Untuk diketahui'] },
  { kind: 'unit.close', unitId: demoUnitId.setda, until: '2030-12-31', successor: demoUnitId.dpmptsp },
]

test('what concerns the whole province is for its admin; a letterhead for the agency’s own too', async () => {
  const { adminOpd, adminProvinsi, tu } = await enrolCast(server.url, 'adminOpd', 'adminProvinsi', 'tu')
  for (const next of provincial) {
    expect(await change(adminOpd, next)).toBe('province_only')
    expect(await change(tu, next)).toBe('admin_only')
    expect(await change(adminProvinsi, next)).toBe(200)
  }
  expect(await change(adminOpd, letterhead(demoUnitId.diskominfos))).toBe(200)
  expect(await change(adminOpd, letterhead(demoUnitId.dpmptsp))).toBe('not_yours')
  expect((await directoryOf(tu)).directory.units[0]!.letterhead?.lines).toBe('Jalan Contoh Nomor 9')
})

test('a whole file of kinds goes through in one step, and the audit tells which, not their words', async () => {
  const { adminProvinsi } = await enrolCast(server.url, 'adminProvinsi')
  const kinds = Array.from({ length: 150 }, (_, index) => ownKind(`jenis_${index}`, 2000))
  expect(JSON.stringify(kinds).length).toBeGreaterThan(300_000)
  expect(await change(adminProvinsi, { kind: 'kinds.put', kinds })).toBe(200)
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  const detail = db
    .prepare<[], string>(`select detail from audit where event = 'directory_changed' order by id desc limit 1`)
    .pluck()
    .get()!
  db.close()
  expect(JSON.parse(detail)).toMatchObject({ change: { kind: 'kinds.put', kinds: kinds.map((kind) => kind.id) } })
  expect(detail).not.toContain('xxx')
})

test('what would make the directory too large for every laptop is refused; what makes it smaller is not', async () => {
  const demo = demoDirectory('http://127.0.0.1/v')
  const crowd = { ...demo.people[0]!, id: 'banyak', nip: '', rank: 'x'.repeat(4 * 1024 * 1024) }
  const large = { ...demo, people: [...demo.people, crowd], kinds: [ownKind('surat_contoh')] }
  server = await server.again({ directory: large })
  const { adminProvinsi } = await enrolCast(server.url, 'adminProvinsi')
  expect(await change(adminProvinsi, { kind: 'instructions.set', instructions: ['Untuk diketahui'] })).toBe(
    'directory_too_large',
  )
  expect(await change(adminProvinsi, { kind: 'kind.reset', id: 'surat_contoh' })).toBe(200)
})

test('a template nested without end is no template', async () => {
  const { adminProvinsi } = await enrolCast(server.url, 'adminProvinsi')
  let node: LetterKind['template'] = { type: 'paragraph', content: [] }
  for (let depth = 0; depth < 400; depth++) node = { type: 'listItem', content: [node] }
  expect(await change(adminProvinsi, { kind: 'kinds.put', kinds: [{ ...ownKind('dalam'), template: node }] })).toBe(
    'depth',
  )
})
