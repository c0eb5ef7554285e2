import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HttpTimestampAuthority, PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTimestamp, signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { type Authority, type Issued, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

/** What another PAdES library writes after or beside our signatures must be judged as fairly as our own. */
let dir: string
let authority: Authority
let tsa: Tsa
let head: Issued
let signed: Uint8Array
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  tsa = await authority.startTsa()
  head = await authority.issue({ name: 'Kepala Dinas (uji)' })
  const letter = await letterPdf({ fields: ['ttd-1', 'ttd-2'] })
  const first = await signPdf({ pdf: letter, fieldName: 'ttd-1', signer: pemSigner(head), at: new Date() })
  signed = (
    await addTimestamp({
      pdf: first.pdf,
      fieldName: 'ttd-1',
      tsaUrl: tsa.url,
      anchors: [authority.rootDer],
      timeoutMs: 60_000,
    })
  ).pdf
})
afterAll(async () => {
  await tsa.stop()
  await rm(dir, { recursive: true, force: true })
})
const signer = () => ({
  ...pemSigner(head),
  certificateChain: head.chainDer,
  keyType: 'RSA' as const,
  signatureAlgorithm: 'RSASSA-PKCS1-v1_5' as const,
})
const judge = (pdf: Uint8Array, now = new Date()) => judgePdf(pdf, { anchors: [authority.rootDer], now })

describe('after our signature @libpdf/core adds', () => {
  test('a document time-stamp: our signature stays valid and is proven by it', async () => {
    const pdf = await PDF.load(signed)
    const { bytes } = await pdf.addTimestamp({ timestampAuthority: new HttpTimestampAuthority(tsa.url) })
    expect(judge(bytes)).toMatchObject({
      verdict: 'sah',
      signatures: [{ fieldName: 'ttd-1', verdict: 'sah' }],
      documentTimestamps: [{ verdict: 'sah' }],
    })
    expect(await askOtherJudges(bytes)).toMatchObject({ qpdfOk: true })
  })
  test('a document time-stamp over an unstamped signature proves it past the certificate’s end', async () => {
    const plain = await signPdf({ pdf: await letterPdf(), fieldName: 'ttd-1', signer: pemSigner(head), at: new Date() })
    const pdf = await PDF.load(plain.pdf)
    const { bytes } = await pdf.addTimestamp({ timestampAuthority: new HttpTimestampAuthority(tsa.url) })
    expect(judge(bytes, new Date(Date.now() + 500 * 86_400_000))).toMatchObject({
      verdict: 'sah',
      signatures: [{ level: 'B-T', timestampTime: null }],
    })
  })
  test('validation data (DSS)', async () => {
    const pdf = await PDF.load(signed)
    const { bytes } = await pdf.addValidationData({
      revocationProvider: { getOCSP: () => Promise.resolve(null), getCRL: () => Promise.resolve(null) },
    })
    expect(bytes.length).toBeGreaterThan(signed.length)
    expect(judge(bytes)).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-LT' }] })
  })
  test('a signature in the empty field, but it shrinks the field’s widget to nothing: a change to the page, so ours is broken', async () => {
    const second = await (await PDF.load(signed)).sign({ signer: signer(), fieldName: 'ttd-2' })
    expect(judge(second.bytes).signatures[0]).toMatchObject({
      verdict: 'rusak',
      findings: [{ code: 'modified_after_signing', detail: expect.stringContaining('/Rect') }, {}],
    })
  })
})

test('ours can follow a signature of @libpdf/core, and both are valid', async () => {
  const first = await (
    await PDF.load(await letterPdf({ fields: ['ttd-1', 'ttd-2'] }))
  ).sign({ signer: signer(), fieldName: 'ttd-1' })
  const { pdf } = await signPdf({ pdf: first.bytes, fieldName: 'ttd-2', signer: pemSigner(head), at: new Date() })
  expect(judge(pdf)).toMatchObject({ verdict: 'sah', signatures: [{ verdict: 'sah' }, { verdict: 'sah' }] })
  expect(await askOtherJudges(pdf)).toMatchObject({ valid: 2, qpdfOk: true })
})
