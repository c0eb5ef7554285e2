import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Evidence,
  type JudgeOptions,
  addTimestamp,
  judgePdf,
  noEvidence,
  signPdf,
  wantedEvidence,
} from '../../src/signatures/index.ts'
import { askCrl, askOcsp } from '../support/authority/ask-revocation.ts'
import { type Authority, type Issued, type Revocation, type Tsa, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

/** Letters under certificates that name where their revocation can be asked, with answers of every kind at hand. */
let dir: string
let authority: Authority
let revocation: Revocation
let tsa: Tsa
let head: Issued
let signed: Uint8Array
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  revocation = await authority.startRevocation()
  tsa = await authority.startTsa()
  head = await authority.issue({ name: 'Kepala Dinas (uji)', key: 'p256', names: revocation.names })
  signed = await sign(head)
})
afterAll(async () => {
  await Promise.all([tsa.stop(), revocation.stop()])
  await rm(dir, { recursive: true, force: true })
})
const sign = async (issued: Issued) =>
  (
    await signPdf({
      pdf: await letterPdf(),
      fieldName: 'ttd-1',
      signer: pemSigner(issued, 'ecdsa-sha256'),
      at: new Date(),
    })
  ).pdf
const stamp = async (pdf: Uint8Array) =>
  (
    await addTimestamp({
      pdf,
      fieldName: 'ttd-1',
      tsaUrl: tsa.url,
      anchors: [authority.rootDer],
      timeoutMs: 60_000,
    })
  ).pdf
const options = (evidence: Partial<Evidence> = {}, now = new Date()): JudgeOptions => ({
  anchors: [authority.rootDer],
  now,
  evidence: { ...noEvidence, ...evidence },
})
const judge = (pdf: Uint8Array, evidence: Partial<Evidence> = {}, now = new Date()) => {
  const { verdict, signatures } = judgePdf(pdf, options(evidence, now))
  const { indication, subIndication, revocation: found, findings, trusted, intact } = signatures[0]!
  return {
    verdict,
    indication,
    subIndication,
    revocation: found,
    codes: findings.map(({ code }) => code),
    trusted,
    intact,
  }
}
const faulty = async <T>(fault: Parameters<Revocation['fault']>[0], work: () => Promise<T>): Promise<T> => {
  revocation.fault(fault)
  try {
    return await work()
  } finally {
    revocation.fault(null)
  }
}
const ocsp = (issued = head) => askOcsp(authority, revocation, issued)
const crl = () => askCrl(revocation)
const days = (n: number) => new Date(Date.now() + n * 86_400_000)
const tryLater = { verdict: 'belum_terperiksa_penuh', indication: 'INDETERMINATE', subIndication: 'TRY_LATER' }

test('a source that was not asked: intact, known, not yet certain, and what is wanted is named', () => {
  expect(judge(signed)).toMatchObject({
    ...tryLater,
    intact: true,
    trusted: true,
    revocation: { status: 'not_checked', source: null },
    codes: ['revocation_not_checked'],
  })
  expect(wantedEvidence(signed, options())).toEqual([
    {
      certificate: head.certificateDer,
      issuer: authority.issuingDer,
      above: [authority.rootDer],
      ocspUrls: [revocation.ocspUrl],
      crlUrls: [revocation.crlUrl],
      issuerUrls: [revocation.caUrl],
    },
  ])
})

test('a certificate that names no source is judged without one, and the note says so', async () => {
  const plain = await sign(await authority.issue({ name: 'Tanpa sumber', key: 'p256' }))
  expect(judge(plain)).toMatchObject({
    verdict: 'sah',
    revocation: { status: 'not_named' },
    codes: ['revocation_not_named'],
  })
  expect(wantedEvidence(plain, options())).toEqual([])
})

test('good by OCSP, and good by CRL: valid, and nothing more is wanted', async () => {
  const answer = await ocsp()
  expect(judge(signed, { ocsps: [answer] })).toMatchObject({
    verdict: 'sah',
    indication: 'TOTAL-PASSED',
    revocation: { status: 'good', source: 'given', revokedAt: null },
    codes: [],
  })
  expect(wantedEvidence(signed, options({ ocsps: [answer] }))).toEqual([])
  expect(judge(signed, { crls: [await crl()] })).toMatchObject({ verdict: 'sah', revocation: { status: 'good' } })
})

describe('evidence that counts as nothing', () => {
  test.for([
    ['ocsp-stale', ['revocation_not_checked', 'revocation_bad_evidence']],
    ['ocsp-forged', ['revocation_not_checked', 'revocation_bad_evidence']],
    ['ocsp-not-delegated', ['revocation_not_checked', 'revocation_bad_evidence']],
    ['ocsp-bad-signature', ['revocation_not_checked', 'revocation_bad_evidence']],
    ['ocsp-wrong-certificate', ['revocation_not_checked']],
    ['ocsp-try-later', ['revocation_not_checked']],
    ['ocsp-truncated', ['revocation_not_checked']],
    ['ocsp-html', ['revocation_not_checked']],
  ] as const)('%s', async ([fault, codes]) => {
    const answer = await faulty(fault, () => ocsp())
    expect(judge(signed, { ocsps: [answer] })).toMatchObject({ ...tryLater, codes })
    expect(judge(signed, { ocsps: [answer], crls: [await crl()] }), 'the CRL helps out').toMatchObject({
      verdict: 'sah',
      revocation: { status: 'good' },
    })
  })
  test.for([
    ['crl-expired', ['revocation_not_checked', 'revocation_bad_evidence']],
    ['crl-forged', ['revocation_not_checked', 'revocation_bad_evidence']],
    ['crl-wrong-issuer', ['revocation_not_checked']],
    ['crl-truncated', ['revocation_not_checked']],
    ['crl-html', ['revocation_not_checked']],
  ] as const)('%s', async ([fault, codes]) => {
    const list = await faulty(fault, crl)
    expect(judge(signed, { crls: [list] })).toMatchObject({ ...tryLater, codes })
    expect(judge(signed, { crls: [list], ocsps: [await ocsp()] })).toMatchObject({ verdict: 'sah' })
  })
  test('an answer that was current last week', async () => {
    const later = days(8)
    expect(judge(signed, { ocsps: [await ocsp()], crls: [await crl()] }, later)).toMatchObject(tryLater)
  })
})

test('the responder does not know the certificate', async () => {
  expect(judge(signed, { ocsps: [await faulty('ocsp-unknown', () => ocsp())] })).toMatchObject({
    ...tryLater,
    revocation: { status: 'unknown' },
    codes: ['revocation_unknown'],
  })
})

describe('revoked', () => {
  test('without a proof of time it may have been signed after that: not valid, and not proven broken', async () => {
    const answer = await faulty('ocsp-revoked', () => ocsp())
    expect(judge(signed, { ocsps: [answer], crls: [await crl()] })).toMatchObject({
      verdict: 'belum_terperiksa_penuh',
      indication: 'INDETERMINATE',
      subIndication: 'REVOKED_NO_POE',
      trusted: false,
      revocation: { status: 'revoked', reason: 'keyCompromise', source: 'given' },
      codes: ['revoked'],
    })
  })
  test('after the time-stamp: the letter stays valid, and the note says when it was revoked', async () => {
    const budi = await authority.issue({ name: 'Budi (uji)', key: 'p256', names: revocation.names })
    const letter = await stamp(await sign(budi))
    await revocation.revoke(budi, days(1), 'superseded')
    for (const evidence of [{ ocsps: [await ocsp(budi)] }, { crls: [await crl()] }])
      expect(judge(letter, evidence, days(2))).toMatchObject({
        verdict: 'sah',
        trusted: true,
        revocation: { status: 'good', reason: 'superseded', revokedAt: expect.any(String) },
        codes: ['revoked_later'],
      })
  })
  test('before the time-stamp: the stamp proves nothing against it', async () => {
    const cici = await authority.issue({ name: 'Cici (uji)', key: 'p256', names: revocation.names })
    const letter = await stamp(await sign(cici))
    await revocation.revoke(cici, days(-1), 'keyCompromise')
    for (const evidence of [{ ocsps: [await ocsp(cici)] }, { crls: [await crl()] }])
      expect(judge(letter, evidence)).toMatchObject({
        indication: 'INDETERMINATE',
        subIndication: 'REVOKED_NO_POE',
        codes: ['revoked'],
      })
  })
})

test('a time-stamp service whose certificate names a source that was not asked: proof, but pending', async () => {
  const named = await authority.startTsa({ names: revocation.names })
  const { pdf } = await addTimestamp({
    pdf: await sign(await authority.issue({ name: 'Dewi (uji)', key: 'p256' })),
    fieldName: 'ttd-1',
    tsaUrl: named.url,
    anchors: [authority.rootDer],
    timeoutMs: 60_000,
  })
  await named.stop()
  expect(judge(pdf)).toMatchObject({ ...tryLater, codes: ['revocation_not_named', 'revocation_not_checked'] })
  expect(wantedEvidence(pdf, options()).map(({ certificate }) => certificate)).toEqual([named.certificateDer])
  expect(judge(pdf, { crls: [await crl()] })).toMatchObject({ verdict: 'sah', codes: [] })
})

test('a signature without its chain: first the issuer is wanted, then what the issuer’s answer needs', async () => {
  const alone = { ...pemSigner(head, 'ecdsa-sha256'), chain: [] }
  const { pdf } = await signPdf({ pdf: await letterPdf(), fieldName: 'ttd-1', signer: alone, at: new Date() })
  expect(judge(pdf)).toMatchObject({ subIndication: 'NO_CERTIFICATE_CHAIN_FOUND', trusted: false })
  expect(wantedEvidence(pdf, options())).toMatchObject([
    { certificate: head.certificateDer, issuer: null, issuerUrls: [revocation.caUrl] },
  ])
  const certificates = [authority.issuingDer]
  expect(wantedEvidence(pdf, options({ certificates }))).toMatchObject([
    { certificate: head.certificateDer, issuer: authority.issuingDer, ocspUrls: [revocation.ocspUrl] },
  ])
  expect(judge(pdf, { certificates, ocsps: [await ocsp()] })).toMatchObject({ verdict: 'sah', trusted: true })
})

test('a certificate for servers does not sign letters', async () => {
  const server = await authority.issue({ name: 'situs.contoh.id', key: 'p256', extendedUsage: 'serverAuth' })
  expect(judge(await sign(server))).toMatchObject({
    subIndication: 'CHAIN_CONSTRAINTS_FAILURE',
    codes: expect.arrayContaining(['certificate_not_for_signing']),
  })
  const mail = await authority.issue({ name: 'Surel', key: 'p256', extendedUsage: 'emailProtection, serverAuth' })
  expect(judge(await sign(mail))).toMatchObject({ verdict: 'sah' })
})
