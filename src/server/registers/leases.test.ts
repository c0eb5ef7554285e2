import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoUnitId } from '../../../tests/support/province-data.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Letter, LetterNumber } from '../../domain/letter.ts'
import { writeNumber } from '../../domain/numbering/write-number.ts'
import { leaseAnswerSchema, registerPageSchema, type Lease } from '../../protocol/register-api.ts'
import { enrol, type Client } from '../testing/client.ts'
import { checkedLetter, enrolCast, type Cast } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** Numbers lent to a registry’s computer, and what it wrote with them while it had no network. */
let now: Date
let server: TestServer
const lending = (allowed: boolean, pattern: string | null = null): Directory => ({
  ...demoDirectory('http://127.0.0.1/v'),
  numbering: { pattern, authorities: [], leases: { allowed, size: 3 } },
})
beforeEach(async () => {
  now = new Date('2026-11-21T02:00:00Z')
  server = await startTestServer({ now: () => now, directory: lending(true) })
})
afterEach(() => server.remove())

const unitId = demoUnitId.diskominfos
const send = async (client: Client, path: string, body?: unknown) => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await client.request(path, body === undefined ? {} : post)
  return { status: answer.status, body: (await answer.json()) as { error?: { code: string } } }
}
const lend = async (client: Client, unit = unitId) => {
  const { body } = await send(client, '/v1/leases', { unitId: unit })
  return leaseAnswerSchema.parse(body).leases
}
const refusalOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => [status, body.error?.code]
/** What the office writes on the paper out of its block. */
const written = (letter: Letter, lease: Lease, sequence: number, directory = lending(true)): LetterNumber =>
  writeNumber(letter, directory, { unitId, sequence, date: '2026-11-21', pattern: lease.pattern })!
const seenBy = async (client: Client, id: string): Promise<Letter> =>
  (await client.feed()).changes.findLast((c) => c.subject === id)!.letter!
const numberWith = (client: Client, id: string, leased: LetterNumber) =>
  client.act(id, { kind: 'letter.reserve_number', leased })
const office = () => enrolCast(server.url, 'konseptor', 'verifikator', 'tu')
const linesOf = async (client: Client) => {
  const { body } = await send(client, `/v1/registers?unit=${unitId}&book=keluar&year=2026`)
  return registerPageSchema.parse(body).lines.map(({ sequence, status, reason }) => ({ sequence, status, reason }))
}
const checkedAndSeen = async (cast: Pick<Cast, 'konseptor' | 'verifikator' | 'tu'>) => {
  const id = await checkedLetter(cast)
  return { id, letter: await seenBy(cast.tu, id) }
}

test('a block is set aside: the server goes on behind it, and takes exactly the numbers that were written without it', async () => {
  const cast = await office()
  const [lease] = await lend(cast.tu)
  expect(lease).toMatchObject({ register: 'diskominfos/2026', first: 1, last: 3, used: [] })
  expect(await lend(cast.tu), 'asked again, because the answer was lost').toHaveLength(1)

  const online = await cast.tu.act(await checkedLetter(cast), { kind: 'letter.reserve_number' })
  expect(online.letter!.number!.sequence).toBe(4)
  const { id, letter } = await checkedAndSeen(cast)
  const leased = written(letter, lease!, 2)
  const taken = await numberWith(cast.tu, id, leased)
  expect(taken).toMatchObject({ result: 'accepted', letter: { number: leased, numberRequested: false } })
  expect(await linesOf(cast.tu)).toEqual([
    { sequence: 1, status: 'disisihkan', reason: null },
    { sequence: 2, status: 'terpakai', reason: null },
    { sequence: 3, status: 'disisihkan', reason: null },
    { sequence: 4, status: 'terpakai', reason: null },
  ])
  await send(cast.tu, '/v1/leases/return', { id: lease!.id })
  expect((await linesOf(cast.tu))[0]).toEqual({ sequence: 1, status: 'batal', reason: 'blok tidak terpakai' })
})

test('a number on a paper is taken, whatever has happened to its block since', async () => {
  const cast = await office()
  const [lease] = await lend(cast.tu)
  const stories = [await checkedAndSeen(cast), await checkedAndSeen(cast)]
  const numbers = stories.map(({ letter }, index) => written(letter, lease!, index + 1))
  await send(cast.tu, '/v1/leases/return', { id: lease!.id })
  // No blocks any more, numbers are written otherwise by now, and a year has turned.
  now = new Date('2027-01-04T02:00:00Z')
  server = await server.again({ directory: lending(false, '{urut}/{opd}/{tahun}') })
  const anew = await enrol(server.url, 'tu')
  expect(refusalOf(await send(anew, '/v1/leases', { unitId }))).toEqual([403, 'lease_forbidden'])
  const results = [
    await numberWith(anew, stories[0]!.id, numbers[0]!),
    await numberWith(anew, stories[1]!.id, numbers[1]!),
  ]
  expect(results.map((r) => r.letter?.number)).toEqual(numbers)
  expect((await linesOf(anew)).map((line) => line.status)).toEqual(['terpakai', 'terpakai', 'batal'])
})

test('wrong, foreign and used numbers are refused, and nothing of them is written', async () => {
  const cast = await office()
  const stranger = await enrol(server.url, 'addresseeTu')
  const [lease] = await lend(cast.tu)
  const { id, letter } = await checkedAndSeen(cast)
  const good = written(letter, lease!, 1)
  const refused = { result: 'rejected', error: { code: 'lease_refused' }, letter: { number: null } }
  const wrong = [
    { ...good, sequence: 4, text: good.text.replace('001', '004') },
    { ...good, text: good.text.replace('001', '999') },
    { ...good, date: '2026-11-20' },
    { ...good, date: '2027-01-01' },
    { ...good, register: 'dpmptsp/2026' },
  ]
  for (const leased of wrong) expect(await numberWith(cast.tu, id, leased)).toMatchObject(refused)
  expect(refusalOf(await send(stranger, '/v1/leases', { unitId })), 'not their registry').toEqual([
    403,
    'lease_forbidden',
  ])
  expect(refusalOf(await send(cast.konseptor, '/v1/leases', { unitId }))).toEqual([403, 'lease_forbidden'])
  expect(refusalOf(await send(stranger, '/v1/leases/return', { id: lease!.id }))).toEqual([404, 'lease_unknown'])
  const borrowed = leaseAnswerSchema.parse((await send(stranger, '/v1/leases/show', { seals: [lease!.seal] })).body)
  expect(borrowed.leases, 'a seal is worth nothing in other hands').toEqual([])

  expect((await numberWith(cast.tu, id, good)).result).toBe('accepted')
  const second = await checkedAndSeen(cast)
  expect(await numberWith(cast.tu, second.id, good)).toMatchObject(refused)
  expect(await numberWith(cast.tu, second.id, written(second.letter, lease!, 1))).toMatchObject(refused)
})

test('numbered at another desk meanwhile: the block’s number is not used, and no PDF with it counts', async () => {
  const cast = await office()
  const [lease] = await lend(cast.tu)
  const { id, letter } = await checkedAndSeen(cast)
  const colleague = await enrol(server.url, 'tu')
  await colleague.act(id, { kind: 'letter.reserve_number' })
  const leased = cast.tu.operation(id, { kind: 'letter.reserve_number', leased: written(letter, lease!, 1) })
  const pdf = await cast.tu.upload(Buffer.from('%PDF dengan nomor blok'))
  const final = cast.tu.operation(id, { kind: 'letter.finalize', pdf, contentVersion: 1 }, { follows: leased.opId })
  const { results } = await cast.tu.push(leased, final)
  expect(results).toMatchObject([
    { result: 'rejected', error: { code: 'numbered_elsewhere' } },
    { result: 'rejected', error: { code: 'held_back' } },
  ])
})

test('a server put back to before the block was lent lends it to nobody else, once its holder has shown it', async () => {
  const cast = await office()
  const { id, letter } = await checkedAndSeen(cast)
  await server.stop()
  const copy = join(server.dir, 'malam.db')
  copyFileSync(join(server.dir, 'server.db'), copy)
  server = await server.again()
  const tu = cast.tu.at(server.url)
  const [lease] = await lend(tu)
  await server.stop()
  copyFileSync(copy, join(server.dir, 'server.db'))
  server = await server.again()

  const back = cast.tu.at(server.url)
  const shown = leaseAnswerSchema.parse((await send(back, '/v1/leases/show', { seals: [lease!.seal, 'palsu~x'] })).body)
  expect(shown.leases).toEqual([lease])
  const leased = written(letter, lease!, 3)
  expect((await numberWith(back, id, leased)).letter!.number).toEqual(leased)
  const next = await back.act(
    await checkedLetter({
      konseptor: await enrol(server.url, 'konseptor'),
      verifikator: await enrol(server.url, 'verifikator'),
    }),
    {
      kind: 'letter.reserve_number',
    },
  )
  expect(next.letter!.number!.sequence).toBe(4)
})
