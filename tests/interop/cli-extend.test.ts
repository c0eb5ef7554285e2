import { X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { signPdf } from '../../src/signatures/index.ts'
import { askCrl } from '../support/authority/ask-revocation.ts'
import { type Authority, type Revocation, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { runLontar } from '../support/run-lontar.ts'

/** A letter whose certificate names OCSP and CRL, from B-B up to B-LTA and judged at every step by the real command. */
let dir: string
let authority: Authority
let revocation: Revocation
let tsa: Tsa
const file = (name: string) => join(dir, name)
const trust = () => ['--trust', file('root.pem')]
const extend = (input: string, out: string, ...more: string[]) =>
  runLontar(['extend', file(input), file(out), '--tsa', tsa.url, ...trust(), ...more])
const verify = async (name: string, ...more: string[]) => {
  const run = await runLontar(['verify', file(name), '--json', ...trust(), ...more])
  const [signature] = (JSON.parse(run.stdout) as { signatures: Record<string, unknown>[] }).signatures
  return { code: run.code, stderr: run.stderr, ...signature }
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-cli-'))
  authority = await createAuthority(join(dir, 'ca'))
  revocation = await authority.startRevocation()
  tsa = await authority.startTsa()
  const issued = await authority.issue({ name: 'Kepala Dinas (uji)', names: revocation.names })
  const { pdf } = await signPdf({
    pdf: await letterPdf(),
    fieldName: 'ttd-1',
    signer: pemSigner(issued),
    at: new Date(),
  })
  await Promise.all([writeFile(file('signed.pdf'), pdf), writeFile(file('root.pem'), authority.rootPem)])
  await writeFile(file('plain.pdf'), await letterPdf())
})
afterEach(() => revocation.fault(null))
afterAll(async () => {
  await Promise.all([tsa.stop(), revocation.stop()])
  await rm(dir, { recursive: true, force: true })
})

test('offline: intact, known, its revocation not yet checked: 3; with a list at hand or online: 0', async () => {
  expect(await verify('signed.pdf')).toMatchObject({
    code: 3,
    intact: true,
    trusted: true,
    subindication: 'TRY_LATER',
    problems: [{ code: 'revocation_not_checked' }],
  })
  await writeFile(file('list.crl'), await askCrl(revocation))
  expect(await verify('signed.pdf', '--crl', file('list.crl'))).toMatchObject({
    code: 0,
    revocation: { status: 'good', source: 'given' },
  })
  expect(await verify('signed.pdf', '--online')).toMatchObject({ code: 0, stderr: '', level: 'B-B' })
})

test('online, but the services do not answer: 3, and standard error names the addresses', async () => {
  revocation.fault('down')
  const run = await verify('signed.pdf', '--online')
  expect(run.code).toBe(3)
  expect(
    run.stderr
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { url: string }).url),
  ).toContain(revocation.ocspUrl)
})

test('T, LT and LTA, each from the one before; then it is valid without asking anybody', async () => {
  expect(await extend('signed.pdf', 't.pdf')).toMatchObject({ code: 0, stderr: '' })
  expect(await verify('t.pdf')).toMatchObject({ level: 'B-T', provenTime: expect.stringMatching(/^20/) as string })
  const lt = await extend('t.pdf', 'lt.pdf', '--level', 'LT')
  expect(JSON.parse(lt.stdout)).toMatchObject({ level: 'B-LT', steps: ['validation_data'] })
  expect(await verify('lt.pdf')).toMatchObject({ code: 0, level: 'B-LT', revocation: { source: 'embedded' } })
  expect((await extend('lt.pdf', 'lta.pdf', '--level', 'LTA')).code).toBe(0)
  expect(await verify('lta.pdf')).toMatchObject({ code: 0, level: 'B-LTA', coverage: 'revision' })
  const [before, after] = await Promise.all(['lt.pdf', 'lta.pdf'].map((name) => readFile(file(name))))
  expect(after!.subarray(0, before!.length).equals(before!)).toBe(true)
  expect(await askOtherJudges(after!)).toMatchObject({ qpdfOk: true })
})

test('refused: nothing signed, an unknown service, one that does not answer; no file is written', async () => {
  expect(await extend('plain.pdf', 'x1.pdf')).toMatchObject({ code: 1, error: { code: 'signature_missing' } })
  const untrusting = await runLontar(['extend', file('signed.pdf'), file('x2.pdf'), '--tsa', tsa.url])
  expect(untrusting).toMatchObject({ code: 1, stdout: '', error: { code: 'timestamp_refused' } })
  const retired = { [new X509Certificate(authority.rootPem).fingerprint256]: '2026-08-14' }
  await writeFile(file('retired.json'), JSON.stringify(retired))
  const ended = await extend('signed.pdf', 'x4.pdf', '--retired', file('retired.json'))
  expect(ended).toMatchObject({ code: 1, stdout: '', error: { code: 'timestamp_refused' } })
  const dead = ['extend', file('signed.pdf'), file('x3.pdf'), '--tsa', 'http://127.0.0.1:9/', ...trust()]
  expect(await runLontar(dead)).toMatchObject({ code: 1, error: { code: 'timestamp_unreachable' } })
  expect((await readdir(dir)).filter((name) => name.includes('x'))).toEqual([])
})

test('what was reached before a service failed is kept where that was asked for', async () => {
  revocation.fault('down')
  expect(await extend('signed.pdf', 'y1.pdf', '--level', 'LTA')).toMatchObject({
    code: 1,
    stdout: '',
    error: { code: 'validation_data_missing' },
  })
  expect(await readdir(dir)).not.toContain('y1.pdf')
  expect((await extend('signed.pdf', 'y2.pdf', '--level', 'LTA', '--partial')).code).toBe(1)
  expect(await verify('y2.pdf')).toMatchObject({ level: 'B-T' })
})

test('wrong usage', async () => {
  const wrong = [['--tsa', 'ftp://a'], [], ['--tsa', tsa.url, '--level', 'X'], ['--tsa', tsa.url, '--timeout', '0']]
  for (const more of wrong)
    expect((await runLontar(['extend', file('signed.pdf'), file('z.pdf'), ...more])).code, more.join(' ')).toBe(64)
})
