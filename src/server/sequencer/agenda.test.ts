import { copyFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoPositionId, demoUnitId } from '../../../tests/support/province-data.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import { enrol, type Client } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sentLetter, type Cast } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** The agencies’ books of incoming letters. */
let now: Date
let server: TestServer
beforeEach(async () => {
  now = new Date('2026-12-31T15:58:00Z')
  server = await startTestServer({ now: () => now })
})
afterEach(() => server.remove())

const unitId = demoUnitId.dpmptsp
const receive: LetterIntent = { kind: 'letter.receive', unitId }
const sent = async (cast: Pick<Cast, 'konseptor' | 'verifikator' | 'tu' | 'kepala'>): Promise<string> => {
  const id = await checkedLetter(cast)
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  return id
}
const lineOf = ({ letter }: OperationResult) => letter?.deliveries.find((d) => d.unitId === unitId)?.agenda
const scan = Buffer.from('%PDF pindaian')
const recordOf = async (client: Client): Promise<LetterIntent> => ({
  kind: 'letter.record',
  content: { kind: 'surat_dinas', subject: 'Permohonan data', security: 'biasa', urgency: 'biasa', classification: '' },
  outside: {
    sender: 'Yayasan Contoh',
    place: 'Denpasar',
    number: '12/YC/2026',
    date: null,
    receivedOn: '2026-12-31',
    way: 'pos',
  },
  pdf: await client.upload(scan),
  attachments: [],
})
const wholeCast = () =>
  enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu', 'addresseeKepala')

test('every letter that comes in is the next line of the agency’s own book, from another agency or from outside, and a year begins anew', async () => {
  const cast = await wholeCast()
  const first = await cast.addresseeTu.act(await sent(cast), receive)
  expect(lineOf(first)).toEqual({
    text: '0001',
    register: 'agenda-masuk/dpmptsp/2026',
    sequence: 1,
    date: '2026-12-31',
  })
  const outside = await cast.addresseeTu.act(randomUUID(), await recordOf(cast.addresseeTu))
  expect(lineOf(outside)).toMatchObject({ text: '0002' })
  const unread = await sent(cast)
  const read = await cast.addresseeKepala.act(unread, { kind: 'letter.read', unitId })
  expect(lineOf(read), 'whoever opens it first writes it in').toMatchObject({ text: '0003' })
  const later = await cast.addresseeTu.act(unread, receive)
  expect(lineOf(later), 'and it keeps its line').toMatchObject({ text: '0003' })

  now = new Date('2026-12-31T16:01:00Z')
  const newYear = await cast.addresseeTu.act(await sent(cast), receive)
  expect(lineOf(newYear)).toMatchObject({ register: 'agenda-masuk/dpmptsp/2027', sequence: 1, date: '2027-01-01' })
  const own = await cast.tu.act(randomUUID(), await recordOf(cast.tu))
  expect(own.letter!.deliveries[0]!.agenda, 'each agency has its own').toMatchObject({
    register: 'agenda-masuk/diskominfos/2027',
    sequence: 1,
  })
})

test('a refused step writes nothing in the book', async () => {
  const cast = await wholeCast()
  const id = await sent(cast)
  const refused = await cast.tu.act(id, receive)
  expect(refused).toMatchObject({ result: 'rejected', error: { code: 'not_allowed' } })
  expect(lineOf(await cast.addresseeTu.act(id, receive))).toMatchObject({ sequence: 1 })
})

test('the same paper recorded twice in one agency is one line; another agency may have got it too', async () => {
  const cast = await wholeCast()
  const asked = await recordOf(cast.addresseeTu)
  const first = await cast.addresseeTu.act(randomUUID(), asked)
  const colleague = await enrol(server.url, 'addresseeTu')
  await colleague.upload(scan)
  const twice = await colleague.act(randomUUID(), asked)
  expect(twice).toMatchObject({
    result: 'rejected',
    error: { code: 'already_recorded', params: { agenda: lineOf(first)!.text } },
    letter: null,
  })
  await cast.tu.upload(scan)
  expect((await cast.tu.act(randomUUID(), asked)).letter!.deliveries[0]!.agenda).toMatchObject({ sequence: 1 })
  const stranger = await enrol(server.url, 'konseptor')
  await stranger.upload(scan)
  const asTheirs = stranger.operation(randomUUID(), asked, {
    actor: { positionId: demoPositionId.addresseeTu, holding: 'definitif' },
  })
  const { results } = await stranger.push(asTheirs)
  expect(results[0], 'nobody learns from a refusal what another agency has').toMatchObject({
    result: 'rejected',
    error: { code: 'not_allowed' },
  })
})

test('whoever passes a letter on has read it: then it is entered too', async () => {
  const cast = await wholeCast()
  const passed = await cast.addresseeKepala.act(await sent(cast), {
    kind: 'letter.dispose',
    dispositionId: randomUUID(),
    unitId,
    parentId: null,
    to: [demoPositionId.addresseeVerifikator],
    instructions: ['Tindak lanjuti'],
    note: '',
    due: null,
  })
  expect(lineOf(passed)).toMatchObject({ sequence: 1 })
})

test('what is done is entered, also where nobody said before that it had come', async () => {
  const cast = await wholeCast()
  const done = await cast.addresseeKepala.act(await sent(cast), { kind: 'letter.follow_up', unitId, note: 'Dijawab' })
  expect(lineOf(done)).toMatchObject({ sequence: 1 })
})

test('a server put back to last night’s copy gives every letter its line again, in whatever order the laptops come back', async () => {
  const cast = await wholeCast()
  const letters = [await sent(cast), await sent(cast), await sent(cast)]
  server = await server.again()
  const copy = join(server.dir, 'malam.db')
  await server.stop()
  copyFileSync(join(server.dir, 'server.db'), copy)
  server = await server.again()
  const atDesks = () => ({
    tu: cast.addresseeTu.at(server.url),
    head: cast.addresseeKepala.at(server.url),
  })
  const { tu, head } = atDesks()
  const received = tu.operation(letters[0]!, receive)
  const read = head.operation(letters[1]!, { kind: 'letter.read', unitId })
  const first = (await tu.push(received)).results[0]!
  const second = (await head.push(read)).results[0]!
  expect([lineOf(first)?.sequence, lineOf(second)?.sequence]).toEqual([1, 2])

  await server.stop()
  copyFileSync(copy, join(server.dir, 'server.db'))
  server = await server.again()
  const again = atDesks()
  const secondAgain = await again.head.push({ ...read, receipt: second.receipt })
  const firstAgain = await again.tu.push({ ...received, receipt: first.receipt })
  expect(lineOf(secondAgain.results[0]!)).toEqual(lineOf(second))
  expect(lineOf(firstAgain.results[0]!)).toEqual(lineOf(first))
  const next = await again.tu.push(again.tu.operation(letters[2]!, receive, { dseq: 2 }))
  expect(lineOf(next.results[0]!)).toMatchObject({ sequence: 3 })
})
