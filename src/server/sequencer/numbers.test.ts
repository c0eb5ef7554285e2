import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPositionId } from '../../../tests/support/province-data.ts'
import { enrol } from '../testing/client.ts'
import { checkedLetter, enrolCast, sampleContent } from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-12-31T15:59:00Z') })
})
afterAll(() => server.remove())

const register = () => {
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  try {
    return db.prepare('select register, sequence, text, status, reason from numbers order by register, sequence').all()
  } finally {
    db.close()
  }
}

test('fifty letters numbered at once from five desks: fifty numbers, no gap, none twice', async () => {
  const konseptor = await enrol(server.url, 'konseptor')
  const ids = Array.from({ length: 50 }, () => randomUUID())
  const content = sampleContent({ reviewers: [] })
  await konseptor.push(...ids.map((id) => konseptor.operation(id, { kind: 'letter.create', content })))
  await konseptor.push(...ids.map((id) => konseptor.operation(id, { kind: 'letter.submit', note: '' })))

  const desks = await Promise.all(Array.from({ length: 5 }, () => enrol(server.url, 'tu')))
  const numbered = await Promise.all(
    desks.map(async (desk, index) => {
      const mine = ids.filter((_, i) => i % desks.length === index)
      const texts: string[] = []
      for (const id of mine) {
        const result = await desk.act(id, { kind: 'letter.reserve_number' })
        texts.push(result.letter!.number!.text)
      }
      return texts
    }),
  )
  const texts = numbered.flat().toSorted()
  expect(texts).toEqual(ids.map((_, i) => `B.000.1.5/${String(i + 1).padStart(3, '0')}/IKP/DISKOMINFOS`))
})

test('a number once asked for is not given again, and a cancelled letter leaves it in the register as batal', async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu')
  const id = await checkedLetter(cast)
  const first = await cast.tu.act(id, { kind: 'letter.reserve_number' })
  const again = await cast.tu.act(id, { kind: 'letter.reserve_number' })
  expect(again.letter!.number).toEqual(first.letter!.number)
  await cast.tu.act(id, { kind: 'letter.cancel', note: 'Rapat ditiadakan' })
  expect(register().at(-1)).toEqual({
    register: 'diskominfos/2026',
    sequence: 51,
    text: 'B.000.1.5/051/IKP/DISKOMINFOS',
    status: 'batal',
    reason: 'Rapat ditiadakan',
  })
  const next = await cast.tu.act(await checkedLetter(cast), { kind: 'letter.reserve_number' })
  expect(next.letter!.number!.sequence).toBe(52)
})

test('the register is the signatory’s, and a year turns at midnight in Bali', async () => {
  server = await server.again({ now: () => new Date('2026-12-31T16:01:00Z') })
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'addresseeTu')
  const own = await cast.tu.act(await checkedLetter(cast), { kind: 'letter.reserve_number' })
  expect(own.letter!.number).toMatchObject({ register: 'diskominfos/2027', sequence: 1, date: '2027-01-01' })
  const signatory = { positionId: demoPositionId.addresseeKepala, onBehalfOf: null }
  const other = await cast.addresseeTu.act(await checkedLetter(cast, { signatory }), { kind: 'letter.reserve_number' })
  expect(other.letter!.number).toMatchObject({
    register: 'dpmptsp/2027',
    sequence: 1,
    text: 'B.000.1.5/001/IKP/DPMPTSP',
  })
})

test('for a signatory that nobody knows nothing is submitted, and the register has no hole', async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu')
  const signatory = { positionId: 'raja-bali', onBehalfOf: null }
  await expect(checkedLetter(cast, { signatory })).rejects.toThrow('position_closed')
  const next = await cast.tu.act(await checkedLetter(cast), { kind: 'letter.reserve_number' })
  expect(next.letter!.number!.sequence).toBe(2)
})
