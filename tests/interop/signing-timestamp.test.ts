import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTimestamp, signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { type Authority, type Issued, type Tsa, createAuthority, tsaFaults } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

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
  signed = (await signPdf({ pdf: letter, fieldName: 'ttd-1', signer: pemSigner(head), at: new Date() })).pdf
})
afterAll(async () => {
  await tsa.stop()
  await rm(dir, { recursive: true, force: true })
})
const stamp = (
  pdf: Uint8Array,
  changes: { fieldName?: string; tsaUrl?: string; timeoutMs?: number; anchors?: Uint8Array[] } = {},
) =>
  addTimestamp({
    pdf,
    fieldName: 'ttd-1',
    tsaUrl: tsa.url,
    anchors: [authority.rootDer],
    timeoutMs: 60_000,
    ...changes,
  })
const judge = (pdf: Uint8Array, now = new Date()) => judgePdf(pdf, { anchors: [authority.rootDer], now })

test('back online, the last signature gets its time-stamp: same length, B-T, and others agree', async () => {
  const { pdf, time } = await stamp(signed)
  expect(pdf.length).toBe(signed.length)
  expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000)
  expect(await askOtherJudges(pdf)).toMatchObject({ valid: 1, qpdfOk: true })
  expect(judge(pdf)).toMatchObject({
    verdict: 'sah',
    signatures: [{ level: 'B-T', timestampTime: time.toISOString(), provenTime: time.toISOString() }],
  })
})

test('a stamped signature keeps its stamp when asked again', async () => {
  const once = await stamp(signed)
  expect(await stamp(once.pdf, { tsaUrl: 'http://127.0.0.1:1/' })).toEqual(once)
})

test('the stamp proves that a certificate which has expired since was valid then', async () => {
  const later = new Date(Date.now() + 500 * 86_400_000)
  expect(judge((await stamp(signed)).pdf, later)).toMatchObject({ verdict: 'sah' })
  expect(judge(signed, later)).toMatchObject({
    verdict: 'belum_terperiksa_penuh',
    signatures: [{ subIndication: 'OUT_OF_BOUNDS_NO_POE' }],
  })
})

test('a second signer signs over the stamped first signature; both are B-T', async () => {
  const first = await stamp(signed)
  const second = await signPdf({ pdf: first.pdf, fieldName: 'ttd-2', signer: pemSigner(head), at: new Date() })
  const { pdf } = await stamp(second.pdf, { fieldName: 'ttd-2' })
  expect(judge(pdf)).toMatchObject({
    verdict: 'sah',
    signatures: [
      { level: 'B-T', verdict: 'sah' },
      { level: 'B-T', verdict: 'sah' },
    ],
  })
  expect(await askOtherJudges(pdf)).toMatchObject({ valid: 2, qpdfOk: true })
  await expect(stamp(second.pdf)).resolves.toMatchObject({ pdf: second.pdf })
})

test('a signature under a later one cannot be stamped any more', async () => {
  const { pdf } = await signPdf({ pdf: signed, fieldName: 'ttd-2', signer: pemSigner(head), at: new Date() })
  await expect(stamp(pdf)).rejects.toMatchObject({ code: 'signature_gate_failed', params: { check: 'last-signature' } })
})

describe('answers that must be refused', () => {
  const expected: Record<(typeof tsaFaults)[number], object> = {
    'wrong-nonce': { code: 'timestamp_refused', params: { reason: 'wrong_nonce' } },
    'wrong-imprint': { code: 'timestamp_refused', params: { reason: 'wrong_imprint' } },
    rejected: { code: 'timestamp_refused', params: { reason: 'rejected' } },
    html: { code: 'timestamp_refused', params: { reason: 'not_a_timestamp_service' } },
    truncated: { code: 'timestamp_refused', params: { reason: 'unreadable' } },
    slow: { code: 'timestamp_unreachable' },
    down: { code: 'timestamp_unreachable' },
    expired: { code: 'timestamp_refused', params: { reason: 'certificate_expired' } },
    'wrong-purpose': { code: 'timestamp_refused', params: { reason: 'wrong_purpose' } },
    'no-certificate': { code: 'timestamp_refused', params: { reason: 'no_certificate' } },
    huge: { code: 'timestamp_refused', params: { reason: 'too_large' } },
  }
  test.for(tsaFaults)('%s', async (fault) => {
    tsa.setFault(fault)
    try {
      await expect(stamp(signed, { timeoutMs: fault === 'slow' ? 500 : 60_000 })).rejects.toMatchObject(expected[fault])
    } finally {
      tsa.setFault(null)
    }
  })
  test('a service of an unknown authority', async () => {
    await expect(stamp(signed, { anchors: [head.certificateDer] })).rejects.toMatchObject({
      code: 'timestamp_refused',
      params: { reason: 'untrusted' },
    })
  })
  test('nobody there', async () => {
    await expect(stamp(signed, { tsaUrl: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'timestamp_unreachable',
    })
  })
})
