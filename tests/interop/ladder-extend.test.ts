import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ExtendInput,
  addTimestamp,
  extendPdf,
  isEarlierState,
  judgePdf,
  renewalDue,
  signPdf,
  upgradeable,
} from '../../src/signatures/index.ts'
import { type Authority, type Issued, type Revocation, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

/** From a signature made offline up to B-LTA, against an authority that answers for itself, in every order of failures. */
const dayMs = 86_400_000
let dir: string
let authority: Authority
let revocation: Revocation
let tsa: Tsa
let head: Issued
let deputy: Issued
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-ladder-'))
  authority = await createAuthority(dir)
  revocation = await authority.startRevocation()
  tsa = await authority.startTsa({ names: revocation.names })
  head = await authority.issue({ name: 'Kepala Dinas (uji)', names: revocation.names })
  deputy = await authority.issue({ name: 'Sekretaris (uji)', key: 'p256', names: revocation.names })
})
beforeEach(() => {
  revocation.fault(null)
  tsa.setFault(null)
})
afterAll(async () => {
  await Promise.all([tsa.stop(), revocation.stop()])
  await rm(dir, { recursive: true, force: true })
})
const sign = async (pdf: Uint8Array, issued = head, fieldName = 'ttd-1') => {
  const signer = pemSigner(issued, issued === deputy ? 'ecdsa-sha256' : 'rsa-pkcs1-sha256')
  return (await signPdf({ pdf, fieldName, signer, at: new Date() })).pdf
}
const options = (change: Partial<ExtendInput> = {}) => ({
  level: 'B-LTA' as const,
  tsaUrl: tsa.url,
  anchors: [authority.rootDer],
  timeoutMs: 60_000,
  ...change,
})
const judge = (pdf: Uint8Array, now = new Date()) => judgePdf(pdf, { anchors: [authority.rootDer], now })
const inYears = (years: number) => new Date(Date.now() + years * 365 * dayMs)

test('step by step to B-LTA: proven years later without any network, and others read it', async () => {
  const signed = await sign(await letterPdf())
  expect(judge(signed)).toMatchObject({ verdict: 'belum_terperiksa_penuh', signatures: [{ level: 'B-B' }] })
  const seen: [string, string][] = []
  const extended = await extendPdf({
    ...options(),
    pdf: signed,
    onStep: (step, pdf) => void seen.push([step, judge(pdf).signatures[0]!.level]),
  })
  expect(extended).toMatchObject({ level: 'B-LTA', problem: null, provenByDocument: [], failures: [] })
  expect(seen).toEqual([
    ['timestamp', 'B-T'],
    ['validation_data', 'B-LT'],
    ['archive_timestamp', 'B-LTA'],
  ])
  expect(judge(extended.pdf)).toMatchObject({ verdict: 'sah', documentTimestamps: [{ verdict: 'sah' }] })
  // The signer's certificate has ended by then; that of the time-stamp service has not.
  expect(judge(extended.pdf, inYears(8))).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-LTA' }] })
  expect(await askOtherJudges(extended.pdf)).toMatchObject({ valid: 1, qpdfOk: true })
  expect((await PDF.load(extended.pdf)).getForm()?.getFields().length).toBe(2)
  expect(isEarlierState(signed, extended.pdf)).toBe(true)
})

test('what is there already is kept: nothing is asked and nothing written', async () => {
  const { pdf } = await extendPdf({ ...options(), pdf: await sign(await letterPdf({ objectStreams: true })) })
  const asked = { ...revocation.asked }
  const nobody = 'http://127.0.0.1:1/'
  const again = await extendPdf({ ...options({ tsaUrl: nobody }), pdf })
  expect(again).toMatchObject({ steps: [], problem: null, level: 'B-LTA' })
  expect(again.pdf).toBe(pdf)
  expect(revocation.asked).toEqual(asked)
  expect((await extendPdf({ ...options({ tsaUrl: nobody, level: 'B-T' }), pdf })).pdf).toBe(pdf)
})

describe('broken off after any step', () => {
  test.each([1, 2, 3])(
    '%s: the next run goes on from the file as it is, and every earlier file is known',
    async (at) => {
      const signed = await sign(await letterPdf())
      const files: Uint8Array[] = []
      const stop = new Error('the power is gone')
      const broken = extendPdf({
        ...options(),
        pdf: signed,
        onStep: (_, pdf) => {
          files.push(pdf)
          if (files.length === at) throw stop
        },
      })
      await expect(broken).rejects.toBe(stop)
      const { pdf, steps, problem } = await extendPdf({ ...options(), pdf: files.at(-1)! })
      expect({ steps: steps.length, problem }).toEqual({ steps: 3 - at, problem: null })
      expect(judge(pdf)).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-LTA' }] })
      for (const earlier of [signed, ...files]) expect(isEarlierState(earlier, pdf)).toBe(true)
    },
  )
})

describe('services that fail', () => {
  test('no time-stamp: nothing at all is changed', async () => {
    const signed = await sign(await letterPdf())
    const result = await extendPdf({ ...options({ tsaUrl: 'http://127.0.0.1:1/' }), pdf: signed })
    expect(result).toMatchObject({ level: 'B-B', steps: [], problem: { code: 'timestamp_unreachable' } })
    expect(result.pdf).toBe(signed)
  })
  test('no revocation data: it stays at B-T, whole, with the addresses that failed; later it goes on', async () => {
    revocation.fault('down')
    const result = await extendPdf({ ...options(), pdf: await sign(await letterPdf()) })
    expect(result).toMatchObject({ level: 'B-T', steps: ['timestamp'], problem: { code: 'validation_data_missing' } })
    expect(result.failures).toContainEqual({ url: revocation.ocspUrl, reason: 'unreachable' })
    revocation.fault(null)
    expect(await extendPdf({ ...options(), pdf: result.pdf })).toMatchObject({ level: 'B-LTA', problem: null })
  })
  test('OCSP fails, the CRL helps out', async () => {
    revocation.fault('ocsp-forged')
    const result = await extendPdf({ ...options(), pdf: await sign(await letterPdf()) })
    expect(result).toMatchObject({ level: 'B-LTA', problem: null })
    expect(result.failures).toContainEqual({ url: revocation.ocspUrl, reason: 'not_accepted' })
    revocation.fault(null)
    expect(judge(result.pdf)).toMatchObject({ verdict: 'sah' })
  })
  test('the archive time-stamp fails: B-LT is kept', async () => {
    const signed = await sign(await letterPdf())
    let steps = 0
    const onStep = () => {
      if (++steps === 2) tsa.setFault('rejected')
    }
    const result = await extendPdf({ ...options(), pdf: signed, onStep })
    expect(result).toMatchObject({ level: 'B-LT', problem: { code: 'timestamp_refused' } })
  })
})

test('a revoked signer gets no long-term protection, and is told', async () => {
  const left = await authority.issue({ name: 'Sudah pindah (uji)', names: revocation.names })
  const signed = await sign(await letterPdf(), left)
  await revocation.revoke(left, new Date(Date.now() - dayMs))
  const result = await extendPdf({ ...options(), pdf: signed })
  expect(result).toMatchObject({ level: 'B-T', problem: { code: 'validation_data_missing' } })
})

describe('two signers', () => {
  test('each with a time-stamp in turn, then the long term for both', async () => {
    const first = await addTimestamp({
      ...options(),
      pdf: await sign(await letterPdf({ fields: ['ttd-1', 'ttd-2'] })),
      fieldName: 'ttd-1',
    })
    const { pdf, provenByDocument } = await extendPdf({ ...options(), pdf: await sign(first.pdf, deputy, 'ttd-2') })
    expect(provenByDocument).toEqual([])
    expect(judge(pdf)).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-LTA' }, { level: 'B-LTA' }] })
    expect(await askOtherJudges(pdf)).toMatchObject({ valid: 2, qpdfOk: true })
  })
  test('on one machine without a network: a time-stamp over the document proves the first, and the report says so', async () => {
    const pdf = await sign(await sign(await letterPdf({ fields: ['ttd-1', 'ttd-2'] })), deputy, 'ttd-2')
    expect([upgradeable(pdf, 'ttd-1'), upgradeable(pdf, 'ttd-2')]).toEqual(['by_document', 'in_place'])
    const result = await extendPdf({ ...options(), pdf })
    expect(result.steps).toEqual(['timestamp', 'document_timestamp', 'validation_data', 'archive_timestamp'])
    expect(result).toMatchObject({ level: 'B-LTA', provenByDocument: ['ttd-1'], problem: null })
    expect(judge(result.pdf)).toMatchObject({ verdict: 'sah', signatures: [{ timestampTime: null }, {}] })
    expect(await askOtherJudges(result.pdf)).toMatchObject({ valid: 2, qpdfOk: true })
  })
})

test('an archive time-stamp is renewed before the certificate of its service ends, by another service', async () => {
  const ending = await authority.startTsa({ names: revocation.names, notAfter: new Date(Date.now() + 80 * dayMs) })
  const { pdf, renewalDue: due } = await extendPdf({
    ...options({ tsaUrl: ending.url }),
    pdf: await sign(await letterPdf()),
  })
  await ending.stop()
  const days = (at: Date | null) => Math.round((at!.getTime() - Date.now()) / dayMs)
  expect(days(due), 'half of what was left, where that is short').toBe(40)
  expect(days(renewalDue(pdf, { anchors: [authority.rootDer], beforeDays: 10 }))).toBe(70)
  const later = () => new Date(Date.now() + 41 * dayMs)
  expect((await extendPdf({ ...options({ now: () => new Date(Date.now() + 39 * dayMs) }), pdf })).steps).toEqual([])
  expect(judge(pdf, inYears(1))).toMatchObject({ verdict: 'belum_terperiksa_penuh' })
  const lasting = await authority.startTsa()
  const renewed = await extendPdf({ ...options({ tsaUrl: lasting.url }), pdf, now: later })
  await lasting.stop()
  expect(renewed).toMatchObject({ problem: null, steps: ['archive_timestamp'] })
  expect(judge(renewed.pdf, inYears(5))).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-LTA' }] })
})

test('a PDF without a signature is refused, and so is what is no whole PDF', async () => {
  const letter = await letterPdf()
  await expect(extendPdf({ ...options(), pdf: letter })).rejects.toMatchObject({ code: 'signature_missing' })
  const cut = letter.subarray(0, letter.length - 100)
  await expect(extendPdf({ ...options(), pdf: cut })).rejects.toMatchObject({ code: 'pdf_damaged' })
})
