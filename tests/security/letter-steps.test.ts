import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import { letterSchema } from '../../src/domain/letter.ts'
import type { Client } from '../../src/server/testing/client.ts'
import {
  checkedLetter,
  enrolCast,
  finalizedLetter,
  sentLetter,
  type Cast,
} from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { demoPositionId, demoUnitId } from '../support/province-data.ts'
import { expectNoInside } from './shows-no-inside.ts'
import { secretWords } from './world.ts'

/** People who are let in, and have no business with this letter, or no longer: what each may not do to it, nor learn of it. */
const parts = [
  'konseptor',
  'verifikator',
  'tu',
  'kepala',
  'arsiparis',
  'addresseeTu',
  'addresseeKepala',
  'addresseeVerifikator',
  'addresseePelaksana',
  'adminOpd',
  'adminProvinsi',
  'setdaTu',
] as const
type Part = (typeof parts)[number]
const { dpmptsp, diskominfos } = demoUnitId

let server: TestServer
let cast: Pick<Cast, Part>
let letter: string
let signed: string
const given = randomUUID()

const dispose = (parentId: string | null, ...to: string[]): LetterIntent => ({
  kind: 'letter.dispose',
  dispositionId: randomUUID(),
  unitId: dpmptsp,
  parentId,
  instructions: ['Tindak lanjuti'],
  note: secretWords,
  due: null,
  to,
})
const archive = (unitId: string): LetterIntent => ({
  kind: 'letter.archive',
  unitId,
  classification: '000',
  activeUntil: '2020-01-01',
  inactiveUntil: '2020-01-01',
  fate: 'musnah',
})

beforeAll(async () => {
  server = await startTestServer({ requestRules: { perSecond: 1e6, burst: 1e6 } })
  cast = await enrolCast(server.url, ...parts)
  letter = await checkedLetter(cast, { subject: secretWords, security: 'rahasia' })
  signed = (await sentLetter(cast, letter, await finalizedLetter(cast, letter))).sha256
  const to = [demoPositionId.addresseeVerifikator, demoPositionId.addresseePelaksana]
  await cast.addresseeKepala.act(letter, { ...dispose(null, ...to), dispositionId: given } as LetterIntent)
  const back = {
    kind: 'letter.cancel_disposition',
    dispositionId: given,
    to: demoPositionId.addresseePelaksana,
  } as const
  await cast.addresseeKepala.act(letter, { ...back, note: '' })
})
afterAll(() => server.remove())

const versionNow = async (): Promise<number> => {
  const seen = await cast.kepala.act(letter, { kind: 'letter.follow_up', unitId: diskominfos, note: '' })
  return seen.letter!.version
}
const answer = (what: 'read' | 'report' | 'done'): LetterIntent => ({
  kind: 'letter.answer_disposition',
  dispositionId: given,
  answer: what,
  note: 'x',
})

describe('nothing happens to the letter', () => {
  it.each<[Part, string, () => LetterIntent]>([
    ['setdaTu', 'another agency’s registry disposes', () => dispose(null, demoPositionId.setdaTu)],
    ['setdaTu', 'in the name of the head it passes down', () => dispose(given, demoPositionId.setdaTu)],
    ['setdaTu', 'reads', () => ({ kind: 'letter.read', unitId: dpmptsp })],
    ['setdaTu', 'archives', () => archive(dpmptsp)],
    ['setdaTu', 'archives what it calls its own', () => archive(demoUnitId.setda)],
    ['setdaTu', 'proposes to destroy', () => ({ kind: 'letter.propose_destruction', unitId: dpmptsp, list: 'x' })],
    ['addresseeTu', 'who holds the envelope disposes', () => dispose(null, demoPositionId.addresseeTu)],
    ['addresseeTu', 'who holds the envelope reads', () => ({ kind: 'letter.read', unitId: dpmptsp })],
    [
      'addresseeTu',
      'who holds the envelope follows up',
      () => ({ kind: 'letter.follow_up', unitId: dpmptsp, note: 'x' }),
    ],
    ['addresseeTu', 'withdraws what came to it', () => ({ kind: 'letter.withdraw', unitId: dpmptsp, note: 'x' })],
    ['addresseePelaksana', 'whose disposition was cancelled answers', () => answer('done')],
    [
      'addresseePelaksana',
      'whose disposition was cancelled passes down',
      () => dispose(given, demoPositionId.addresseeKonseptor),
    ],
    [
      'addresseeVerifikator',
      'takes back what the head gave',
      () => ({
        kind: 'letter.cancel_disposition',
        dispositionId: given,
        to: demoPositionId.addresseeVerifikator,
        note: '',
      }),
    ],
    ['addresseeVerifikator', 'gives it past another head', () => dispose(given, demoPositionId.konseptor)],
    ['addresseeVerifikator', 'begins a tree of its own', () => dispose(null, demoPositionId.addresseeKonseptor)],
    [
      'addresseeKepala',
      'approves a list that nobody proposed',
      () => ({
        kind: 'letter.approve_destruction',
        unitId: dpmptsp,
        list: 'x',
      }),
    ],
    [
      'addresseeKepala',
      'corrects what is no record',
      () => ({ kind: 'letter.correct_record', content: {}, outside: {} }),
    ],
    ['arsiparis', 'moves what was never put away', () => ({ kind: 'letter.transfer', unitId: diskominfos, list: 'x' })],
    ['verifikator', 'who only checked withdraws', () => ({ kind: 'letter.withdraw', unitId: dpmptsp, note: 'x' })],
    ['kepala', 'disposes in another agency', () => dispose(null, demoPositionId.tu)],
    ['verifikator', 'who only checked approves for the service', () => ({ kind: 'letter.approve_remote', of: signed })],
    ['addresseeKepala', 'approves what others sign', () => ({ kind: 'letter.approve_remote', of: signed })],
    ['setdaTu', 'takes an approval back', () => ({ kind: 'letter.withdraw_remote' })],
    ['adminOpd', 'an admin reads', () => ({ kind: 'letter.read', unitId: diskominfos })],
    ['adminProvinsi', 'an admin of the province archives', () => archive(diskominfos)],
    ['adminProvinsi', 'an admin of the province disposes', () => dispose(null, demoPositionId.adminProvinsi)],
  ])('%s: %s', async (part, _, intent) => {
    const before = await versionNow()
    const result = await cast[part].act(letter, intent())
    expect(result.result).toBe('rejected')
    expect(await versionNow()).toBe(before)
    const mayKnow = ['addresseeVerifikator', 'addresseeKepala', 'verifikator', 'kepala'].includes(part)
    if (!mayKnow) expect(JSON.stringify(result)).not.toContain(secretWords)
  })
})

describe('nothing of it is shown', () => {
  const strangers: Part[] = ['setdaTu', 'addresseePelaksana', 'arsiparis', 'adminOpd', 'adminProvinsi']
  it.each(strangers)('to %s: no row, no view, no file', async (part) => {
    const client = cast[part]
    const page = await client.feed()
    expect(page.changes.filter((change) => change.subject === letter && change.letter !== null)).toEqual([])
    const asked = await client.request('/v1/letters', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subjects: [letter] }),
    })
    expect(await asked.text()).not.toContain(secretWords)
    expect((await client.request(`/v1/files/${signed}`)).status).toBe(404)
  })

  it('to the registry of the addressee but the envelope, and no disposition', async () => {
    const { changes } = await cast.addresseeTu.feed()
    const view = changes.find((change) => change.subject === letter)!.letter!
    expect(view).toMatchObject({ envelope: true, signedPdf: null })
    expect(view.dispositions).toBeUndefined()
    expect((await cast.addresseeTu.request(`/v1/files/${signed}`)).status).toBe(404)
  })

  it('to whoever was given it the letter and the branch; the sender learns nothing of that', async () => {
    expect((await cast.addresseeVerifikator.request(`/v1/files/${signed}`)).status).toBe(200)
    const atSender = (await cast.konseptor.feed()).changes.findLast((change) => change.subject === letter)!.letter!
    expect(atSender.dispositions).toBeUndefined()
  })
})

test('a desk that lost its position loses the letter with it', async () => {
  const { addresseeVerifikator: desk, adminProvinsi } = cast
  const directory = await adminProvinsi.request('/v1/directory')
  const base = directory.headers.get('etag')!.replaceAll('"', '')
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const { appointments } = (await directory.json()) as {
    appointments: { personId: string; positionId: string; from: string }[]
  }
  const held = appointments.find((a) => a.positionId === demoPositionId.addresseeVerifikator)!
  const { personId, positionId, from } = held
  const change = { kind: 'appointment.end', which: { personId, positionId, from }, until: yesterday }
  const ended = await adminProvinsi.request('/v1/admin/directory', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base, change }),
  })
  expect(ended.status, await ended.text()).toBe(200)
  const late = await desk.act(letter, answer('report'))
  expect(late).toMatchObject({ result: 'rejected', letter: null })
  expect((await desk.request(`/v1/files/${signed}`)).status).toBe(404)
})

/** Steps of every shape that somebody with a right to the letter could send: each is answered, and no letter becomes unreadable. */
test('300 strange steps: each has its answer, and the letter can still be read by every laptop', async () => {
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('', '\0', '__proto__', 'x'.repeat(5000), '🙂'))
  const uuid = fc.oneof(fc.uuid(), fc.constant(given))
  const date = fc.oneof(fc.constantFrom('2026-02-30', '0000-01-01', '9999-12-31', ''), fc.constant(null))
  const intent = fc.record({
    kind: fc.constantFrom(
      'letter.dispose',
      'letter.cancel_disposition',
      'letter.answer_disposition',
      'letter.withdraw',
      'letter.archive',
      'letter.transfer',
      'letter.propose_destruction',
      'letter.follow_up',
      'letter.record',
      'letter.correct_record',
      'letter.dispatch_outside',
      'letter.sign_on_paper',
      'letter.return',
    ),
    unitId: fc.oneof(fc.constant(dpmptsp), text),
    dispositionId: uuid,
    parentId: fc.oneof(fc.constant(null), uuid),
    to: fc.oneof(text, fc.array(fc.oneof(text, fc.constantFrom(...Object.values(demoPositionId))), { maxLength: 60 })),
    instructions: fc.array(text, { maxLength: 25 }),
    note: text,
    due: date,
    answer: fc.constantFrom('read', 'report', 'done', 'x'),
    list: text,
    fate: fc.constantFrom('musnah', 'permanen', 'x'),
    activeUntil: date,
    inactiveUntil: date,
    classification: text,
    content: fc.jsonValue({ maxDepth: 2 }),
    outside: fc.jsonValue({ maxDepth: 2 }),
    pdf: fc.jsonValue({ maxDepth: 1 }),
  })
  const client: Client = cast.addresseeKepala
  await fc.assert(
    fc.asyncProperty(intent, async (strange) => {
      const operation = client.operation(letter, strange as never, { dependsOn: [] })
      const answer = await client.request('/v1/push', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operations: [operation] }),
      })
      await expectNoInside(answer, `push of ${strange.kind}`)
    }),
    { numRuns: 300 },
  )
  for (const part of ['addresseeKepala', 'konseptor', 'tu'] as const) {
    const { changes } = await cast[part].feed()
    const view = changes.findLast((change) => change.subject === letter)!.letter
    expect(letterSchema.safeParse(view).error?.issues, part).toBeUndefined()
  }
})
