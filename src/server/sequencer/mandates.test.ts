import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId, demoUnitId } from '../../../tests/support/province-data.ts'
import type { LetterContent } from '../../domain/letter.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { checkedLetter, enrolCast, finalizedLetter, sentLetter, type Cast } from '../testing/letter-story.ts'
import type { Client } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** Who signs, under whose mandate, on which day: the server asks again what the laptop asked when it signed offline. */
let now: Date
let server: TestServer
const lastDay = '2026-11-21'
beforeEach(async () => {
  now = new Date('2026-11-21T02:00:00Z')
  const demo = demoDirectory('http://127.0.0.1/v')
  const leaving: string[] = [demoPersonId.kepala, demoPersonId.sekretaris]
  const appointments = demo.appointments.map((a) => (leaving.includes(a.personId) ? { ...a, until: lastDay } : a))
  server = await startTestServer({ now: () => now, directory: { ...demo, appointments } })
})
afterEach(() => server.remove())

const signature = (onBehalfOf: string | null) => ({
  onBehalfOf,
  certificateSubject: 'CN=Contoh',
  claimedTime: '2026-11-21T03:00:00.000Z',
  timestampTime: null,
  level: 'B-B' as const,
})
type Office = Pick<Cast, 'konseptor' | 'verifikator' | 'tu' | 'kepala' | 'sekretaris' | 'addresseeTu'>
const office = (): Promise<Office> =>
  enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'sekretaris', 'addresseeTu')
const final = async (cast: Office, change: Partial<LetterContent> = {}) => {
  const id = await checkedLetter(cast, change)
  return { id, of: await finalizedLetter(cast, id) }
}
const sign = async (client: Client, id: string, of: string, onBehalfOf: string | null = null) => {
  const pdf = await client.upload(Buffer.from(`%PDF signed over ${of}`))
  return { pdf, result: await client.act(id, { kind: 'letter.sign', pdf, of, signature: signature(onBehalfOf) }) }
}
const stamped = async (client: Client, id: string, of: string) => {
  const pdf = await client.upload(Buffer.from(`%PDF stamped over ${of}`))
  const stamp = { timestampTime: '2026-11-21T04:00:00.000Z', level: 'B-T' as const }
  await client.act(id, { kind: 'letter.strengthen', pdf, of, ...stamp })
  return pdf
}
const tomorrow = () => void (now = new Date('2026-11-22T02:00:00Z'))
const refused = { result: 'rejected' }

test('whose mandate ended yesterday signs no more, though it was signed on the laptop the day before', async () => {
  const cast = await office()
  const { id, of } = await final(cast)
  tomorrow()
  expect((await sign(cast.kepala, id, of)).result).toMatchObject(refused)
})

test('nor as the second signatory: the first signature stands, the letter waits for a successor', async () => {
  const cast = await office()
  const coSignatories = [{ positionId: demoPositionId.sekretaris, onBehalfOf: null }]
  const { id, of } = await final(cast, { coSignatories })
  const early = await sign(cast.sekretaris, id, of)
  expect(early.result, 'not before the first').toMatchObject(refused)
  const first = await sign(cast.kepala, id, of)
  expect(first.result).toMatchObject({ result: 'accepted', letter: { state: 'ditandatangani' } })
  const waiting = await stamped(cast.kepala, id, first.pdf.sha256)
  tomorrow()
  expect((await sign(cast.sekretaris, id, waiting.sha256)).result).toMatchObject(refused)
  const seen = (await cast.tu.feed()).changes.findLast((c) => c.subject === id)!.letter!
  expect(seen).toMatchObject({
    state: 'siap_ttd',
    deliveries: [],
    signature: { by: { personId: cast.kepala.personId } },
  })
})

test('two signatories, one after the other: it is sent when both have signed, and the addressee sees both', async () => {
  const cast = await office()
  const coSignatories = [{ positionId: demoPositionId.sekretaris, onBehalfOf: demoPositionId.kepala }]
  const { id, of } = await final(cast, { coSignatories })
  const first = await sign(cast.kepala, id, of)
  const once = await stamped(cast.kepala, id, first.pdf.sha256)
  expect((await sign(cast.sekretaris, id, once.sha256)).result, 'only the mandate that the checkers saw').toMatchObject(
    refused,
  )
  const second = await sign(cast.sekretaris, id, once.sha256, demoPositionId.kepala)
  await stamped(cast.sekretaris, id, second.pdf.sha256)
  const arrived = (await cast.addresseeTu.feed()).changes.findLast((c) => c.subject === id)!.letter!
  expect(arrived.state).toBe('dikirim')
  expect([...arrived.earlierSignatures!, arrived.signature!].map((s) => [s.by.personId, s.onBehalfOf])).toEqual([
    [cast.kepala.personId, null],
    [cast.sekretaris.personId, demoPositionId.kepala],
  ])
})

test('u.b. holds only through the position between the two', async () => {
  const cast = await office()
  const signatory = { positionId: demoPositionId.sekretaris, onBehalfOf: demoPositionId.kepala, through: 'raja-bali' }
  const { id, of } = await final(cast, { signatory })
  expect((await sign(cast.sekretaris, id, of, demoPositionId.kepala)).result).toMatchObject(refused)
})

test('taken back before anybody had read it: it leaves the addressee’s laptop, with its files', async () => {
  const cast = await office()
  const { id, of } = await final(cast)
  const pdf = await sentLetter(cast, id, of)
  expect((await cast.addresseeTu.request(`/v1/files/${pdf.sha256}`)).status).toBe(200)
  const withdraw: LetterIntent = { kind: 'letter.withdraw', unitId: demoUnitId.dpmptsp, note: 'Salah lampiran' }
  expect(await cast.tu.act(id, withdraw)).toMatchObject({ result: 'accepted' })
  expect((await cast.addresseeTu.feed()).changes.findLast((c) => c.subject === id)).toMatchObject({ letter: null })
  expect((await cast.addresseeTu.request(`/v1/files/${pdf.sha256}`)).status).toBe(404)
})
