import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoDirectory, demoPositionId } from '../../../tests/support/province-data.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { sampleApplication, sampleTrackKey, smallKind } from '../../domain/permits/testing/permit-office.ts'
import { noticesAnswerSchema } from '../../protocol/notice-api.ts'
import type { Client } from '../testing/client.ts'
import { enrolCast } from '../testing/letter-story.ts'
import { applicationsPath } from '../public/apply/apply-routes.ts'
import { applicantAt } from '../public/testing/applicant.ts'
import { openPostOffice, selfSigned, type PostOffice } from '../testing/post-office.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** A case goes its way in the offices, and its applicant hears of it by mail. */
let now: Date
let post: PostOffice
let server: TestServer
let desk: Client
let back: Client
let kabid: Client
let tu: Client
let head: Client

const kind = {
  ...smallKind,
  documents: [],
  steps: smallKind.steps.filter(({ type }) => type !== 'teknis' && type !== 'telaah'),
  signer: {
    positionId: demoPositionId.addresseeKepala,
    onBehalfOf: null,
    reviewers: [demoPositionId.addresseeVerifikator],
  },
}
/** The demonstration province with one more kind of permit, which DPMPTSP serves alone. */
const directory = () => ({ ...demoDirectory('http://127.0.0.1/v'), permitKinds: [kind] })

beforeEach(async () => {
  now = new Date('2026-11-02T02:00:00Z')
  const certificate = await selfSigned()
  post = await openPostOffice(certificate)
  const mail = {
    host: '127.0.0.1',
    port: post.port,
    secure: false,
    requireTls: true,
    user: 'lontar',
    password: 'rahasia',
    from: { name: 'DPMPTSP', address: 'izin@bali.example' },
    ca: certificate.cert,
    perMinute: 60,
  }
  server = await startTestServer({
    now: () => now,
    mail,
    mailEveryMs: 20,
    directory: directory(),
    publicRules: { leastSeconds: 0, proofBits: 4 },
  })
  const cast = await enrolCast(
    server.url,
    'addresseePelaksana',
    'addresseeKonseptor',
    'addresseeVerifikator',
    'addresseeTu',
    'addresseeKepala',
  )
  desk = cast.addresseePelaksana
  back = cast.addresseeKonseptor
  kabid = cast.addresseeVerifikator
  tu = cast.addresseeTu
  head = cast.addresseeKepala
})
afterEach(async () => {
  await server.remove()
  await post.close()
})

const does = async (who: Client, id: string, intent: LetterIntent) =>
  expect(await who.act(id, intent)).toMatchObject({ result: 'accepted' })
const application = (change: Partial<typeof sampleApplication> = {}): LetterIntent => ({
  kind: 'permit.apply',
  application: { ...sampleApplication, documents: [], ...change },
  trackKey: sampleTrackKey,
})
const complete: LetterIntent = { kind: 'permit.accept', checks: [{ item: 'pemohon', ok: true, reason: '' }], note: '' }
/** Subjects, as they came. */
const mails = async (...expected: string[]) =>
  vi.waitFor(
    () => expect(post.received.map((mail) => mail.header('Subject')).slice(-expected.length)).toEqual(expected),
    {
      timeout: 5000,
    },
  )
const issued = async (id: string): Promise<void> => {
  const paper = randomUUID()
  const positions = [demoPositionId.addresseeVerifikator, demoPositionId.addresseeKepala]
  await does(back, id, { kind: 'permit.draft_paper', letterId: paper, as: 'izin', positions })
  const permit = {
    caseId: id,
    as: 'izin' as const,
    kind: kind.id,
    kindVersion: 1,
    title: 'IZIN UJI',
    holder: 'Ni Wayan Contoh',
  }
  const content = {
    kind: 'surat_izin',
    subject: 'Izin uji',
    body: kind.papers.izin.template,
    addressees: [],
    copies: [],
    security: 'biasa' as const,
    urgency: 'biasa' as const,
    classification: '500.16.7',
    attachments: [],
    signatory: { positionId: demoPositionId.addresseeKepala, onBehalfOf: null },
    reviewers: [demoPositionId.addresseeVerifikator],
    permit,
  }
  await does(back, paper, { kind: 'letter.create', content })
  await does(back, paper, { kind: 'letter.submit', note: '' })
  await does(kabid, paper, { kind: 'letter.paraf', contentVersion: 1, note: '' })
  await does(tu, paper, { kind: 'letter.reserve_number' })
  const pdf = await tu.upload(Buffer.from(`%PDF ${paper}`))
  await does(tu, paper, { kind: 'letter.finalize', pdf, contentVersion: 1 })
  const signed = await head.upload(Buffer.from(`%PDF signed ${paper}`))
  const claimedTime = now.toISOString()
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'CN=Contoh',
    claimedTime,
    timestampTime: null,
    level: 'B-B' as const,
  }
  await does(head, paper, { kind: 'letter.sign', pdf: signed, of: pdf.sha256, signature })
  const stamped = await head.upload(Buffer.from(`%PDF stamped ${paper}`))
  const stamp = { timestampTime: now.toISOString(), level: 'B-T' as const }
  await does(head, paper, { kind: 'letter.strengthen', pdf: stamped, of: signed.sha256, ...stamp })
}

test('received, returned, complete, issued: a mail each, with what the applicant needs and nobody’s NIK', async () => {
  const id = randomUUID()
  await does(desk, id, application())
  await mails('Permohonan UJI-2026-00001 telah kami terima')
  expect(post.received[0]!.words).toContain(sampleTrackKey)
  const reason = 'Nama berbeda dengan KTP 5171014101900001'
  await does(desk, id, { kind: 'permit.return', items: [{ item: 'pemohon', ok: false, reason }], note: '' })
  await mails('Permohonan UJI-2026-00001 perlu dilengkapi')
  expect(post.received[1]!.words).toContain('1. Data pemohon: Nama berbeda dengan KTP ••••')
  await does(desk, id, { kind: 'permit.resubmit', note: '' })
  await does(desk, id, complete)
  await mails('Permohonan UJI-2026-00001 lengkap dan sedang diproses')
  await issued(id)
  await mails('Permohonan UJI-2026-00001: izin telah terbit')
  expect(post.received).toHaveLength(4)
  expect(post.received.map((mail) => mail.raw).join('')).not.toContain(sampleApplication.applicant.identity)
  expect(new Set(post.received.flatMap((mail) => mail.to))).toEqual(new Set(['wayan@contoh.example']))
})

test('what is refused tells nobody; what is pushed twice tells once', async () => {
  const id = randomUUID()
  expect(await back.act(id, application())).toMatchObject({ result: 'rejected' })
  const operation = desk.operation(id, application())
  await desk.push(operation)
  await desk.push(operation)
  await does(desk, id, complete)
  await mails('Permohonan UJI-2026-00001 telah kami terima', 'Permohonan UJI-2026-00001 lengkap dan sedang diproses')
  expect(post.received).toHaveLength(2)
})

test('a year later, before the permit ends and the report is due, its holder is reminded: in English, each once', async () => {
  const id = randomUUID()
  await does(desk, id, application({ language: 'en' }))
  await does(desk, id, complete)
  await issued(id)
  await mails('Application UJI-2026-00001: your permit has been issued')
  const after = async (day: string) => {
    now = new Date(`${day}T02:00:00Z`)
    server = await server.again({ directory: directory() })
  }
  await after('2027-10-02')
  await after('2027-10-03')
  await mails('Your permit ends on 2 November 2027')
  await after('2027-10-04')
  // The server was off when the first reminder of the report was due, and is on again after the second.
  await after('2027-12-05')
  await mails('The report for application UJI-2026-00001 is due')
  await after('2027-12-06')
  expect(post.received).toHaveLength(5)
})

test('who applies on the public page is told by mail, with a link that opens the case in the own language', async () => {
  const applicant = await applicantAt(server.url)
  const answer = await applicant.send(await applicant.uploadAll(), {}, `${applicationsPath}?lang=en`)
  expect(answer.status).toBe(201)
  await mails('We have received application SKP-2026-00001')
  const link = new URL(/http:\S+\/lacak\/\S+/.exec(post.received[0]!.words)![0])
  const page = await fetch(server.url + link.pathname + link.search)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('lang="en"')])
})

test('who gave no address is told by the office, which sees that in the case; others see nothing of it', async () => {
  const id = randomUUID()
  await does(desk, id, application({ applicant: { ...sampleApplication.applicant, email: '' } }))
  const asked = async (who: Client, path = `/v1/permits/${id}/notices`) => {
    const answer = await who.request(path)
    return answer.ok ? noticesAnswerSchema.parse(await answer.json()).notices : answer.status
  }
  expect(await asked(desk)).toMatchObject([{ kind: 'diterima', state: 'by_hand', masked: '', attempts: 0 }])
  const { konseptor } = await enrolCast(server.url, 'konseptor')
  expect([await asked(konseptor), await asked(desk, `/v1/permits/${randomUUID()}/notices`)]).toEqual([404, 404])

  post.conduct.recipient = { code: 550, said: 'tidak dikenal' }
  const other = randomUUID()
  await does(desk, other, application())
  await vi.waitFor(async () =>
    expect(await asked(desk, `/v1/permits/${other}/notices`)).toMatchObject([
      { state: 'failed', masked: 'w***@contoh.example', error: '550 tidak dikenal' },
    ]),
  )
})
