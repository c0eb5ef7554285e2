import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signPdf } from '../../src/signatures/index.ts'
import { type Authority, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { encryptedPdf } from '../support/pdfs.ts'
import { runLontar } from '../support/run-lontar.ts'

let dir: string
let authority: Authority
let signed: Uint8Array
const file = (name: string) => join(dir, name)
const verify = async (name: string, ...more: string[]) => {
  const run = await runLontar(['verify', file(name), '--json', ...more])
  return { code: run.code, stderr: run.stderr, report: JSON.parse(run.stdout) as Record<string, unknown> }
}
const trust = () => ['--trust', file('root.pem')]

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-cli-'))
  authority = await createAuthority(join(dir, 'ca'))
  const issued = await authority.issue({ name: 'Kepala Dinas (uji)' })
  const pdf = await letterPdf()
  signed = (await signPdf({ pdf, fieldName: 'ttd-1', signer: pemSigner(issued), at: new Date() })).pdf
  const bent = Buffer.from(signed)
  bent[bent.indexOf('endstream') - 4]! ^= 1
  const files = {
    'signed.pdf': signed,
    'bent.pdf': bent,
    'added.pdf': Buffer.concat([signed, Buffer.from('% lagi\n')]),
    'plain.pdf': pdf,
    'broken.pdf': signed.subarray(0, 3000),
    'locked.pdf': await encryptedPdf(dir),
    'empty.pdf': Buffer.alloc(0),
    'root.pem': authority.rootPem,
    'root.der': authority.rootDer,
    'both.pem': `Uji\n${(await authority.issue({ name: 'Lain' })).certificatePem}\n${authority.rootPem}`,
  }
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(file(name), bytes)))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('0 and a full report for a good signature; anchors as PEM, as DER, several in a file', async () => {
  for (const anchor of ['root.pem', 'root.der', 'both.pem'])
    expect((await verify('signed.pdf', '--trust', file(anchor))).code, anchor).toBe(0)
  const { report, stderr } = await verify('signed.pdf', ...trust())
  expect(stderr).toBe('')
  expect(report).toMatchObject({
    verdict: 'valid',
    problems: [],
    signatures: [
      {
        field: 'ttd-1',
        signer: 'Kepala Dinas (uji)',
        subfilter: 'ETSI.CAdES.detached',
        level: 'B-B',
        digest: 'sha256',
        intact: true,
        trusted: true,
        indication: 'TOTAL-PASSED',
        subindication: null,
        coverage: 'document',
        changes: [],
        claimedTime: expect.stringMatching(/^20\d\d-/) as string,
        provenTime: null,
        problems: [],
      },
    ],
  })
})

test('1 for a changed byte and for bytes behind the end', async () => {
  expect(await verify('bent.pdf', ...trust())).toMatchObject({
    code: 1,
    report: { verdict: 'invalid', signatures: [{ intact: false, indication: 'TOTAL-FAILED' }] },
  })
  expect(await verify('added.pdf', ...trust())).toMatchObject({ code: 1, report: { verdict: 'invalid' } })
})

test('2 without a signature', async () => {
  expect(await verify('plain.pdf')).toMatchObject({ code: 2, report: { verdict: 'no_signature', signatures: [] } })
})

test('3 where nobody vouches for the signer, or not at that time', async () => {
  expect(await verify('signed.pdf')).toMatchObject({
    code: 3,
    report: {
      verdict: 'indeterminate',
      signatures: [
        { intact: true, trusted: false, indication: 'INDETERMINATE', subindication: 'NO_CERTIFICATE_CHAIN_FOUND' },
      ],
    },
  })
  const later = await verify('signed.pdf', ...trust(), '--at', '2035-01-01T00:00:00Z')
  expect(later).toMatchObject({ code: 3, report: { judgedAt: '2035-01-01T00:00:00.000Z' } })
})

test('3 under an authority that was retired before; 0 as of a time when it was trusted', async () => {
  const fingerprint = new X509Certificate(authority.rootPem).fingerprint256
  const list = (name: string, value: unknown) => writeFile(file(name), JSON.stringify(value))
  const now = Date.now()
  await list('retired.json', { [fingerprint]: new Date(now - 60_000).toISOString() })
  await list('later.json', { [fingerprint]: new Date(now + 3_600_000).toISOString() })
  await list('typo.json', { [fingerprint.replace(/^../, 'XY')]: '2026-08-14' })
  expect(await verify('signed.pdf', ...trust(), '--retired', file('later.json'))).toMatchObject({ code: 0 })
  expect(await verify('signed.pdf', ...trust(), '--retired', file('retired.json'))).toMatchObject({
    code: 3,
    report: { verdict: 'indeterminate', signatures: [{ intact: true, trusted: false }] },
  })
  const refused = await runLontar(['verify', file('signed.pdf'), ...trust(), '--retired', file('typo.json')])
  expect(refused).toMatchObject({ code: 70, stdout: '', error: { code: 'retired_unknown' } })
})

test('4 for what cannot be read: broken, locked, empty, no PDF, not there', async () => {
  for (const name of ['broken.pdf', 'locked.pdf', 'empty.pdf', 'root.pem', 'nowhere.pdf', 'ca'])
    expect(await verify(name), name).toMatchObject({ code: 4, report: { verdict: 'unreadable', signatures: [] } })
})

test('in words without --json, in the language of the system', async () => {
  const english = await runLontar(['verify', file('signed.pdf'), ...trust()])
  expect(english.stdout).toMatch(/^signed\.pdf: VALID\n\nKepala Dinas \(uji\) \[ttd-1\]\n/)
  const indonesian = await runLontar(['verify', file('bent.pdf')], { env: { LANG: 'id_ID.UTF-8' } })
  expect(indonesian.stdout).toMatch(/^bent\.pdf: RUSAK\n/)
})

test('wrong usage, a wrong time or a trust file without certificates is no verdict', async () => {
  expect((await runLontar(['verify', file('signed.pdf'), '--at', 'kemarin'])).code).toBe(64)
  expect((await runLontar(['verify'])).code).toBe(64)
  const run = await runLontar(['verify', file('signed.pdf'), '--json', '--trust', file('plain.pdf')])
  expect(run).toMatchObject({ code: 70, stdout: '', error: { code: 'certificates_unreadable' } })
  expect((await readFile(file('signed.pdf'))).equals(Buffer.from(signed))).toBe(true)
})
