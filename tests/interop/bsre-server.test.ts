import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { judgePdf } from '../../src/signatures/index.ts'
import { enrolCast, type Cast } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { createAuthority, type Authority } from '../support/authority/index.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import {
  approvedLetter,
  bsreUser,
  fileOf,
  letterNow,
  letterToSign,
  sendCode,
  settingsFor,
  settle,
  signRemotely,
} from '../support/bsre-stand-in/bsre-story.ts'
import { freePort } from '../support/free-port.ts'
import { startBsre, type BsreFault, type BsreStandIn } from '../support/bsre-stand-in/start-bsre.ts'
import { patience } from '../support/patience.ts'

/** The provincial server and the signing service: what becomes of a letter, whatever becomes of the answer. */
type Parts = 'konseptor' | 'verifikator' | 'tu' | 'kepala' | 'addresseeTu' | 'addresseeKepala'
let dir: string
let authority: Authority
let service: BsreStandIn
let server: TestServer
let cast: Pick<Cast, Parts>
let ahead = 0

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-bsre-'))
  authority = await createAuthority(join(dir, 'authority'))
  await writeFile(join(dir, 'root.pem'), authority.rootPem)
  service = await startBsre({
    authority,
    users: [bsreUser('kepala'), bsreUser('sekretaris', { withoutCertificate: true })],
  })
})
afterAll(async () => {
  await service.stop()
  await rm(dir, { recursive: true, force: true })
})
afterEach(async () => {
  service.setFault(null)
  await server.remove()
})

const start = async (version: 'v1' | 'v2', howLong?: number) => {
  ahead = 0
  server = await startTestServer({
    bsre: settingsFor(service, version, howLong),
    anchorFiles: [join(dir, 'root.pem')],
    now: () => new Date(Date.now() + ahead),
    requestRules: { perSecond: 1e6, burst: 1e6 },
  })
  cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu', 'addresseeKepala')
}
const faulty = async (fault: BsreFault) => {
  const letter = await approvedLetter(cast)
  service.setFault(fault)
  const before = service.signed()
  const [line] = await signRemotely(cast.kepala, [letter])
  // The server’s patience may end before a busy service has signed.
  if (fault === 'slow') await vi.waitFor(() => expect(service.signed()).toBeGreaterThan(before), { timeout: patience })
  service.setFault(null)
  return { letter, line, signed: service.signed() - before }
}

describe.each(['v1', 'v2'] as const)('%s, asked by a server of little patience', (version) => {
  beforeEach(() => start(version, 3000))

  it.each<BsreFault>(['slow', 'lost', 'html', 'gateway'])(
    '%s: it was signed and nobody knows. It is not asked again; after a while the leader decides',
    async (fault) => {
      const { letter, line, signed } = await faulty(fault)
      expect(signed).toBe(1)
      expect(line).toMatchObject({ result: 'unknown', error: { code: 'bsre_outcome_unknown' } })
      expect(await letterNow(cast.kepala, letter.id)).toMatchObject({ state: 'hasil_tidak_pasti' })
      const before = service.asked.length
      const again = await signRemotely(cast.kepala, [letter])
      expect(service.asked).toHaveLength(before)
      expect(again).toMatchObject([{ result: 'failed', error: { code: 'bsre_outcome_unknown' } }])
      expect(await settle(cast.kepala, letter.id, 'check')).toEqual({ outcome: 'unknown' })
      expect(await settle(cast.kepala, letter.id, 'not_signed')).toMatchObject({ error: { code: 'bsre_too_early' } })
      expect(await settle(cast.addresseeKepala, letter.id, 'not_signed')).toMatchObject({
        error: { code: 'letter_unknown' },
      })
      ahead = 16 * 60_000
      expect(await settle(cast.tu, letter.id, 'not_signed')).toMatchObject({ error: { code: 'not_allowed' } })
      expect(await settle(cast.kepala, letter.id, 'not_signed')).toEqual({ outcome: 'not_signed' })
      expect(await letterNow(cast.kepala, letter.id)).toMatchObject({ state: 'siap_ttd', remote: { of: letter.of } })
      expect((await signRemotely(cast.kepala, [letter]))[0]?.result).toBe('signed')
    },
  )

  it('while the service is being asked nobody takes the approval back: what is on its way cannot be stopped', async () => {
    const letter = await approvedLetter(cast)
    service.setFault('slow')
    const asked = () => service.asked.filter((path) => path.endsWith('/sign/pdf')).length
    const before = asked()
    const signing = signRemotely(cast.kepala, [letter])
    await vi.waitFor(() => expect(asked()).toBe(before + 1), { timeout: patience, interval: 10 })
    for (const intent of [
      { kind: 'letter.withdraw_remote' },
      { kind: 'letter.return', note: 'Tunggu dulu' },
    ] as const) {
      expect(await cast.kepala.act(letter.id, intent)).toMatchObject({ error: { code: 'bsre_under_way' } })
    }
    expect(await signing).toMatchObject([{ result: 'unknown' }])
    const refused = await cast.kepala.act(letter.id, { kind: 'letter.withdraw_remote' })
    expect(refused, 'until it is known what became of it').toMatchObject({ error: { code: 'wrong_state' } })
  })
})

describe.each(['v1', 'v2'] as const)('%s', (version) => {
  beforeEach(() => start(version))

  it('two letters approved before are signed for one passphrase, and anybody’s judge finds them good', async () => {
    const letters = [await approvedLetter(cast), await approvedLetter(cast)]
    const lines = await signRemotely(cast.kepala, letters)
    expect(lines).toEqual(letters.map(({ id }) => ({ id, result: 'signed', error: null })))
    for (const { id, pdf } of letters) {
      const letter = (await letterNow(cast.kepala, id))!
      expect(letter).toMatchObject({
        state: 'ditandatangani',
        signature: { via: 'bsre', level: 'B-B', field: 'ttd-1' },
      })
      expect(letter.remote).toBeUndefined()
      const signed = await fileOf(cast.kepala, letter.signedPdf!.sha256)
      expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
      const verdict = judgePdf(signed, { anchors: [authority.rootDer], now: new Date() })
      expect(verdict.signatures).toMatchObject([
        { signerName: bsreUser('kepala').name, verdict: 'sah', coverage: 'document' },
      ])
      expect(await askOtherJudges(signed)).toMatchObject({ valid: 1, qpdfOk: true })
    }
  })

  it('the wrong passphrase is one try: the rest is left, and nothing is signed', async () => {
    const letters = [await approvedLetter(cast), await approvedLetter(cast)]
    const tries = () => service.asked.filter((path) => path.endsWith('/sign/pdf')).length
    const before = tries()
    const lines = await signRemotely(cast.kepala, letters, { kind: 'passphrase', value: 'salah sekali' })
    expect(lines.map(({ result, error }) => [result, error?.code])).toEqual([
      ['failed', 'bsre_passphrase_wrong'],
      ['skipped', undefined],
    ])
    expect(tries() - before).toBe(1)
    expect(await letterNow(cast.kepala, letters[0]!.id)).toMatchObject({ state: 'siap_ttd', remote: {} })
    expect((await signRemotely(cast.kepala, letters)).map(({ result }) => result)).toEqual(['signed', 'signed'])
  })

  it('only what its signatory approved, and only in this very file', async () => {
    const open = await letterToSign(cast)
    const approved = await approvedLetter(cast)
    const lines = await signRemotely(cast.kepala, [open, { ...approved, of: open.of }])
    expect(lines.map(({ error }) => error?.code)).toEqual(['bsre_not_approved', 'bsre_not_approved'])
    const [foreign] = await signRemotely(cast.addresseeKepala, [approved])
    expect(foreign?.error?.code).toBe('letter_unknown')
    // The registry sees the letter, and has a passphrase of its own.
    const [registry] = await signRemotely(cast.tu, [approved])
    expect(registry?.error?.code).toBe('bsre_not_approved')
  })

  it.each<[BsreFault, string]>([
    ['other', 'bsre_changed_document'],
    ['rewritten', 'bsre_changed_document'],
    ['stranger', 'certificate_not_yours'],
    ['broken', 'bsre_document_refused'],
  ])('%s: what comes back is not used (%s), and the letter still waits', async (fault, code) => {
    const { letter, line } = await faulty(fault)
    expect(line).toMatchObject({ result: 'failed', error: { code } })
    expect(await letterNow(cast.kepala, letter.id)).toMatchObject({ state: 'siap_ttd', remote: { of: letter.of } })
    expect((await signRemotely(cast.kepala, [letter]))[0]?.result).toBe('signed')
  })

  it('a service that is down was not asked: it may be tried again at once', async () => {
    const letter = await approvedLetter(cast)
    const nobody = `http://127.0.0.1:${await freePort()}`
    server = await server.again({ bsre: { ...settingsFor(service, version), url: nobody } })
    const [line] = await signRemotely(cast.kepala.at(server.url), [letter])
    expect(line).toMatchObject({ result: 'failed', error: { code: 'bsre_unreachable' } })
    server = await server.again({ bsre: settingsFor(service, version) })
    expect((await signRemotely(cast.kepala.at(server.url), [letter]))[0]?.result).toBe('signed')
  })

  it('an account that the service refuses is the server’s, not the leader’s', async () => {
    const letter = await approvedLetter(cast)
    server = await server.again({ bsre: { ...settingsFor(service, version), password: 'bukan' } })
    const [line] = await signRemotely(cast.kepala.at(server.url), [letter])
    expect(line).toMatchObject({ result: 'failed', error: { code: 'bsre_account_refused' } })
  })

  it('how a person stands with the service is told before a passphrase is asked', async () => {
    const account = async (client: typeof cast.kepala) =>
      (await client.request('/v1/remote-signing/account')).json() as Promise<{ account: string }>
    expect(await account(cast.kepala)).toMatchObject({ service: 'bsre', codes: version === 'v2', account: 'ready' })
    expect(await account(cast.tu)).toMatchObject({ account: 'not_registered' })
    const { sekretaris } = await enrolCast(server.url, 'sekretaris')
    expect(await account(sekretaris)).toMatchObject({ account: 'no_certificate' })
  })
})

describe('v1', () => {
  beforeEach(() => start('v1'))

  it('an answer cut off in its body: the document is fetched by its id, once, and nobody notices', async () => {
    const { letter, line, signed } = await faulty('cut')
    expect([line?.result, signed]).toEqual(['signed', 1])
    expect(await letterNow(cast.kepala, letter.id)).toMatchObject({ state: 'ditandatangani' })
    expect(service.asked.filter((path) => path.includes('/download/'))).toHaveLength(1)
  })
})

describe('v2', () => {
  beforeEach(() => start('v2'))

  it('a one-time code is sent by the service and good for the whole batch', async () => {
    const letters = [await approvedLetter(cast), await approvedLetter(cast)]
    expect((await sendCode(cast.kepala, letters.length)).status).toBe(200)
    const code = service.codeOf(bsreUser('kepala').identity)!
    const lines = await signRemotely(cast.kepala, letters, { kind: 'code', value: code })
    expect(lines.map(({ result }) => result)).toEqual(['signed', 'signed'])
    const [spent] = await signRemotely(cast.kepala, [await approvedLetter(cast)], { kind: 'code', value: code })
    expect(spent?.error?.code).toBe('bsre_passphrase_wrong')
  })
})

it('a server without the service says so', async () => {
  server = await startTestServer()
  cast = await enrolCast(server.url, 'kepala', 'konseptor', 'verifikator', 'tu', 'addresseeTu', 'addresseeKepala')
  const answer = await cast.kepala.request('/v1/remote-signing/account')
  expect(await answer.json()).toMatchObject({ error: { code: 'bsre_not_offered' } })
})
