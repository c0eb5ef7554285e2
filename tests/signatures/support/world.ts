import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type JudgeOptions,
  type Verdict,
  addDocumentTimestamp,
  addTimestamp,
  judgePdf,
  signPdf,
} from '../../../src/signatures/index.ts'
import { type Authority, type Issued, type Tsa, createAuthority } from '../../support/authority/index.ts'
import { type LetterPdfOptions, letterPdf } from '../../support/authority/letter-pdf.ts'
import { openssl, pemToDer } from '../../support/authority/openssl.ts'
import { pemSigner } from '../../support/authority/pem-signer.ts'
import { cmsByHand } from './cms-by-hand.ts'
import { certifying, signByHand } from './sign-by-hand.ts'

/** Whom and what the attackers of the corpus meet: an authority, two officials, a time-stamp service, and letters as they go out. */
export interface World {
  authority: Authority
  tsa: Tsa
  head: Issued
  deputy: Issued
  /** A certificate and key for time-stamps, by the authority. */
  tsaUnit: Issued
  /** A certificate in any name, by another authority that bears the very names of ours. */
  impostor: (name: string) => Promise<Issued>
  /** A certificate that a person's certificate issued, as if it were an authority. */
  issuedBy: (issuer: Issued, name: string) => Promise<Issued>
  /** Two fields (`ttd-1`, `ttd-2`) and three pages, not signed. */
  letter: Buffer
  /** The letter signed in `ttd-1`; its cross-reference is a table. */
  signed: Buffer
  /** The same with object streams and a cross-reference stream. */
  packed: Buffer
  /** Signed by both, with a time-stamp on each. */
  both: Buffer
  /** `ttd-1` certifies the letter with DocMDP permission 1, 2 or 3. */
  certified: Record<1 | 2 | 3, Buffer>
  sign: (pdf: Uint8Array, field?: string, issued?: Issued) => Promise<Buffer>
  stamp: (pdf: Uint8Array, field?: string) => Promise<Buffer>
  /** With a document time-stamp appended. */
  stampDocument: (pdf: Uint8Array) => Promise<Buffer>
  judge: (pdf: Uint8Array, options?: Partial<JudgeOptions>) => Verdict
  close: () => Promise<void>
}

export const openWorld = async (): Promise<World> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-corpus-'))
  const authority = await createAuthority(dir)
  const tsa = await authority.startTsa()
  const other = await createAuthority(join(dir, 'other'))
  const head = await authority.issue({ name: 'Kepala Dinas (uji)' })
  const deputy = await authority.issue({ name: 'Sekretaris (uji)' })
  const sign = async (pdf: Uint8Array, fieldName = 'ttd-1', issued = head) =>
    Buffer.from((await signPdf({ pdf, fieldName, signer: pemSigner(issued), at: new Date() })).pdf)
  const stamp = async (pdf: Uint8Array, fieldName = 'ttd-1') =>
    Buffer.from(
      (await addTimestamp({ pdf, fieldName, tsaUrl: tsa.url, anchors: [authority.rootDer], timeoutMs: 60_000 })).pdf,
    )
  const draw = async (options: LetterPdfOptions = {}) =>
    Buffer.from(await letterPdf({ fields: ['ttd-1', 'ttd-2'], pages: 3, ...options }))
  const letter = await draw()
  const signed = await sign(letter)
  const certify = (permission: 1 | 2 | 3) =>
    signByHand(letter, certifying(permission), (content) => cmsByHand(content, head))
  return {
    authority,
    tsa,
    head,
    deputy,
    tsaUnit: await authority.issue({
      name: 'TEST Stempel',
      extendedUsage: 'critical, timeStamping',
      usages: ['digitalSignature'],
    }),
    impostor: (name) => other.issue({ name }),
    issuedBy: (issuer, name) => issuedBy(dir, issuer, name),
    letter,
    signed,
    packed: await sign(await draw({ objectStreams: true })),
    both: await stamp(await sign(await stamp(signed), 'ttd-2', deputy), 'ttd-2'),
    certified: { 1: await certify(1), 2: await certify(2), 3: await certify(3) },
    sign,
    stamp,
    stampDocument: async (pdf) =>
      Buffer.from(
        (await addDocumentTimestamp({ pdf, tsaUrl: tsa.url, anchors: [authority.rootDer], timeoutMs: 60_000 })).pdf,
      ),
    judge: (pdf, options) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date(), ...options }),
    close: async () => {
      await tsa.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

const issuedBy = async (dir: string, issuer: Issued, name: string): Promise<Issued> => {
  const at = (file: string) => join(dir, file)
  await writeFile(at('person.pem'), issuer.certificatePem + issuer.keyPem)
  const run = (...args: string[]) => openssl(args, { cwd: dir })
  await run(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'child.key',
    '-subj',
    `/CN=${name}`,
    '-out',
    'child.csr',
  )
  const signing = ['-CA', 'person.pem', '-CAkey', 'person.pem', '-CAcreateserial', '-days', '30', '-out', 'child.pem']
  await run('x509', '-req', '-in', 'child.csr', ...signing)
  const [certificatePem, keyPem] = await Promise.all([
    readFile(at('child.pem'), 'utf8'),
    readFile(at('child.key'), 'utf8'),
  ])
  return {
    certificatePem,
    certificateDer: pemToDer(certificatePem),
    keyPem,
    chainDer: [issuer.certificateDer, ...issuer.chainDer],
  }
}
