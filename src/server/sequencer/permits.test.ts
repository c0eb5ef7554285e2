import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { Letter } from '../../domain/letter.ts'
import { sampleApplication, sampleTrackKey } from '../../domain/permits/testing/permit-office.ts'
import type { Client } from '../testing/client.ts'
import { enrolCast } from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import {
  accepted,
  answeredCase,
  appliedCase,
  askedCase,
  checkedPaper,
  draftedPaper,
  paperContent,
  permitDirectory,
  permitParts,
  recommend,
  sentPaper,
  type PermitCast,
} from '../testing/permit-walk.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let now: Date
let server: TestServer
let cast: PermitCast
beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z')
  server = await startTestServer({ now: () => now, directory: permitDirectory() })
  cast = await enrolCast(server.url, ...permitParts)
})
afterEach(() => server.remove())

const lastOf = async (client: Client, id: string): Promise<Letter | null | undefined> =>
  (await client.feed()).changes.findLast((change) => change.subject === id)?.letter

const query = <T>(sql: string): T[] => {
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  try {
    return db.prepare<[], T>(sql).all()
  } finally {
    db.close()
  }
}

describe('the number of an application', () => {
  test('twenty applications from four counters at once: twenty numbers of one row, no gap, none twice', async () => {
    const counters = await Promise.all(
      [1, 2, 3, 4].map(async () => (await enrolCast(server.url, 'addresseePelaksana')).addresseePelaksana),
    )
    const apply = async (clerk: Client) => {
      const id = await appliedCase({ addresseePelaksana: clerk })
      return (await lastOf(clerk, id))!.permit!.number!.text
    }
    const numbers = await Promise.all(
      counters.map(async (clerk) => {
        const own: string[] = []
        for (let count = 0; count < 5; count++) own.push(await apply(clerk))
        return own
      }),
    )
    expect(numbers.flat().toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => `UJI-2026-${String(index + 1).padStart(5, '0')}`),
    )
  })

  test('begins anew with the year of Bali, and a refused application takes none', async () => {
    await appliedCase(cast)
    const unknown = { ...sampleApplication, kindVersion: 9 }
    const refused = await cast.addresseePelaksana.act(randomUUID(), {
      kind: 'permit.apply',
      application: { ...unknown, documents: [] },
      trackKey: sampleTrackKey,
    })
    expect(refused).toMatchObject({ result: 'rejected', error: { code: 'permit_kind_unknown' } })
    const second = await appliedCase(cast)
    expect((await lastOf(cast.addresseePelaksana, second))!.permit!.number!.text).toBe('UJI-2026-00002')
    // Half past midnight in Denpasar.
    now = new Date('2026-12-31T16:30:00Z')
    const third = await appliedCase(cast)
    expect((await lastOf(cast.addresseePelaksana, third))!.permit!.number!.text).toBe('UJI-2027-00001')
  })
})

describe('a case follows its paper', () => {
  test('in the same transaction: nobody’s feed has the sent permit without the issued case', async () => {
    const id = await answeredCase(cast)
    const paper = await draftedPaper(cast, id)
    await sentPaper(cast, paper)
    const issued = await lastOf(cast.addresseePelaksana, id)
    expect(issued).toMatchObject({
      permit: { state: 'terbit', issued: { letterId: paper, state: 'berlaku' }, step: 'serah' },
    })
    // Rows of one transaction stand together: the case directly behind its paper, with no other between.
    const rows = query<{ person_id: string; subject: string; seq: number }>(
      'select person_id, subject, seq from feed where latest = 1 order by person_id, seq',
    )
    const ofHead = rows.filter((row) => row.person_id === cast.addresseeKepala.personId)
    const [own, its] = [paper, id].map((subject) => ofHead.findIndex((row) => row.subject === subject))
    expect(its).toBe(own! + 1)
    const step = issued!.history.at(-1)!
    expect(step).toMatchObject({ action: 'permit.issued', by: { personId: 'server' } })
  })

  test('a draft that is given up frees the case for another', async () => {
    const id = await answeredCase(cast)
    const first = await draftedPaper(cast, id)
    const letterId = randomUUID()
    const twice: LetterIntent = { kind: 'permit.draft_paper', letterId, as: 'izin', positions: ['dpmptsp-kepala'] }
    expect(await cast.addresseeKonseptor.act(id, twice)).toMatchObject({ error: { code: 'paper_drafted' } })
    await cast.addresseeTu.act(first, { kind: 'letter.cancel', note: 'Salah templat.' })
    expect(await lastOf(cast.addresseeKonseptor, id)).toMatchObject({
      permit: { papers: [{ letterId: first, cancelled: now.toISOString() }] },
    })
    await sentPaper(cast, await draftedPaper(cast, id))
    expect(await lastOf(cast.addresseeKonseptor, id)).toMatchObject({ permit: { state: 'terbit' } })
  })

  test('a letter that only claims to be of a case gets no number, and moves nothing', async () => {
    const id = await answeredCase(cast)
    const before = await lastOf(cast.addresseePelaksana, id)
    for (const claimed of [id, randomUUID()]) {
      const forged = randomUUID()
      await checkedPaper(cast, forged, paperContent(claimed, 'izin'))
      const number = await cast.addresseeTu.act(forged, { kind: 'letter.reserve_number' })
      expect(number).toMatchObject({ result: 'rejected', error: { code: 'paper_orphaned' } })
    }
    expect(await lastOf(cast.addresseePelaksana, id)).toEqual(before)
  })

  test('nor does one that becomes a paper of the case only when it has its number', async () => {
    const id = await answeredCase(cast)
    const before = await lastOf(cast.addresseePelaksana, id)
    const forged = randomUUID()
    const { permit, ...plain } = paperContent(id, 'izin')
    await checkedPaper(cast, forged, { ...plain, kind: 'surat_dinas' })
    const back = { kind: 'letter.return', note: 'Perbaiki.' } as const
    accepted(await cast.addresseeTu.act(forged, { kind: 'letter.reserve_number' }))
    accepted(await cast.addresseeTu.act(forged, back))
    const edit = { kind: 'letter.edit', content: { permit } } as const
    expect(await cast.addresseeKonseptor.act(forged, edit)).toMatchObject({ result: 'rejected' })
    expect(await lastOf(cast.addresseePelaksana, id)).toEqual(before)
  })

  test('a permit is revoked by a letter of its own, and superseded by the one that extends it', async () => {
    const first = await answeredCase(cast)
    await sentPaper(cast, await draftedPaper(cast, first))
    const previous = { letterId: first, as: 'perpanjangan' as const }
    const second = await answeredCase(cast, { previous })
    await sentPaper(cast, await draftedPaper(cast, second))
    expect(await lastOf(cast.addresseePelaksana, first)).toMatchObject({
      permit: { issued: { state: 'digantikan' }, next: { letterId: second, as: 'perpanjangan' } },
    })
    await sentPaper(cast, await draftedPaper(cast, second, 'pencabutan'))
    expect(await lastOf(cast.addresseePelaksana, second)).toMatchObject({ permit: { issued: { state: 'dicabut' } } })
    expect(await lastOf(cast.addresseePelaksana, first)).toMatchObject({ permit: { issued: { state: 'digantikan' } } })
  })
})

describe('an agency outside', () => {
  test('gets a case when it is asked, without the applicant’s secret and identity number, and no other answer has them', async () => {
    const { timKesbangpol } = cast
    const id = await appliedCase(cast)
    expect(await lastOf(timKesbangpol, id)).toBeUndefined()
    const early = await timKesbangpol.act(id, { kind: 'permit.endorse', note: 'Saya saja.' })
    expect(early).toMatchObject({ error: { code: 'letter_unknown' }, letter: null })
    const asked = await askedCase(cast)
    expect(await lastOf(timKesbangpol, asked)).toMatchObject({ permit: { teams: [{}, {}] } })
    const raw = [
      await (await timKesbangpol.request('/v1/feed?cursor=&limit=100')).text(),
      JSON.stringify(await recommend(timKesbangpol, asked)),
      JSON.stringify(await timKesbangpol.act(asked, { kind: 'permit.withdraw', note: 'Bukan hak kami.' })),
      await (await timKesbangpol.hello()).text(),
    ]
    for (const answer of raw) {
      expect(answer).not.toContain(sampleTrackKey)
      expect(answer).not.toContain(sampleApplication.applicant.identity)
    }
    expect(raw[0]).toContain('••••••••••••0001')
    const desk = await (await cast.addresseePelaksana.request('/v1/feed?cursor=&limit=100')).text()
    expect(desk, 'whose office it is has both').toContain(sampleTrackKey)
  })

  test('reads the documents once it is asked, not before', async () => {
    const id = await appliedCase(cast)
    const { sha256 } = (await lastOf(cast.addresseePelaksana, id))!.permit!.application.documents[0]!.file
    const status = async () => (await cast.timDklh.request(`/v1/files/${sha256}`)).status
    expect(await status()).toBe(404)
    const checks = [{ item: 'dokumen.ktp', ok: true, reason: '' }]
    await cast.addresseePelaksana.act(id, { kind: 'permit.accept', checks, note: '' })
    await cast.addresseeVerifikator.act(id, { kind: 'permit.endorse', note: '' })
    expect(await status()).toBe(200)
  })

  test('two of its people answer at once: one is taken, the other is told; both agencies at once do not meet', async () => {
    const id = await askedCase(cast)
    const again = (await enrolCast(server.url, 'timKesbangpol')).timKesbangpol
    const results = await Promise.all([
      recommend(cast.timKesbangpol, id),
      recommend(cast.timDklh, id),
      recommend(again, id),
    ])
    expect(results.every(({ result }) => result === 'accepted')).toBe(true)
    const letter = (await lastOf(cast.addresseeKonseptor, id))!
    expect(letter.permit).toMatchObject({ step: 'naskah' })
    expect(letter.permit!.teams.filter(({ answer }) => answer)).toHaveLength(2)
    // Endorsed, and one answer of each agency: the second computer of the same person changed nothing.
    expect(letter.history.filter(({ action }) => action === 'permit.recommend')).toHaveLength(2)
    expect(letter.permit!.events.filter(({ step }) => step === 'naskah')).toHaveLength(1)
  })
})
