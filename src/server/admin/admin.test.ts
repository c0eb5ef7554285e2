import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  demoDirectory,
  demoPersonId,
  demoPositionId,
  demoUnitId,
  type DemoPart,
} from '../../../tests/support/province-data.ts'
import type { DirectoryChange } from '../../domain/directory-changes/change.ts'
import type { Directory } from '../../domain/directory.ts'
import { officeDay } from '../../domain/office-day.ts'
import { adminDevicesSchema, codeAnswerSchema, holdingsSchema, movesSchema } from '../../protocol/admin-api.ts'
import { askToEnrol, enrol, type Client } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sampleContent, sentLetter } from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** Who works where is changed while the province works. */
let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.remove())

const today = officeDay(new Date().toISOString())
const which = (part: DemoPart) => ({
  personId: demoPersonId[part],
  positionId: demoPositionId[part],
  from: '2020-01-01',
})
const deskNextDoor: DirectoryChange = {
  kind: 'position.add',
  position: {
    id: 'diskominfos-arsiparis',
    unitId: demoUnitId.diskominfos,
    title: 'Arsiparis',
    abbreviation: 'UMUM',
    reportsTo: demoPositionId.tu,
    roles: ['konseptor'],
  },
}
const moveSari = (from = today): DirectoryChange => ({
  kind: 'transfer',
  which: which('konseptor'),
  toPositionId: 'diskominfos-arsiparis',
  from,
})

const ask = async (client: Client, path: string, body?: unknown) => {
  const answer = await client.request(`/v1/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return { status: answer.status, body: (await answer.json()) as { error?: { code: string; params: object } } }
}
const directoryOf = async (client: Client) => {
  const answer = await client.request('/v1/directory')
  return { tag: answer.headers.get('etag')!, directory: (await answer.json()) as Directory }
}
const change = async (client: Client, next: DirectoryChange) =>
  ask(client, '/directory', { base: (await directoryOf(client)).tag, change: next })
const fact = (name: string) => {
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  const value = db.prepare('select value from meta where name = ?').pluck().get(name)
  db.close()
  return value
}
const codeOf = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [status, body.error?.code]

test('a transfer holds with its answer: the drafts leave the old laptop, come to the successor’s, and a running laptop can no longer act as before', async () => {
  const { konseptor, sekretaris, adminOpd } = await enrolCast(server.url, 'konseptor', 'sekretaris', 'adminOpd')
  const draft = randomUUID()
  await konseptor.act(draft, { kind: 'letter.create', content: sampleContent() })
  const before = await konseptor.feed()
  expect(before.changes.map((c) => c.letter?.id)).toEqual([draft])
  const moves = await ask(adminOpd, '/moves', which('konseptor'))
  expect(movesSchema.parse(moves.body)).toEqual({ drafts: 1, waiting: 0 })

  expect((await change(adminOpd, deskNextDoor)).status).toBe(200)
  expect((await change(adminOpd, moveSari())).status).toBe(200)
  expect(fact('granted_directory'), 'the feeds were brought to it in the same transaction').toBe(
    (await directoryOf(adminOpd)).tag.replaceAll('"', ''),
  )
  const after = await konseptor.feed(before.next)
  expect(after.changes, 'a purge').toEqual([expect.objectContaining({ subject: draft, letter: null })])
  const late = await konseptor.act(draft, { kind: 'letter.submit', note: '' })
  expect(late).toMatchObject({ result: 'rejected', letter: null })

  const successor: DirectoryChange = {
    kind: 'appointment.add',
    appointment: {
      personId: demoPersonId.sekretaris,
      positionId: demoPositionId.konseptor,
      holding: 'plt',
      from: today,
      until: null,
    },
  }
  expect((await change(adminOpd, successor)).status).toBe(200)
  const snapshot = await sekretaris.feed()
  expect(snapshot.changes.map((c) => c.letter?.id)).toContain(draft)
})

test('a transfer of next month takes nothing away today', async () => {
  const { konseptor, adminOpd } = await enrolCast(server.url, 'konseptor', 'adminOpd')
  const draft = randomUUID()
  await konseptor.act(draft, { kind: 'letter.create', content: sampleContent() })
  await change(adminOpd, deskNextDoor)
  expect((await change(adminOpd, moveSari('2099-01-01'))).status).toBe(200)
  expect((await konseptor.act(draft, { kind: 'letter.submit', note: '' })).result).toBe('accepted')
})

test('an OPD admin is refused outside the own agency, whoever administers nothing everywhere', async () => {
  const { adminOpd, konseptor, addresseeTu, adminProvinsi } = await enrolCast(
    server.url,
    'adminOpd',
    'konseptor',
    'addresseeTu',
    'adminProvinsi',
  )
  const elsewhere: DirectoryChange = { kind: 'person.edit', personId: addresseeTu.personId, to: { rank: 'Penata' } }
  expect(await change(adminOpd, elsewhere)).toMatchObject({
    status: 422,
    body: { error: { params: { detail: 'not_yours' } } },
  })
  for (const personId of [addresseeTu.personId, adminProvinsi.personId, 'nobody']) {
    expect(codeOf(await ask(adminOpd, '/codes', { personId, resetsPassword: true }))).toEqual([403, 'admin_only'])
  }
  for (const path of ['revoke', 'wipe'] as const) {
    for (const { deviceId } of [addresseeTu, adminProvinsi]) {
      expect(codeOf(await ask(adminOpd, `/devices/${deviceId}/${path}`, {}))).toEqual([403, 'admin_only'])
    }
  }
  expect(codeOf(await ask(adminOpd, `/devices/${addresseeTu.deviceId}/holdings`))).toEqual([403, 'admin_only'])
  expect(codeOf(await ask(adminOpd, '/recovery/end', {}))).toEqual([403, 'admin_only'])
  expect(codeOf(await ask(adminOpd, '/moves', which('addresseeTu')))).toEqual([403, 'admin_only'])

  expect(codeOf(await change(konseptor, deskNextDoor))).toEqual([403, 'admin_only'])
  expect(codeOf(await ask(konseptor, '/devices'))).toEqual([403, 'admin_only'])
  expect((await change(adminProvinsi, elsewhere)).status).toBe(200)
  expect((await ask(adminProvinsi, '/recovery/end', {})).status).toBe(200)
})

test('of two admins who saw the same edition the second is told, and nothing of the change is lost or doubled', async () => {
  const { adminOpd, adminProvinsi } = await enrolCast(server.url, 'adminOpd', 'adminProvinsi')
  const { tag: base, directory } = await directoryOf(adminOpd)
  const changes: [Client, DirectoryChange][] = [
    [adminOpd, deskNextDoor],
    [adminProvinsi, { kind: 'person.edit', personId: demoPersonId.tu, to: { rank: 'Pembina' } }],
  ]
  const answers = await Promise.all(changes.map(([client, next]) => ask(client, '/directory', { base, change: next })))
  expect(answers.map(codeOf).toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
    [200, undefined],
    [409, 'directory_moved'],
  ])
  const [client, next] = changes[answers.findIndex((answer) => answer.status === 409)]!
  expect((await change(client, next)).status).toBe(200)
  const now = (await directoryOf(adminOpd)).directory
  expect(now.positions).toHaveLength(directory.positions.length + 1)
  expect(now.people.find((p) => p.id === demoPersonId.tu)?.rank).toBe('Pembina')
})

test('an admin whose own appointment is over is an admin no more, with the next request', async () => {
  const { adminOpd, adminProvinsi } = await enrolCast(server.url, 'adminOpd', 'adminProvinsi')
  expect((await ask(adminOpd, '/devices')).status).toBe(200)
  const end: DirectoryChange = { kind: 'appointment.end', which: which('adminOpd'), until: '2026-01-01' }
  expect((await change(adminProvinsi, end)).status).toBe(200)
  expect(codeOf(await ask(adminOpd, '/devices'))).toEqual([403, 'admin_only'])
})

test('a restart with the file of old keeps what admins changed; another file replaces it', async () => {
  const { adminOpd } = await enrolCast(server.url, 'adminOpd')
  await change(adminOpd, deskNextDoor)
  server = await server.again()
  const { directory } = await directoryOf(adminOpd.at(server.url))
  expect(directory.positions.map((p) => p.id)).toContain('diskominfos-arsiparis')
  server = await server.again({ directory: { ...demoDirectory('http://127.0.0.1/v'), province: 'Provinsi Contoh' } })
  const replaced = await directoryOf(adminOpd.at(server.url))
  expect(replaced.directory.province).toBe('Provinsi Contoh')
  expect(replaced.directory.positions.map((p) => p.id)).not.toContain('diskominfos-arsiparis')
})

test('a lost laptop: its holdings are told without what is secret, it is shut out at once and told to destroy its key', async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'adminOpd')
  const open = await checkedLetter(cast)
  await sentLetter(cast, open, await finalizedLetter(cast, open))
  const secret = await checkedLetter(cast, { security: 'rahasia', subject: 'Pemeriksaan khusus' })
  const lost = cast.konseptor
  const path = `/devices/${lost.deviceId}`
  const report = holdingsSchema.parse((await ask(cast.adminOpd, `${path}/holdings`)).body)
  expect(report.letters.map(({ id, subject, security }) => ({ id, subject, security }))).toEqual(
    expect.arrayContaining([
      { id: open, subject: 'Undangan rapat contoh', security: 'biasa' },
      { id: secret, subject: null, security: 'rahasia' },
    ]),
  )
  expect(report.letters.find((l) => l.id === open)?.number).not.toBeNull()

  expect((await ask(cast.adminOpd, `${path}/wipe`, {})).status).toBe(200)
  expect((await lost.request('/v1/feed')).status).toBe(401)
  expect(((await (await lost.hello()).json()) as { order: string }).order).toBe('wipe')
  const { devices } = adminDevicesSchema.parse((await ask(cast.adminOpd, '/devices')).body)
  expect(devices.find((d) => d.id === lost.deviceId)?.state).toBe('wipe_ordered')
  expect(devices.map((d) => d.personId)).not.toContain(demoPersonId.addresseeTu)
})

test('a code of the admin enrols one device, once', async () => {
  const { adminOpd } = await enrolCast(server.url, 'adminOpd')
  const personId = demoPersonId.konseptor
  const { code } = codeAnswerSchema.parse((await ask(adminOpd, '/codes', { personId, resetsPassword: false })).body)
  expect((await askToEnrol(server.url, { personId, code })).status).toBe(200)
  expect((await askToEnrol(server.url, { personId, code })).status).toBe(403)
})

test('the audit log tells who changed what, and nobody’s particulars', async () => {
  const adminOpd = await enrol(server.url, 'adminOpd')
  const nip = '991111111111111199'
  await change(adminOpd, { kind: 'person.edit', personId: demoPersonId.tu, to: { nip, rank: 'Pembina' } })
  await change(adminOpd, { kind: 'unit.edit', unitId: demoUnitId.diskominfos, to: { city: 'Singaraja' } })
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  const rows = db
    .prepare("select person_id, event, detail from audit where event like 'directory_c%' order by id")
    .all()
  db.close()
  expect(rows).toMatchObject([
    { person_id: demoPersonId.adminOpd, event: 'directory_changed' },
    { person_id: demoPersonId.adminOpd, event: 'directory_change_refused' },
  ])
  const told = JSON.stringify(rows)
  expect(told).toContain('rank')
  expect(told).not.toContain(nip)
})
