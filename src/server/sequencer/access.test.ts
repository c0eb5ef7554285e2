import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId } from '../../../tests/support/province-data.ts'
import type { Appointment, Directory } from '../../domain/directory.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { Actor, Letter } from '../../domain/letter.ts'
import type { Client } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sampleContent, sentLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const rahasia = { security: 'rahasia' } as const
const morning = (day: number) => new Date(`2026-11-${day}T01:00:00Z`)

let now: Date
let server: TestServer
const start = async (...more: Appointment[]) => {
  const directory = demoDirectory('http://127.0.0.1/v')
  server = await startTestServer({ now: () => now, directory: withMore(directory, more) })
}
beforeEach(() => {
  now = morning(21)
})
afterEach(() => server.remove())

/** Whoever is to leave a position on a date is named with it again. */
const withMore = (directory: Directory, more: Appointment[]): Directory => ({
  ...directory,
  appointments: [
    ...directory.appointments.filter((a) => !more.some((m) => isSame(a, m) && m.holding === a.holding)),
    ...more,
  ],
})
const isSame = (a: Appointment, b: Appointment) => a.personId === b.personId && a.positionId === b.positionId

/** The letter as the person was last sent it; null where it was taken away, undefined where it never came. */
const lastOf = async (client: Client, id: string): Promise<Letter | null | undefined> =>
  (await client.feed()).changes.findLast((c) => c.subject === id)?.letter

const actAs = async (client: Client, actor: Omit<Actor, 'personId'>, id: string, intent: LetterIntent) => {
  const { results } = await client.push(client.operation(id, intent, { actor }))
  return results[0]
}
const rejected = (code: string) => ({ result: 'rejected', error: { code } })

describe('a secret letter at the server', () => {
  test('reaches each of its chain with its turn, the head of the addressee as a letter, its registry as an envelope', async () => {
    await start()
    const cast = await enrolCast(
      server.url,
      'konseptor',
      'verifikator',
      'tu',
      'kepala',
      'sekretaris',
      'addresseeTu',
      'addresseeKepala',
    )
    const id = randomUUID()
    await cast.konseptor.act(id, { kind: 'letter.create', content: sampleContent(rahasia) })
    await cast.konseptor.act(id, { kind: 'letter.submit', note: '' })
    expect(await lastOf(cast.verifikator, id)).toMatchObject({ state: 'diajukan' })
    expect(await lastOf(cast.tu, id)).toBeUndefined()
    await cast.verifikator.act(id, { kind: 'letter.paraf', contentVersion: 1, note: '' })
    expect(await lastOf(cast.tu, id)).toMatchObject({ state: 'diperiksa' })
    expect(await lastOf(cast.kepala, id)).toBeUndefined()
    const final = await finalizedLetter(cast, id)
    expect(await lastOf(cast.kepala, id)).toMatchObject({ state: 'siap_ttd' })
    const pdf = await sentLetter(cast, id, final)

    expect(await lastOf(cast.addresseeKepala, id)).toMatchObject({ signedPdf: pdf, content: { security: 'rahasia' } })
    const envelope = await lastOf(cast.addresseeTu, id)
    expect(envelope).toMatchObject({ envelope: true, signedPdf: null, content: { subject: '' } })
    expect(JSON.stringify(await cast.addresseeTu.feed())).not.toMatch(/Undangan|Dengan hormat|Sudah baik/)
    expect(await lastOf(cast.sekretaris, id), 'who is not in the chain').toBeUndefined()

    const status = async (client: Client) => (await client.request(`/v1/files/${pdf.sha256}`)).status
    expect(await status(cast.addresseeKepala)).toBe(200)
    expect(await status(cast.addresseeTu), 'an envelope opens no file, though its hash be known').toBe(404)
  })

  test('its registry receives the envelope and learns nothing by that; it cannot mark it as read', async () => {
    await start()
    const cast = await enrolCast(
      server.url,
      'konseptor',
      'verifikator',
      'tu',
      'kepala',
      'addresseeTu',
      'addresseeKepala',
    )
    const id = await checkedLetter(cast, rahasia)
    await sentLetter(cast, id, await finalizedLetter(cast, id))
    const read = await cast.addresseeTu.act(id, { kind: 'letter.read', unitId: 'dpmptsp' })
    expect(read).toMatchObject({ ...rejected('not_allowed'), letter: { envelope: true } })
    const received = await cast.addresseeTu.act(id, { kind: 'letter.receive', unitId: 'dpmptsp' })
    expect(received).toMatchObject({ result: 'accepted', letter: { envelope: true, content: { subject: '' } } })
    const opened = await cast.addresseeKepala.act(id, { kind: 'letter.read', unitId: 'dpmptsp' })
    expect(opened).toMatchObject({ result: 'accepted', letter: { content: { subject: sampleContent().subject } } })
  })

  test('a very secret one passes the registry by: its author gets the number and fixes the final form', async () => {
    await start()
    const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala')
    const id = await checkedLetter(cast, { security: 'sangat_rahasia' })
    expect(await cast.tu.act(id, { kind: 'letter.reserve_number' })).toMatchObject(rejected('letter_unknown'))
    await sentLetter(cast, id, await finalizedLetter({ tu: cast.konseptor }, id))
    expect(await lastOf(cast.kepala, id)).toMatchObject({ state: 'dikirim', number: { text: expect.any(String) } })
    expect(await lastOf(cast.tu, id)).toBeUndefined()
  })
})

describe('a Plh for two days', () => {
  const plh: Appointment = {
    personId: demoPersonId.addresseeKonseptor,
    positionId: demoPositionId.kepala,
    holding: 'plh',
    from: '2026-11-22',
    until: '2026-11-23',
  }

  test('gets what waits and what comes, not the archive and nothing very secret; on the third day all is taken away', async () => {
    await start(plh)
    const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeKonseptor')
    const rai = cast.addresseeKonseptor
    const archive = await checkedLetter(cast)
    await sentLetter(cast, archive, await finalizedLetter(cast, archive))
    const waiting = await checkedLetter(cast, rahasia)
    await finalizedLetter(cast, waiting)
    const verySecret = await checkedLetter(cast, { security: 'sangat_rahasia' })
    await finalizedLetter({ tu: cast.konseptor }, verySecret)
    expect((await rai.feed()).changes).toEqual([])

    now = morning(22)
    expect((await rai.feed()).changes).toMatchObject([{ subject: waiting, letter: { state: 'siap_ttd' } }])
    const coming = await checkedLetter(cast)
    await finalizedLetter(cast, coming)
    const { changes, next } = await rai.feed()
    expect(changes.map((c) => c.subject).toSorted()).toEqual([waiting, coming].toSorted())

    now = morning(24)
    const after = await rai.feed(next)
    expect(Object.fromEntries(after.changes.map((c) => [c.subject, c.letter]))).toEqual({
      [waiting]: null,
      [coming]: null,
    })
    expect(await lastOf(cast.kepala, waiting), 'the definitive holder kept it throughout').not.toBeNull()
  })

  test('who claims to hold it otherwise, or to hold what is another’s, is refused and gets nothing', async () => {
    await start(plh)
    const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeKonseptor')
    const rai = cast.addresseeKonseptor
    now = morning(22)
    const id = await checkedLetter(cast, rahasia)
    const back = { kind: 'letter.return', note: 'Perbaiki.' } as const
    const kepala = { positionId: demoPositionId.kepala, holding: 'plh' } as const

    expect(await actAs(rai, kepala, id, back), 'not with the position yet').toMatchObject(rejected('letter_unknown'))
    await finalizedLetter(cast, id)
    const { next } = await rai.feed()
    for (const claimed of [
      { ...kepala, holding: 'definitif' },
      { ...kepala, holding: 'plt' },
      { positionId: demoPositionId.tu, holding: 'definitif' },
      { positionId: 'gubernur', holding: 'definitif' },
    ] as const) {
      expect(await actAs(rai, claimed, id, back)).toMatchObject(rejected('not_allowed'))
    }
    expect((await rai.feed(next)).changes, 'a claim grants nothing').toEqual([])
    expect(await actAs(rai, kepala, id, back), 'as what they are they may').toMatchObject({ result: 'accepted' })
  })
})

test('a drafter is transferred: overnight the drafts pass to the successor, who writes on', async () => {
  const desk = { positionId: demoPositionId.konseptor, holding: 'definitif' as const }
  await start(
    { ...desk, personId: demoPersonId.konseptor, from: '2020-01-01', until: '2026-11-21' },
    { ...desk, personId: demoPersonId.addresseeKonseptor, from: '2026-11-22', until: null },
  )
  const cast = await enrolCast(server.url, 'konseptor', 'addresseeKonseptor')
  const { konseptor: sari, addresseeKonseptor: rai } = cast
  const id = randomUUID()
  await sari.act(id, { kind: 'letter.create', content: sampleContent(rahasia) })
  expect(await lastOf(rai, id)).toBeUndefined()

  now = morning(22)
  expect(await lastOf(sari, id)).toBeNull()
  expect(await lastOf(rai, id)).toMatchObject({ state: 'draf' })
  const edit = { kind: 'letter.edit', content: { subject: 'Diteruskan' } } as const
  expect(await sari.act(id, edit)).toMatchObject(rejected('letter_unknown'))
  expect(await actAs(rai, desk, id, edit)).toMatchObject({ result: 'accepted', letter: { content: edit.content } })
  expect(await actAs(rai, desk, id, { kind: 'letter.submit', note: '' })).toMatchObject({ result: 'accepted' })
})

test('a reviewer who is taken out of a returned letter loses it, though nothing in it names them any more', async () => {
  await start()
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator')
  const id = randomUUID()
  await cast.konseptor.act(id, { kind: 'letter.create', content: sampleContent() })
  await cast.konseptor.act(id, { kind: 'letter.submit', note: '' })
  await cast.verifikator.act(id, { kind: 'letter.return', note: 'Bukan bidang kami.' })
  expect(await lastOf(cast.verifikator, id)).toMatchObject({ state: 'draf' })
  await cast.konseptor.act(id, { kind: 'letter.edit', content: { reviewers: [demoPositionId.sekretaris] } })
  expect(await lastOf(cast.verifikator, id)).toBeNull()
})
