import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Evidence,
  addDocumentTimestamp,
  addTimestamp,
  addValidationData,
  judgePdf,
  noEvidence,
  signPdf,
  wantedEvidence,
} from '../../src/signatures/index.ts'
import { askCrl, askOcsp } from '../support/authority/ask-revocation.ts'
import {
  type Authority,
  type IssueOptions,
  type Issued,
  type Revocation,
  type Tsa,
  createAuthority,
} from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { openssl, pemToDer } from '../support/authority/openssl.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'

/** Letters of today, looked at when their certificates, and those of their time-stamps, have expired one after the other. */
let dir: string
let authority: Authority
let revocation: Revocation
/** Services whose certificates end after ten days, after twenty, and in ten years. */
let tsas: { ten: Tsa; twenty: Tsa; years: Tsa }
const days = (n: number) => new Date(Date.now() + n * 86_400_000)
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  revocation = await authority.startRevocation()
  tsas = {
    ten: await authority.startTsa({ notAfter: days(10) }),
    twenty: await authority.startTsa({ notAfter: days(20), names: revocation.names }),
    years: await authority.startTsa({ notAfter: days(3650) }),
  }
})
afterAll(async () => {
  await Promise.all([...Object.values(tsas).map((tsa) => tsa.stop()), revocation.stop()])
  await rm(dir, { recursive: true, force: true })
})

const signerFor = (days5: Partial<IssueOptions> = {}) =>
  authority.issue({ name: 'Kepala Dinas (uji)', key: 'p256', notAfter: days(5), names: revocation.names, ...days5 })
const sign = async (issued: Issued, pdf?: Uint8Array, fieldName = 'ttd-1') => {
  const letter = pdf ?? (await letterPdf({ fields: ['ttd-1', 'ttd-2'] }))
  return (await signPdf({ pdf: letter, fieldName, signer: pemSigner(issued, 'ecdsa-sha256'), at: new Date() })).pdf
}
const service = (tsa: Tsa) => ({ tsaUrl: tsa.url, anchors: [authority.rootDer], timeoutMs: 60_000 })
const stamp = async (pdf: Uint8Array, tsa: Tsa, fieldName = 'ttd-1') =>
  (await addTimestamp({ pdf, fieldName, ...service(tsa) })).pdf
const archive = async (pdf: Uint8Array, tsa: Tsa) => (await addDocumentTimestamp({ pdf, ...service(tsa) })).pdf
const evidence = (parts: Partial<Evidence>): Evidence => ({ ...noEvidence, ...parts })
const judge = (pdf: Uint8Array, now = new Date(), parts: Partial<Evidence> = {}) => {
  const { verdict, signatures, documentTimestamps } = judgePdf(pdf, {
    anchors: [authority.rootDer],
    now,
    evidence: evidence(parts),
  })
  const { level, indication, subIndication, findings } = signatures[0]!
  const stamps = documentTimestamps.map((item) => item.verdict)
  return { verdict, level, indication, subIndication, codes: findings.map(({ code }) => code), stamps }
}
const noPoe = { indication: 'INDETERMINATE', subIndication: 'OUT_OF_BOUNDS_NO_POE' }

describe('the ladder, from what the file itself carries', () => {
  let steps: { b: Uint8Array; t: Uint8Array; lt: Uint8Array; lta: Uint8Array }
  beforeAll(async () => {
    const head = await signerFor()
    const b = await sign(head)
    const t = await stamp(b, tsas.ten)
    const lt = addValidationData({
      pdf: t,
      evidence: evidence({
        ocsps: [await askOcsp(authority, revocation, head)],
        certificates: [authority.issuingDer, authority.rootDer],
      }),
    })
    steps = { b, t, lt, lta: await archive(lt, tsas.years) }
  })

  test('each step has its level', () => {
    expect(judge(steps.b)).toMatchObject({ level: 'B-B', subIndication: 'TRY_LATER' })
    expect(judge(steps.t)).toMatchObject({ level: 'B-T', subIndication: 'TRY_LATER' })
    expect(judge(steps.lt)).toMatchObject({ level: 'B-LT', verdict: 'sah', codes: [] })
    expect(judge(steps.lta)).toMatchObject({ level: 'B-LTA', verdict: 'sah', stamps: ['sah'] })
    expect(wantedEvidence(steps.lt, { anchors: [authority.rootDer], now: new Date() })).toEqual([])
  })
  test('its source of truth is told: embedded', () => {
    const [signature] = judgePdf(steps.lta, { anchors: [authority.rootDer], now: days(40) }).signatures
    expect(signature?.revocation).toMatchObject({ status: 'good', source: 'embedded' })
  })
  test('the signer expired, the time-stamp not yet: B-LT holds, B-B does not', () => {
    expect(judge(steps.lt, days(7))).toMatchObject({ verdict: 'sah' })
    expect(judge(steps.b, days(7))).toMatchObject(noPoe)
  })
  test('the time-stamp’s service expired too: only what was archived in time holds', () => {
    expect(judge(steps.lt, days(15))).toMatchObject({ ...noPoe, codes: ['certificate_expired', 'timestamp_untrusted'] })
    expect(judge(steps.lta, days(15))).toMatchObject({ verdict: 'sah', level: 'B-LTA' })
    expect(judge(steps.lta, days(3000))).toMatchObject({ verdict: 'sah', level: 'B-LTA' })
    expect(judge(steps.lta, days(3700)).verdict).toBe('belum_terperiksa_penuh')
  })
})

describe('renewed again and again', () => {
  test('three time-stamps, each proving the one before it past its end', async () => {
    const letter = await stamp(await sign(await signerFor({ names: {} })), tsas.ten)
    const second = await archive(letter, tsas.twenty)
    const crls = [await askCrl(revocation)]
    const third = await archive(addValidationData({ pdf: second, evidence: evidence({ crls }) }), tsas.years)
    expect(judge(second, days(15), { crls })).toMatchObject({ verdict: 'sah' })
    expect(judge(second, days(30), { crls })).toMatchObject(noPoe)
    expect(judge(third, days(30))).toMatchObject({ verdict: 'sah', level: 'B-LTA', stamps: ['sah', 'sah'] })
    expect(judge(third, days(3000))).toMatchObject({ verdict: 'sah', level: 'B-LTA' })
  })
  test('too late is too late: a stamp put over an expired one brings nothing back', async () => {
    const notAfter = new Date(Date.now() + 30_000)
    const dead = await authority.startTsa({ notBefore: days(-30), notAfter })
    const letter = await stamp(await sign(await signerFor({ names: {}, notAfter })), dead)
    await dead.stop()
    // A certificate is good for the whole of its last second.
    await new Promise((resolve) => setTimeout(resolve, notAfter.getTime() - Date.now() + 1500))
    expect(judge(await archive(letter, tsas.years))).toMatchObject(noPoe)
  })
  test('two stores, the second with what the first lacked', async () => {
    const head = await signerFor()
    const letter = await stamp(await sign(head), tsas.twenty)
    const first = addValidationData({
      pdf: letter,
      evidence: evidence({ ocsps: [await askOcsp(authority, revocation, head)] }),
    })
    expect(judge(first)).toMatchObject({ level: 'B-T', subIndication: 'TRY_LATER' })
    const second = addValidationData({ pdf: first, evidence: evidence({ crls: [await askCrl(revocation)] }) })
    expect(judge(second)).toMatchObject({ level: 'B-LT', verdict: 'sah' })
  })
})

describe('what a time-stamp under the signature proves', () => {
  const stampedBlank = async () => archive(await letterPdf(), tsas.years)
  test('signed after the certificate was revoked: broken', async () => {
    const head = await signerFor()
    await revocation.revoke(head, days(-1), 'keyCompromise')
    const letter = await sign(head, await stampedBlank())
    expect(judge(letter, new Date(), { crls: [await askCrl(revocation)] })).toMatchObject({
      verdict: 'rusak',
      indication: 'TOTAL-FAILED',
      subIndication: 'REVOKED',
    })
  })
  test('signed after the certificate had expired: broken', async () => {
    const letter = await sign(await signerFor({ notBefore: days(-20), notAfter: days(-1) }), await stampedBlank())
    expect(judge(letter)).toMatchObject({ verdict: 'rusak', indication: 'TOTAL-FAILED', subIndication: 'EXPIRED' })
  })
  test('stamped before the certificate was valid: broken; only this clock says so: not certain', async () => {
    const letter = await sign(await signerFor({ notBefore: days(1) }))
    expect(judge(letter)).toMatchObject({ ...noPoe, codes: ['certificate_not_yet_valid'] })
    expect(judge(await stamp(letter, tsas.years), days(2))).toMatchObject({
      indication: 'TOTAL-FAILED',
      subIndication: 'NOT_YET_VALID',
    })
  })
})

describe('a time-stamp service that was revoked', () => {
  const revokedService = async (when: Date, reason: 'keyCompromise' | 'cessationOfOperation') => {
    const tsa = await authority.startTsa({ name: `TEST ${reason} ${when.toISOString()}` })
    const letter = await stamp(await sign(await signerFor({ names: {} })), tsa)
    const archived = await archive(letter, tsas.years)
    await revocation.revoke({ certificateDer: tsa.certificateDer }, when, reason)
    await tsa.stop()
    return { letter, archived, crls: [await askCrl(revocation)] }
  }
  test('for a lost key: all that it stamped proves nothing, but what was archived before', async () => {
    const { letter, archived, crls } = await revokedService(days(1), 'keyCompromise')
    expect(judge(letter, days(6), { crls })).toMatchObject({
      ...noPoe,
      codes: expect.arrayContaining(['timestamp_untrusted']),
    })
    expect(judge(archived, days(6), { crls })).toMatchObject({ verdict: 'sah' })
  })
  test('because it closed: what it stamped before goes on', async () => {
    const { letter, crls } = await revokedService(days(1), 'cessationOfOperation')
    expect(judge(letter, days(6), { crls })).toMatchObject({ verdict: 'sah', level: 'B-T' })
  })
})

test('a letter under an issuer that has expired since is judged as of its time-stamp', async () => {
  const old = await expiringIssuer()
  const letter = await sign(old)
  const options = { anchors: [authority.rootDer], now: days(9) }
  expect(judgePdf(await stamp(letter, tsas.years), options).signatures[0]).toMatchObject({
    verdict: 'sah',
    trusted: true,
  })
  expect(judgePdf(letter, options).signatures[0]).toMatchObject(noPoe)
})

/** An issuer below the root that ends after five days, and a signer of it. */
const expiringIssuer = async (): Promise<Issued> => {
  const run = (...args: string[]) => openssl(args, { cwd: dir })
  const subject = (name: string) => ['-utf8', '-config', 'ca.cnf', '-subj', `/C=ID/O=TEST Lontar/CN=${name}`]
  const key = async (name: string) =>
    run('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`)
  const issue = async (name: string, issuer: string, extensions: string) => {
    await key(name)
    await run('req', '-new', '-key', `${name}.key`, ...subject(`TEST ${name}`), '-out', `${name}.csr`)
    await writeFile(join(dir, `${name}.ext`), extensions)
    const by = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial', '-days', '5', '-sha256']
    await run('x509', '-req', '-in', `${name}.csr`, ...by, '-extfile', `${name}.ext`, '-out', `${name}.pem`)
  }
  await issue('lama', 'root', 'basicConstraints = critical, CA:TRUE\nkeyUsage = critical, keyCertSign, cRLSign\n')
  await issue('penanda', 'lama', 'keyUsage = critical, digitalSignature, nonRepudiation\n')
  const text = (file: string) => readFile(join(dir, file), 'utf8')
  const certificatePem = await text('penanda.pem')
  return {
    certificatePem,
    certificateDer: pemToDer(certificatePem),
    keyPem: await text('penanda.key'),
    chainDer: [pemToDer(await text('lama.pem')), authority.rootDer],
  }
}

test('an authority that was retired: what a stamp of another authority proves to be older still counts, nothing else does', async () => {
  const other = await createAuthority(join(dir, 'of-stamps'))
  const tsa = await other.startTsa()
  try {
    const signed = await sign(await authority.issue({ name: 'Kepala Dinas (uji)', key: 'p256', notAfter: days(5) }))
    const options = { fieldName: 'ttd-1', tsaUrl: tsa.url, anchors: [other.rootDer], timeoutMs: 60_000 }
    const { pdf, time } = await addTimestamp({ pdf: signed, ...options })
    const judgeWith = (bytes: Uint8Array, until: Date) =>
      judgePdf(bytes, { anchors: [{ der: authority.rootDer, until }, other.rootDer], now: days(1) })
    const [before, after] = [new Date(time.getTime() - 1000), new Date(time.getTime() + 1000)]
    expect(judgeWith(pdf, after)).toMatchObject({ verdict: 'sah', signatures: [{ trusted: true }] })
    const untrusted = [{ code: 'certificate_untrusted', detail: expect.stringContaining('retired') }]
    for (const verdict of [judgeWith(pdf, before), judgeWith(signed, after)])
      expect(verdict).toMatchObject({
        verdict: 'belum_terperiksa_penuh',
        signatures: [
          { trusted: false, findings: expect.arrayContaining(untrusted.map((one) => expect.objectContaining(one))) },
        ],
      })
  } finally {
    await tsa.stop()
  }
})
