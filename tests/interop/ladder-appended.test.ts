import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocumentTimestamp, addTimestamp, addValidationData, judgePdf, signPdf } from '../../src/signatures/index.ts'
import { openPdf } from '../../src/signatures/syntax/pdf-file.ts'
import { vriKey } from '../../src/signatures/ladder/vri-key.ts'
import { examine } from '../../src/signatures/judge/examine.ts'
import { type Authority, type Issued, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { tsaFaults } from '../support/authority/tsa-faults.ts'

/** Validation data and document time-stamps: what is appended for the long term leaves every signature as it was, for us and for others (pdfsig does not judge ETSI.RFC3161). */
let dir: string
let authority: Authority
let tsa: Tsa
let head: Issued
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-ladder-'))
  authority = await createAuthority(dir)
  tsa = await authority.startTsa()
  head = await authority.issue({ name: 'Kepala Dinas (uji)' })
})
afterAll(async () => {
  await tsa.stop()
  await rm(dir, { recursive: true, force: true })
})
const service = () => ({ tsaUrl: tsa.url, anchors: [authority.rootDer], timeoutMs: 60_000 })
const signed = async (options: Parameters<typeof letterPdf>[0] = {}) => {
  const { pdf } = await signPdf({
    pdf: await letterPdf(options),
    fieldName: 'ttd-1',
    signer: pemSigner(head),
    at: new Date(),
  })
  return (await addTimestamp({ pdf, fieldName: 'ttd-1', ...service() })).pdf
}
const judge = (pdf: Uint8Array, now = new Date()) => judgePdf(pdf, { anchors: [authority.rootDer], now })
const evidence = () => ({ certificates: [authority.issuingDer, authority.rootDer], ocsps: [], crls: [] })

const letters: [string, Parameters<typeof letterPdf>[0] & object][] = [
  ['with a classic table', { objectStreams: false }],
  ['with a cross-reference stream', { objectStreams: true }],
  ['certified so that nobody else may sign', { permission: 1 }],
]
describe.each(letters)('a letter %s', (_, options) => {
  test('gets validation data, then a document time-stamp; others read both', async () => {
    const letter = options.permission ? await letterPdf(options) : await signed(options)
    const withData = addValidationData({ pdf: letter, evidence: evidence() })
    const { pdf } = await addDocumentTimestamp({ pdf: withData, ...service() })
    expect(Buffer.from(pdf).subarray(0, letter.length).equals(Buffer.from(letter))).toBe(true)
    const signatures = options.permission ? 0 : 1
    expect(judge(pdf)).toMatchObject({
      verdict: 'sah',
      signatures: options.permission ? [] : [{ verdict: 'sah' }],
      documentTimestamps: [{ verdict: 'sah' }],
    })
    expect(await askOtherJudges(pdf)).toMatchObject({ qpdfOk: true, valid: signatures })
    const other = await PDF.load(pdf)
    expect(
      other
        .getForm()
        ?.getFields()
        .map(({ name }) => name),
    ).toContain('stempel-waktu-1')
  })
})

test('the validation data stands under the name of each signature, once each', async () => {
  const pdf = await signed()
  const once = addValidationData({ pdf, evidence: evidence() })
  const dss = (bytes: Uint8Array) => {
    const file = openPdf(bytes)
    const dict = file.dict(file.catalog.v.get('DSS'))!
    return { certs: file.array(dict.v.get('Certs')).length, vri: [...file.dict(dict.v.get('VRI'))!.v.keys()] }
  }
  const [first] = examine(openPdf(once))
  expect(dss(once)).toEqual({ certs: 2, vri: [vriKey(first!.range!.contents)] })
  expect(addValidationData({ pdf: once, evidence: evidence() }), 'nothing new').toBe(once)
  const more = { ...evidence(), certificates: [authority.rootDer, head.certificateDer] }
  const twice = addValidationData({ pdf: once, evidence: more })
  expect(dss(twice)).toMatchObject({ certs: 3 })
  expect(judge(twice)).toMatchObject({ verdict: 'sah' })
})

test('what another library has put in stays', async () => {
  const { bytes } = await (
    await PDF.load(await signed())
  ).addValidationData({
    revocationProvider: { getOCSP: () => Promise.resolve(null), getCRL: () => Promise.resolve(null) },
  })
  const count = (pdf: Uint8Array) => {
    const file = openPdf(pdf)
    return file.array(file.dict(file.catalog.v.get('DSS'))!.v.get('Certs')).length
  }
  const pdf = addValidationData({ pdf: bytes, evidence: { ...evidence(), crls: [Buffer.from('3000', 'hex')] } })
  expect(count(pdf)).toBeGreaterThanOrEqual(count(bytes))
  expect(judge(pdf)).toMatchObject({ verdict: 'sah' })
  expect(await askOtherJudges(pdf)).toMatchObject({ qpdfOk: true })
})

test('a second document time-stamp follows the first', async () => {
  const first = await addDocumentTimestamp({ pdf: await signed({ pages: 3 }), ...service() })
  const second = await addDocumentTimestamp({ pdf: first.pdf, ...service() })
  expect(second.fieldName).toBe('stempel-waktu-2')
  expect(judge(second.pdf)).toMatchObject({ verdict: 'sah', documentTimestamps: [{}, {}] })
  expect(await askOtherJudges(second.pdf)).toMatchObject({ qpdfOk: true, valid: 1 })
})

test('a signature without a time-stamp of its own is proven by that of the document, past the end of its certificate', async () => {
  const { pdf } = await signPdf({ pdf: await letterPdf(), fieldName: 'ttd-1', signer: pemSigner(head), at: new Date() })
  const stamped = await addDocumentTimestamp({ pdf, ...service() })
  expect(judge(stamped.pdf, new Date(Date.now() + 500 * 86_400_000))).toMatchObject({
    verdict: 'sah',
    signatures: [{ timestampTime: null, provenTime: stamped.time.toISOString() }],
  })
})

test.for(tsaFaults)('a service that answers %s changes nothing', async (fault) => {
  const pdf = await signed()
  tsa.setFault(fault)
  const asked = addDocumentTimestamp({ pdf, ...service(), timeoutMs: fault === 'slow' ? 500 : 60_000 })
  await expect(asked)
    .rejects.toMatchObject({
      code: fault === 'slow' || fault === 'down' ? 'timestamp_unreachable' : 'timestamp_refused',
    })
    .finally(() => tsa.setFault(null))
})

test('a file whose signature is broken already gets nothing', async () => {
  const pdf = Buffer.from(await signed())
  pdf.write('SURAT', pdf.indexOf('/MediaBox') + 1, 'latin1')
  await expect(addDocumentTimestamp({ pdf, ...service() })).rejects.toMatchObject({ code: 'signature_gate_failed' })
  expect(() => addValidationData({ pdf, evidence: evidence() })).toThrow('signature_gate_failed')
})
