import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { whyNoPostgres } from '../../../tests/support/postgres/find-postgres.ts'
import { startCluster, type PostgresCluster } from '../../../tests/support/postgres/start-cluster.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { noticeTemplateOf } from '../../domain/permits/notices/notice-templates-of.ts'
import { writeNotice } from '../../domain/permits/notices/write-notice.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { createServerMetrics, type ServerMetrics } from '../metrics/server-metrics.ts'
import { openPostgresStore } from '../store/postgres-store.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { ClaimedNotice } from '../store/notice-store.ts'
import type { Store } from '../store/store.ts'
import { openPostOffice, selfSigned, type Certificate, type PostOffice } from '../testing/post-office.ts'
import type { MailSettings } from './mail-settings.ts'
import { openMail } from './open-mail.ts'
import { queueNotice, type NoticeToQueue } from './queue-notice.ts'
import { sendNotices, type NoticeSender } from './send-notices.ts'

/** The office tells its applicants, through a mail server that has its moods. */
let dir: string
let now: Date
let stores: Store[]
let senders: NoticeSender[]
let offices: PostOffice[]
let post: PostOffice
let certificate: Certificate
let logged: string
let metrics: ServerMetrics
let openStore: () => Promise<Store>

beforeAll(async () => {
  certificate = await selfSigned()
})
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-notices-'))
  now = new Date('2026-11-26T02:00:00.000Z')
  ;[stores, senders, offices, logged] = [[], [], [], '']
  openStore = async () => openSqliteStore(join(dir, 'server.db'))
  post = await opened()
})
afterEach(async () => {
  for (const sender of senders) await sender.stop()
  for (const store of stores) await store.close()
  for (const each of offices) await each.close()
  await rm(dir, { recursive: true, force: true })
})

const opened = async (options: Parameters<typeof openPostOffice>[0] = {}): Promise<PostOffice> => {
  const made = await openPostOffice({ ...certificate, ...options })
  offices.push(made)
  return made
}
const aStore = async (): Promise<Store> => {
  const store = await openStore()
  stores.push(store)
  metrics ??= createServerMetrics({ store, now: () => now })
  return store
}
const settings = (change: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port: post.port,
  secure: false,
  requireTls: true,
  user: 'lontar',
  password: 'rahasia',
  from: { name: 'DPMPTSP Provinsi Bali', address: 'izin@bali.example' },
  ca: certificate.cert,
  perMinute: 1000,
  ...change,
})
/** Sends as a process of the server does, and looks every few milliseconds. */
const begin = (store: Store, change: Partial<MailSettings> = {}): NoticeSender => {
  const chosen = settings(change)
  const logger = pino({ level: 'info' }, { write: (line: string) => void (logged += line) })
  const mail = openMail(chosen, { connect: 400, silence: 400, whole: 1000 })
  const parts = { store, mail, perMinute: chosen.perMinute, metrics, logger, now: () => now, everyMs: 10 }
  const sender = sendNotices(parts)
  senders.push(sender)
  return sender
}
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000))

const aNotice = (caseId: string, change: Partial<NoticeToQueue> = {}): NoticeToQueue => ({
  caseId,
  kind: 'dikembalikan',
  language: 'id',
  address: 'nyoman@contoh.example',
  replyTo: 'dpmptsp@bali.example',
  once: null,
  ...writeNotice(
    noticeTemplateOf({}, 'dikembalikan'),
    {
      pemohon: 'I Nyoman Contoh',
      nomor: 'SKP/2026/7',
      jenis: 'Surat Keterangan Penelitian',
      kekurangan: '1. Proposal: halaman pengesahan belum ada',
      opd: 'DPMPTSP — Provinsi Bali',
    },
    'id',
  ),
  ...change,
})
/** A case, with what its applicant is to be told. */
const tell = async (store: Store, change: Partial<NoticeToQueue> = {}, mail = true): Promise<string> => {
  const id = randomUUID()
  const at = now.toISOString()
  const context = { directory: office, now: at, claimedAt: at, actor: people.konseptor }
  const letter = applyIntent(id, null, { kind: 'letter.create', content: draftContent }, context)
  await store.transact(async (writer) => {
    await writer.putLetter(letter, [])
    await queueNotice(writer, aNotice(id, change), { at, mail })
  })
  return id
}
const standing = async (store: Store, caseId: string) => (await store.noticesOf(caseId))[0]!
const becomes = (store: Store, caseId: string, expected: object) =>
  vi.waitFor(async () => expect(await standing(store, caseId)).toMatchObject(expected), { timeout: 5000 })
/** So many tries, of whatever notice, have failed and were noted. */
const putOff = (times: number) =>
  vi.waitFor(() => expect(logged.split('notice put off').length - 1).toBe(times), { timeout: 5000 })
const comes = (count: number, at = post) => vi.waitFor(() => expect(at.received).toHaveLength(count), { timeout: 8000 })

test('the applicant reads in plain words what is missing; it went encrypted, and neither words nor address stay here', async () => {
  const store = await aStore()
  const id = await tell(store)
  begin(store)
  await becomes(store, id, { state: 'sent', masked: 'n***@contoh.example', attempts: 1, error: '' })
  const [mail] = post.received
  expect(mail).toMatchObject({
    from: 'izin@bali.example',
    to: ['nyoman@contoh.example'],
    encrypted: true,
    user: 'lontar',
  })
  expect(mail!.header('Subject')).toBe('Permohonan SKP/2026/7 perlu dilengkapi')
  expect(mail!.header('From')).toBe('DPMPTSP Provinsi Bali <izin@bali.example>')
  expect(mail!.header('Reply-To')).toBe('dpmptsp@bali.example')
  expect(mail!.header('Auto-Submitted')).toBe('auto-generated')
  expect(mail!.words).toContain('diperbaiki:\n\n1. Proposal: halaman pengesahan belum ada\n')
  expect(mail!.words).toContain('DPMPTSP — Provinsi Bali')
  const audit = await store.auditAfter(0, 10)
  expect(audit.map(({ event, subject }) => [event, subject])).toEqual([['notice_sent', id]])
  expect(JSON.stringify([audit, logged])).not.toContain('nyoman')
})

test('TLS from the first byte goes as well', async () => {
  const store = await aStore()
  const secure = await opened({ secure: true })
  const id = await tell(store)
  begin(store, { secure: true, port: secure.port, requireTls: false })
  await becomes(store, id, { state: 'sent' })
  expect(secure.received[0]).toMatchObject({ encrypted: true, user: 'lontar' })
})

describe('what is not safe is not sent', () => {
  test('a mail server without STARTTLS gets neither the password nor a mail', async () => {
    const store = await aStore()
    const open = await opened({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
    const id = await tell(store)
    begin(store, { port: open.port })
    await becomes(store, id, { state: 'waiting', attempts: 1, error: expect.stringMatching(/TLS/i) as string })
    expect([open.received, open.seen]).toEqual([[], []])
  })

  test('a certificate of nobody known', async () => {
    const store = await aStore()
    const id = await tell(store)
    begin(store, { ca: null })
    await becomes(store, id, { state: 'waiting', attempts: 1, error: expect.stringMatching(/certificate/i) as string })
    expect(post.seen).toEqual([])
  })
})

test('a wrong password is no fault of a notice: it waits, and goes once that is put right', async () => {
  const store = await aStore()
  const id = await tell(store)
  post.conduct.refuseUser = true
  begin(store)
  await becomes(store, id, { state: 'waiting', attempts: 1, error: expect.stringContaining('535') as string })
  later(2)
  await putOff(2)
  post.conduct.refuseUser = false
  later(6)
  await becomes(store, id, { state: 'sent', attempts: 3 })
  expect(logged).not.toContain('rahasia')
})

test('a mail server that wants it again later gets it again, not at once', async () => {
  const store = await aStore()
  post.conduct.recipient = { code: 450, said: 'Greylisted <nyoman@contoh.example>, coba lagi' }
  const id = await tell(store)
  begin(store)
  await becomes(store, id, { state: 'waiting', attempts: 1, error: '450 Greylisted <n***@contoh.example>, coba lagi' })
  post.conduct.recipient = 'take'
  const before = post.connections
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(post.connections, 'not before its time').toBe(before)
  later(1)
  await becomes(store, id, { state: 'sent', attempts: 2, error: '' })
})

test('an address that is not there is given up at once and told to the office; the others go on', async () => {
  const store = await aStore()
  post.conduct.recipient = { code: 550, said: '5.1.1 <nyoman@contoh.example> tidak dikenal, NIK 5171010101900001' }
  const lost = await tell(store)
  begin(store)
  await becomes(store, lost, { state: 'failed', attempts: 1 })
  expect((await standing(store, lost)).error).toBe(
    '550 5.1.1 <n***@contoh.example> tidak dikenal, NIK ••••••••••••••••',
  )
  post.conduct.recipient = 'take'
  const other = await tell(store, { address: 'ketut@contoh.example' })
  await becomes(store, other, { state: 'sent' })
  expect((await store.auditAfter(0, 10)).map((row) => row.event)).toEqual(['notice_failed', 'notice_sent'])
})

test('a mail that is refused for what it is, after all of it was sent, is given up too', async () => {
  const store = await aStore()
  post.conduct.mail = { code: 554, said: 'Ditolak sebagai spam' }
  const id = await tell(store)
  begin(store)
  await becomes(store, id, { state: 'failed', error: expect.stringContaining('554') as string })
})

test('the line breaks in the middle of a mail: it comes again whole, as the same mail', async () => {
  const store = await aStore()
  const id = await tell(store)
  post.conduct.mail = 'drop'
  begin(store)
  await putOff(1)
  expect(post.received).toEqual([])
  post.conduct.mail = 'take'
  later(1)
  await becomes(store, id, { state: 'sent', attempts: 2 })
  expect(post.received[0]!.header('Message-ID')).toBe(`<${(await standing(store, id)).id}@bali.example>`)
})

test('a mail server that says nothing is not waited for, and what it may have taken comes again under the same name', async () => {
  const store = await aStore()
  const id = await tell(store)
  post.conduct.mail = 'silent'
  begin(store)
  await putOff(1)
  post.conduct.mail = 'take'
  later(1)
  await becomes(store, id, { state: 'sent' })
  expect(post.seen).toHaveLength(2)
  expect(new Set(post.seen).size, 'a mail program shows it once').toBe(1)
})

test('the mail server is away over the lunch break and comes back; after three days the office is told instead', async () => {
  const store = await aStore()
  const { port } = post
  await post.close()
  const [first, second] = [await tell(store), await tell(store)]
  begin(store)
  await becomes(store, first, {
    state: 'waiting',
    attempts: 1,
    error: expect.stringContaining('ECONNREFUSED') as string,
  })
  await becomes(store, second, { attempts: 1 })
  post = await opened({ port })
  later(1)
  await comes(2)
  await becomes(store, second, { state: 'sent' })

  await post.close()
  const third = await tell(store)
  for (let days = 0; days < 4; days += 1) {
    await vi.waitFor(async () => expect(await store.isNoticeDue(now.toISOString())).toBe(false), { timeout: 5000 })
    later(24 * 60)
  }
  await becomes(store, third, { state: 'failed', error: expect.stringContaining('ECONNREFUSED') as string })
})

test('a process dies with a notice in hand: nobody takes it for a while, then it is sent, as the same mail', async () => {
  const store = await aStore()
  const id = await tell(store)
  const until = new Date(now.getTime() + 5 * 60_000).toISOString()
  const notice = (await store.transact((writer) => writer.claimNotice(now.toISOString(), until)))!
  await openMail(settings()).deliver(notice, new AbortController().signal)
  expect(post.received, 'sent, but nobody lived to say so').toHaveLength(1)

  begin(store)
  later(4)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(post.received).toHaveLength(1)
  later(2)
  await becomes(store, id, { state: 'sent', attempts: 2 })
  expect(new Set(post.seen).size).toBe(1)
})

test('asked to end, the server lets a mail arrive, does not wait for ever, and sends what is left at its next start', async () => {
  const store = await aStore()
  const id = await tell(store)
  post.conduct.mail = 'silent'
  const sender = begin(store)
  await vi.waitFor(() => expect(post.seen).toHaveLength(1))
  await sender.stop()
  expect(await standing(store, id)).toMatchObject({ state: 'waiting' })
  post.conduct.mail = 'take'
  later(2)
  begin(store)
  await becomes(store, id, { state: 'sent' })
})

test('no more a minute than the mail server allows, however many wait', async () => {
  const store = await aStore()
  for (let each = 0; each < 7; each += 1) await tell(store, { address: `pemohon${each}@contoh.example` })
  begin(store, { perMinute: 3 })
  await comes(3)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(post.received).toHaveLength(3)
  later(1)
  await comes(6)
  later(1)
  await comes(7)
})

describe('who writes a mail to whom', () => {
  test('nothing that an applicant writes becomes a header, a second recipient or a file', async () => {
    const mail = openMail(settings())
    const notice: ClaimedNotice = {
      id: randomUUID(),
      caseId: 'x',
      kind: 'pesan',
      language: 'id',
      masked: '',
      queuedAt: now.toISOString(),
      attempts: 1,
      address: 'nyoman@contoh.example',
      replyTo: '',
      subject: 'Halo\r\nBcc: semua@contoh.example\r\n\r\nisi',
      words: '.\r\n.\r\nRCPT TO:<lain@contoh.example>\r\nhttp://127.0.0.1/\r\n',
    }
    expect(await mail.deliver(notice, new AbortController().signal)).toEqual({ result: 'sent' })
    const [sent] = post.received
    expect(sent!.to).toEqual(['nyoman@contoh.example'])
    expect(sent!.header('Bcc')).toBeUndefined()
    expect(sent!.words).toContain('RCPT TO:<lain@contoh.example>')
  })

  test('without an address, with a broken one or without a mail server it is the office that tells', async () => {
    const store = await aStore()
    const broken = [
      '',
      'nyoman',
      'a@contoh.example, b@contoh.example',
      'a@contoh.example\r\nRCPT TO:<b@contoh.example>',
    ]
    const byHand = []
    for (const address of broken) byHand.push(await tell(store, { address }))
    byHand.push(await tell(store, {}, false))
    begin(store)
    for (const id of byHand) expect(await standing(store, id)).toMatchObject({ state: 'by_hand', attempts: 0 })
    const sent = await tell(store)
    await becomes(store, sent, { state: 'sent' })
    expect(post.received).toHaveLength(1)
  })

  test('an address in another script is an address', async () => {
    const store = await aStore()
    const id = await tell(store, { address: 'made.ᬫᬤᬾ@bücher.example' })
    begin(store)
    await becomes(store, id, { state: 'sent' })
    expect(post.received[0]!.to).toEqual(['made.ᬫᬤᬾ@bücher.example'])
  })

  test('nobody’s box is filled by whoever applies in their name', async () => {
    const store = await aStore()
    for (let each = 0; each < 20; each += 1) await tell(store)
    expect(await standing(store, await tell(store, { address: 'NYOMAN@contoh.example' }))).toMatchObject({
      state: 'by_hand',
    })
    expect(await standing(store, await tell(store, { address: 'ketut@contoh.example' }))).toMatchObject({
      state: 'waiting',
    })
    later(25 * 60)
    expect(await standing(store, await tell(store))).toMatchObject({ state: 'waiting' })
  })
})

describe.skipIf(whyNoPostgres() !== null)('two processes on one database', () => {
  let cluster: PostgresCluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  test('each notice is sent once, by one of them, and the limit a minute is of both together', async () => {
    const url = await cluster.database()
    openStore = () => openPostgresStore(url)
    const [here, there] = [await aStore(), await aStore()]
    for (let each = 0; each < 24; each += 1) await tell(here, { address: `pemohon${each}@contoh.example` })
    begin(here, { perMinute: 12 })
    begin(there, { perMinute: 12 })
    await comes(12)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(post.received).toHaveLength(12)
    later(1)
    await comes(24)
    expect(new Set(post.received.map((mail) => mail.to[0])).size).toBe(24)
    expect(new Set(post.seen).size).toBe(24)
    await vi.waitFor(async () => expect(await here.noticeCounts()).toMatchObject([{ state: 'sent', count: 24 }]))
  })
})
