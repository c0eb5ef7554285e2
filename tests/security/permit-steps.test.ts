import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { permitIntentOptions, type PermitIntent } from '../../src/domain/permits/case/permit-intents.ts'
import { sampleApplication, sampleTrackKey } from '../../src/domain/permits/testing/permit-office.ts'
import type { Client } from '../../src/server/testing/client.ts'
import { enrolCast, type Cast } from '../../src/server/testing/letter-story.ts'
import {
  answeredCase,
  appliedCase,
  askedCase,
  draftedPaper,
  permitDirectory,
  sentPaper,
} from '../../src/server/testing/permit-walk.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { expectNoInside } from './shows-no-inside.ts'

/** Everybody of the serving office, of an agency that is asked and of one that is not, and strangers with power elsewhere. */
const parts = [
  'addresseePelaksana',
  'addresseeKonseptor',
  'addresseeVerifikator',
  'addresseeTu',
  'addresseeKepala',
  'timKesbangpol',
  'kepalaKesbangpol',
  'timDklh',
  'timDishub',
  'kepala',
  'tu',
  'adminOpd',
  'adminProvinsi',
] as const
type Part = (typeof parts)[number]

let server: TestServer
let cast: Pick<Cast, Part>
let now = new Date('2026-11-23T02:00:00Z')
/** One case of each stage; a step that is refused leaves it as it is, one that is taken is taken from a fresh one. */
beforeAll(async () => {
  const requestRules = { perSecond: 1e6, burst: 1e6 }
  server = await startTestServer({ directory: permitDirectory(), now: () => now, requestRules })
  cast = await enrolCast(server.url, ...parts)
})
afterAll(() => server.remove())

const caseOf = async (id: string) =>
  (await cast.addresseePelaksana.feed('', 500)).changes.findLast((change) => change.subject === id)!.letter!

const issuedCase = async (): Promise<string> => {
  const id = await answeredCase(cast)
  await sentPaper(cast, await draftedPaper(cast, id))
  return id
}
const returnedCase = async (): Promise<string> => {
  const id = await appliedCase(cast)
  await cast.addresseePelaksana.act(id, { kind: 'permit.return', items: [], note: 'Kurang.' })
  return id
}
const overdueCase = async (): Promise<string> => {
  const id = await askedCase(cast)
  now = new Date(now.getTime() + 30 * 86_400_000)
  return id
}

const checks = [{ item: 'dokumen.ktp', ok: true, reason: '' }]
const front: Part[] = ['addresseePelaksana']
const back: Part[] = ['addresseeKonseptor']
const both: Part[] = [...front, ...back]
const task = async (id: string, unitId: string) =>
  (await caseOf(id)).permit!.teams.find((one) => one.unitId === unitId)!.id

interface Row {
  stage: () => Promise<string>
  intent: (id: string) => PermitIntent | Promise<PermitIntent>
  /** Who may; nobody else of all. */
  may: Part[]
}

/** Each step of a case and who may take it, by the letter of the rule. */
const rows: Record<Exclude<PermitIntent['kind'], 'permit.apply'>, Row> = {
  'permit.accept': {
    stage: () => appliedCase(cast),
    intent: () => ({ kind: 'permit.accept', checks, note: '' }),
    may: front,
  },
  'permit.return': {
    stage: () => appliedCase(cast),
    intent: () => ({ kind: 'permit.return', items: [], note: 'Kurang.' }),
    may: [...both, 'addresseeVerifikator'],
  },
  'permit.correct': {
    stage: () => appliedCase(cast),
    intent: () => ({ kind: 'permit.correct', form: { judul: 'Kajian sawah' }, note: '' }),
    may: both,
  },
  'permit.resubmit': { stage: returnedCase, intent: () => ({ kind: 'permit.resubmit', note: '' }), may: both },
  'permit.withdraw': {
    stage: () => appliedCase(cast),
    intent: () => ({ kind: 'permit.withdraw', note: 'Batal.' }),
    may: both,
  },
  'permit.endorse': {
    stage: async () => {
      const id = await appliedCase(cast)
      await cast.addresseePelaksana.act(id, { kind: 'permit.accept', checks, note: '' })
      return id
    },
    intent: () => ({ kind: 'permit.endorse', note: '' }),
    may: ['addresseeVerifikator'],
  },
  'permit.ask': {
    stage: () => askedCase(cast),
    intent: () => ({
      kind: 'permit.ask',
      taskId: randomUUID(),
      unitId: 'disbud',
      question: 'Adakah cagar budaya?',
      days: 2,
      visit: 'none',
    }),
    may: ['addresseeKonseptor', 'addresseeVerifikator', 'addresseeKepala'],
  },
  'permit.recommend': {
    stage: () => askedCase(cast),
    intent: async (id) => ({
      kind: 'permit.recommend',
      taskId: await task(id, 'kesbangpol'),
      verdict: 'terbit',
      note: 'Baik.',
      conditions: [],
      visit: null,
      report: null,
    }),
    may: ['timKesbangpol'],
  },
  'permit.pass_by': {
    stage: overdueCase,
    intent: async (id) => ({ kind: 'permit.pass_by', taskId: await task(id, 'dklh'), note: 'Tidak dijawab.' }),
    may: ['addresseeKepala'],
  },
  'permit.draft_paper': {
    stage: () => answeredCase(cast),
    intent: () => ({ kind: 'permit.draft_paper', letterId: randomUUID(), as: 'izin', positions: ['dpmptsp-kepala'] }),
    may: back,
  },
  'permit.hand_over': {
    stage: issuedCase,
    intent: () => ({ kind: 'permit.hand_over', to: 'Ni Wayan', way: 'loket', note: '' }),
    may: both,
  },
  'permit.take_report': {
    stage: issuedCase,
    intent: () => ({ kind: 'permit.take_report', files: [], note: '' }),
    may: both,
  },
  'permit.note_notice': {
    stage: () => appliedCase(cast),
    intent: () => ({ kind: 'permit.note_notice', notice: 'diterima', way: 'teks', text: 'Sudah diterima.' }),
    may: [...both, 'addresseeVerifikator', 'addresseeKepala'],
  },
}

test('every step of a case has its row', () => {
  const kinds = permitIntentOptions.map((option) => option.shape.kind.value).toSorted()
  expect([...Object.keys(rows), 'permit.apply'].toSorted()).toEqual(kinds)
})

describe.each(Object.entries(rows))('%s', (_, { stage, intent, may }) => {
  it('is taken by whoever may, and refused to everybody else without a trace', async () => {
    const id = await stage()
    const { version } = await caseOf(id)
    for (const part of parts.filter((one) => !may.includes(one))) {
      const result = await cast[part].act(id, await intent(id))
      expect(result.result, part).toBe('rejected')
      const isOfOffice = part.startsWith('addressee')
      if (!isOfOffice) expect(JSON.stringify(result), part).not.toMatch(/5171014101900001|0123-4567/)
      expect((await caseOf(id)).version, part).toBe(version)
    }
    for (const [index, part] of may.entries()) {
      const fresh = index === 0 ? id : await stage()
      expect(await cast[part].act(fresh, await intent(fresh)), part).toMatchObject({ result: 'accepted' })
    }
  })
})

test('an application is entered by the counter of the office that serves the kind, and by nobody else', async () => {
  for (const part of parts) {
    const client = cast[part]
    const intent = { kind: 'permit.apply', trackKey: sampleTrackKey } as const
    const application = { ...sampleApplication, documents: [] }
    const result = await client.act(randomUUID(), { ...intent, application })
    expect(result.result, part).toBe(part === 'addresseePelaksana' ? 'accepted' : 'rejected')
  }
})

test('a document that the applicant’s office has is brought into a case by nobody who merely knows its hash', async () => {
  const id = await appliedCase(cast)
  const { file } = (await caseOf(id)).permit!.application.documents[0]!
  const { timDishub } = cast
  expect((await timDishub.request(`/v1/files/${file.sha256}`)).status).toBe(404)
  const answer = await timDishub.push(
    timDishub.operation(randomUUID(), {
      kind: 'permit.apply',
      trackKey: sampleTrackKey,
      application: { ...sampleApplication, documents: [{ document: 'ktp', file }] },
    }),
  )
  expect(answer.results).toEqual([])
  expect(answer.waiting).toMatchObject([{ error: { code: 'files_incomplete' } }])
})

it('300 steps of every shape on cases of every stage: answered in words, never with the inside, never with a 500', async () => {
  const ids = [await appliedCase(cast), await askedCase(cast), await answeredCase(cast), randomUUID()]
  const seen = { accepted: 0, rejected: 0, invalid: 0 }
  const text = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('', '\0', '__proto__', '<script>', '{nomor}'))
  const shape = fc.record({
    kind: fc.constantFrom(...Object.keys(rows), 'permit.apply', 'permit.issue', 'permit.superseded'),
    id: fc.constantFrom(...ids),
    note: text,
    more: fc.dictionary(
      fc.constantFrom(
        'checks',
        'items',
        'form',
        'applicant',
        'documents',
        'taskId',
        'unitId',
        'as',
        'letterId',
        'positions',
        'to',
        'way',
        'files',
        'application',
        'trackKey',
        'verdict',
        'visit',
        'conditions',
        'report',
        'days',
        'question',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), text, fc.constant(randomUUID()), fc.constant([])),
    ),
    by: fc.constantFrom<Part>('addresseePelaksana', 'addresseeKonseptor', 'timKesbangpol', 'adminProvinsi'),
  })
  await fc.assert(
    fc.asyncProperty(shape, async ({ kind, id, note, more, by }) => {
      const client: Client = cast[by]
      const intent = { kind, note, ...more } as unknown as PermitIntent
      let operation
      try {
        operation = client.operation(id, intent, { dependsOn: [] })
      } catch {
        return
      }
      const answer = await client.request('/v1/push', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operations: [operation] }),
      })
      await expectNoInside(answer.clone(), kind)
      expect(answer.status, kind).toBeLessThan(500)
      if (answer.status !== 200) return void seen.invalid++
      const { results } = (await answer.json()) as { results: { result: 'accepted' | 'rejected' }[] }
      for (const { result } of results) seen[result]++
    }),
    { numRuns: 300 },
  )
  expect(seen.rejected).toBeGreaterThan(50)
})
