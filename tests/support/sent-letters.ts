import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import { addTimestamp, signPdf } from '../../src/signatures/index.ts'
import { checkedLetter, enrolCast, type Cast } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import type { ServerOptions } from '../../src/server/start-server.ts'
import { type Authority, type Issued, type Revocation, type Tsa, createAuthority } from './authority/index.ts'
import { letterPdf } from './authority/letter-pdf.ts'
import { pemSigner } from './authority/pem-signer.ts'
import { at, changeObject, streamBody } from './authority/tamper.ts'

export interface SentLetter {
  id: string
  /** The file before the signature, with it, and with its time-stamp: what was sent. */
  final: Uint8Array
  signed: Uint8Array
  stamped: Uint8Array
}

/** A real server with letters whose signatures and time-stamps are real ones of the test authority. */
export interface SentLetters<S = TestServer> {
  server: S
  people: Pick<Cast, 'konseptor' | 'verifikator' | 'tu' | 'kepala' | 'addresseeTu'>
  authority: Authority
  tsa: Tsa
  /** Null unless certificates name it. */
  revocation: Revocation | null
  sign(pdf: Uint8Array, issued?: Issued): Promise<Uint8Array>
  send(subject: string, options?: { isSent?: boolean }): Promise<SentLetter>
  close(): Promise<void>
}

export const openSentLetters = (options: Partial<ServerOptions> = {}): Promise<SentLetters> => {
  const checkRules = { allowance: { most: 1000, seconds: 1 } }
  return openSentLettersAt((anchor) => startTestServer({ anchorFiles: [anchor], checkRules, ...options }))
}

/**
 * @param start a server that trusts the authority of that file, and has the people of the demonstration
 * @param how.named certificates name where their revocation can be asked
 */
export const openSentLettersAt = async <S extends { url: string; remove(): Promise<void> }>(
  start: (anchorFile: string, tsaUrl: string) => Promise<S>,
  how: { named?: boolean } = {},
): Promise<SentLetters<S>> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-check-'))
  const authority = await createAuthority(join(dir, 'authority'))
  const revocation = how.named ? await authority.startRevocation() : null
  const names = revocation ? { names: revocation.names } : {}
  const tsa = await authority.startTsa(names)
  const head = await authority.issue({ name: 'I Gede Arya Contohwijaya', ...names })
  const anchor = join(dir, 'root.pem')
  await writeFile(anchor, authority.rootPem)
  const server = await start(anchor, tsa.url)
  const people = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu')
  const sign = async (pdf: Uint8Array, issued = head) =>
    (await signPdf({ pdf, fieldName: 'ttd-1', signer: pemSigner(issued), at: new Date() })).pdf
  const act = async (who: 'tu' | 'kepala', id: string, intent: LetterIntent) => {
    const answer = await people[who].act(id, intent)
    if (answer.result !== 'accepted') throw new Error(JSON.stringify(answer.error))
  }

  return {
    server,
    people,
    authority,
    tsa,
    revocation,
    sign,
    async send(subject, { isSent = true } = {}) {
      const id = await checkedLetter(people, { subject })
      const final = await letterPdf({ text: subject, pages: 2 })
      const signed = await sign(final)
      const anchors = [authority.rootDer]
      const { pdf: stamped, time } = await addTimestamp({
        pdf: signed,
        fieldName: 'ttd-1',
        tsaUrl: tsa.url,
        anchors,
        timeoutMs: 60_000,
      })
      const pdf = await people.tu.upload(Buffer.from(final))
      await act('tu', id, { kind: 'letter.reserve_number' })
      await act('tu', id, { kind: 'letter.finalize', pdf, contentVersion: 1 })
      const claimedTime = new Date().toISOString()
      const facts = { onBehalfOf: null, certificateSubject: 'CN=Contoh', claimedTime, timestampTime: null }
      const signature = { ...facts, level: 'B-B' as const }
      const first = await people.kepala.upload(Buffer.from(signed))
      await act('kepala', id, { kind: 'letter.sign', pdf: first, of: pdf.sha256, signature })
      if (isSent) {
        const last = await people.kepala.upload(Buffer.from(stamped))
        const proven = { timestampTime: time.toISOString(), level: 'B-T' as const }
        await act('kepala', id, { kind: 'letter.strengthen', pdf: last, of: first.sha256, ...proven })
      }
      return { id, final, signed, stamped }
    },
    async close() {
      await server.remove()
      await tsa.stop()
      await revocation?.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** The words on its first page replaced, by a later revision that is well made. */
export const rewritten = (pdf: Uint8Array): Buffer =>
  changeObject(pdf, (file) => {
    const content = at(file, 'Pages', 'Kids', 0).dict.v.get('Contents')
    const target = content?.t === 'arr' ? content.v[0] : content
    if (target?.t !== 'ref') throw new Error('no content')
    return [{ num: target.num, body: streamBody('BT /F1 20 Tf 72 700 Td (Disetujui) Tj ET') }]
  })
