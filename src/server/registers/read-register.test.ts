import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId, demoUnitId } from '../../../tests/support/province-data.ts'
import { registerPageSchema } from '../../protocol/register-api.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { enrol, type Client } from '../testing/client.ts'
import {
  checkedLetter,
  enrolCast,
  finalizedLetter,
  sampleContent,
  sentLetter,
  type Cast,
} from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** The agencies’ books, as those read them who keep them. */
let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-21T02:00:00Z') })
})
afterEach(() => server.remove())

const ask = async (client: Client, query: Record<string, string>) => {
  const said = { unit: demoUnitId.diskominfos, book: 'keluar', year: '2026', ...query }
  const answer = await client.request(`/v1/registers?${new URLSearchParams(said).toString()}`)
  return { status: answer.status, body: await answer.json() }
}
const page = async (client: Client, query: Record<string, string> = {}) =>
  registerPageSchema.parse((await ask(client, query)).body)
const masuk = { unit: demoUnitId.dpmptsp, book: 'masuk' }
const wholeCast = () =>
  enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu', 'addresseeKepala', 'arsiparis')
const sent = async (cast: Pick<Cast, 'konseptor' | 'verifikator' | 'tu' | 'kepala'>, change = {}) => {
  const id = await checkedLetter(cast, change)
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  return id
}
const receive: LetterIntent = { kind: 'letter.receive', unitId: demoUnitId.dpmptsp }

test('the book of numbers: what was used, for whom, and what is batal and why', async () => {
  const cast = await wholeCast()
  const id = await checkedLetter(cast, { subject: 'Undangan rapat' })
  await cast.tu.act(id, { kind: 'letter.reserve_number' })
  const dropped = await checkedLetter(cast)
  await cast.tu.act(dropped, { kind: 'letter.reserve_number' })
  await cast.tu.act(dropped, { kind: 'letter.cancel', note: 'Rapat ditiadakan' })
  const { lines, next } = await page(cast.tu)
  expect(next).toBeNull()
  expect(lines).toEqual([
    {
      sequence: 1,
      text: 'B.000.1.5/001/IKP/DISKOMINFOS',
      date: '2026-11-21',
      status: 'terpakai',
      reason: null,
      letterId: id,
      subject: 'Undangan rapat',
      kind: 'surat_dinas',
      security: 'biasa',
      party: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      signer: 'Kepala Dinas Komunikasi, Informatika dan Statistik',
      ofLetter: null,
    },
    expect.objectContaining({ sequence: 2, status: 'batal', reason: 'Rapat ditiadakan' }),
  ])
  const archivist = await page(cast.arsiparis)
  expect(archivist.lines[0], 'who keeps the book reads it, though not the letter').toMatchObject({
    letterId: null,
    subject: 'Undangan rapat',
  })
})

test('the book of incoming letters: its own line, the sender’s number and date beside it', async () => {
  const cast = await wholeCast()
  const id = await sent(cast)
  await cast.addresseeTu.act(id, receive)
  const { lines } = await page(cast.addresseeTu, masuk)
  expect(lines).toMatchObject([
    {
      text: '0001',
      letterId: id,
      subject: 'Undangan rapat contoh',
      party: 'Dinas Komunikasi, Informatika dan Statistik',
      ofLetter: { number: 'B.000.1.5/001/IKP/DISKOMINFOS', date: '2026-11-21' },
    },
  ])
})

test('of a closed letter the registry and the archivist read that there is one; its head what it is', async () => {
  const cast = await wholeCast()
  const id = await sent(cast, { security: 'rahasia', subject: 'Mutasi pejabat' })
  await cast.addresseeTu.act(id, receive)
  const [atRegistry] = (await page(cast.addresseeTu, masuk)).lines
  expect(atRegistry).toMatchObject({ letterId: id, subject: null, kind: null, security: 'rahasia' })
  expect((await page(cast.addresseeKepala, masuk)).lines[0]).toMatchObject({ subject: 'Mutasi pejabat' })
  const [atArchive] = (await page(cast.arsiparis)).lines
  expect(atArchive).toMatchObject({ letterId: null, subject: null, party: null, signer: null, security: 'rahasia' })
  expect(JSON.stringify(atArchive)).not.toContain('Mutasi')
})

test('what its sender took back stands in the book, without a word of it', async () => {
  const cast = await wholeCast()
  const id = await sent(cast)
  await cast.addresseeTu.act(id, receive)
  await cast.tu.act(id, { kind: 'letter.withdraw', unitId: demoUnitId.dpmptsp, note: 'Salah lampiran' })
  expect((await page(cast.addresseeTu, masuk)).lines).toMatchObject([
    { sequence: 1, status: 'batal', reason: 'ditarik pengirim', subject: null, letterId: null },
  ])
})

test('nobody else reads an agency’s books: another’s registry, a drafter, a stranger to the province', async () => {
  const cast = await enrolCast(server.url, 'addresseeTu', 'konseptor', 'adminProvinsi', 'verifikator')
  for (const client of Object.values(cast)) {
    expect(await ask(client, {})).toMatchObject({ status: 403, body: { error: { code: 'book_closed' } } })
  }
  const without = await fetch(`${server.url}/v1/registers?unit=${demoUnitId.diskominfos}&book=keluar&year=2026`)
  expect(without.status).toBe(401)
  const bads: Record<string, string>[] = [{ book: 'rahasia' }, { year: '26' }, { limit: '100000' }, { after: '-1' }]
  for (const bad of bads) {
    expect((await ask(cast.konseptor, bad)).status).toBe(400)
  }
})

test('a substitute for a day reads that there are lines, and of the letters what a substitute sees', async () => {
  const cast = await wholeCast()
  const admin = await enrol(server.url, 'adminOpd')
  await sent(cast)
  const directory = demoDirectory('http://127.0.0.1/v')
  const plh = {
    personId: demoPersonId.adminOpd,
    positionId: demoPositionId.tu,
    holding: 'plh' as const,
    from: '2026-11-22',
    until: '2026-11-22',
  }
  server = await server.again({
    directory: { ...directory, appointments: [...directory.appointments, plh] },
    now: () => new Date('2026-11-22T02:00:00Z'),
  })
  expect((await page(admin.at(server.url))).lines).toMatchObject([
    { text: 'B.000.1.5/001/IKP/DISKOMINFOS', letterId: null, subject: null, party: null },
  ])
})

test('a long book comes in pages, and none of its lines twice', async () => {
  const konseptor = await enrol(server.url, 'konseptor')
  const tu = await enrol(server.url, 'tu')
  const ids = Array.from({ length: 5 }, () => randomUUID())
  for (const id of ids) {
    await konseptor.act(id, { kind: 'letter.create', content: sampleContent({ reviewers: [] }) })
    await konseptor.act(id, { kind: 'letter.submit', note: '' })
    await tu.act(id, { kind: 'letter.reserve_number' })
  }
  const seen: number[] = []
  let after = 0
  for (;;) {
    const { lines, next } = await page(tu, { limit: '2', after: String(after) })
    seen.push(...lines.map((line) => line.sequence))
    if (next === null) break
    after = next
  }
  expect(seen).toEqual([1, 2, 3, 4, 5])
})
