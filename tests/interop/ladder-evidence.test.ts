import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type RequestListener, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FetchFault, type WantedEvidence, fetchEvidence } from '../../src/signatures/index.ts'
import {
  type Authority,
  type Issued,
  type Revocation,
  type RevocationFault,
  createAuthority,
} from '../support/authority/index.ts'
import { openssl } from '../support/authority/openssl.ts'

/** Questions to the addresses that stand in certificates: what comes back is kept only where the judge believes it. */
let dir: string
let authority: Authority
let revocation: Revocation
let head: Issued
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-evidence-'))
  authority = await createAuthority(dir)
  revocation = await authority.startRevocation()
  head = await authority.issue({ name: 'Kepala Dinas (uji)', names: revocation.names })
})
afterAll(async () => {
  await revocation.stop()
  await rm(dir, { recursive: true, force: true })
})
const want = (change: Partial<WantedEvidence> = {}): WantedEvidence => ({
  certificate: head.certificateDer,
  issuer: authority.issuingDer,
  ocspUrls: [revocation.ocspUrl],
  crlUrls: [revocation.crlUrl],
  issuerUrls: [revocation.caUrl],
  ...change,
})
const ask = (wanted: WantedEvidence[], timeoutMs = 60_000) => fetchEvidence(wanted, { fetch, timeoutMs })
const counts = ({ evidence }: Awaited<ReturnType<typeof fetchEvidence>>) =>
  [evidence.certificates, evidence.ocsps, evidence.crls].map(({ length }) => length)

/** Answers as told for one question. */
const answering = async <T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('OCSP is enough; the list is not fetched', async () => {
  const before = revocation.asked.crl
  const result = await ask([want()])
  expect(counts(result)).toEqual([0, 1, 0])
  expect(result.failures).toEqual([])
  expect(revocation.asked.crl).toBe(before)
})

test('a list is fetched once for all whose revocation stands in it', async () => {
  const other = await authority.issue({ name: 'Sekretaris (uji)', names: revocation.names })
  const before = revocation.asked.crl
  const none = { ocspUrls: [] }
  const result = await ask([want(none), want({ certificate: other.certificateDer, ...none })])
  expect(counts(result)).toEqual([0, 0, 1])
  expect(revocation.asked.crl).toBe(before + 1)
})

test('an issuer that is not at hand is fetched first, and counts only if it issued this certificate', async () => {
  expect(counts(await ask([want({ issuer: null })]))).toEqual([1, 1, 0])
  const another = await answering(
    (_, response) => response.end(authority.rootDer),
    (url) => ask([want({ issuer: null, issuerUrls: [url] })]),
  )
  expect(counts(another)).toEqual([0, 0, 0])
  expect(another.failures[0]!.reason).toBe('not_accepted')
})

test('issuers may come several at once, as certs-only CMS', async () => {
  await writeFile(join(dir, 'all.pem'), await pem(authority.rootDer, authority.issuingDer))
  const p7c = await openssl(['crl2pkcs7', '-nocrl', '-certfile', 'all.pem', '-outform', 'DER'], { cwd: dir })
  const result = await answering(
    (_, response) => response.writeHead(200, { 'content-type': 'application/pkcs7-mime' }).end(p7c),
    (url) => ask([want({ issuer: null, issuerUrls: [url] })]),
  )
  expect(counts(result)).toEqual([1, 1, 0])
})
const pem = async (...all: Buffer[]) =>
  (
    await Promise.all(
      all.map((der) => openssl(['x509', '-inform', 'DER'], { cwd: dir, input: der }).then((text) => text.toString())),
    )
  ).join('')

describe('what one service gets wrong, the other makes good', () => {
  const ofOcsp: [RevocationFault, FetchFault][] = [
    ['ocsp-unknown', 'unknown'],
    ['ocsp-stale', 'not_accepted'],
    ['ocsp-forged', 'not_accepted'],
    ['ocsp-not-delegated', 'not_accepted'],
    ['ocsp-wrong-certificate', 'not_accepted'],
    ['ocsp-bad-signature', 'not_accepted'],
    ['ocsp-try-later', 'not_accepted'],
    ['ocsp-truncated', 'not_accepted'],
    ['ocsp-html', 'not_evidence'],
    ['ocsp-huge', 'too_large'],
    ['ocsp-slow', 'timeout'],
    ['ocsp-down', 'unreachable'],
  ]
  test.each(ofOcsp)('%s', async (fault, reason) => {
    revocation.fault(fault)
    try {
      // Within the same time openssl writes the list that helps out.
      const result = await ask([want()], fault === 'ocsp-slow' ? 10_000 : 60_000)
      expect(result.failures).toEqual([{ url: revocation.ocspUrl, reason }])
      expect(counts(result)).toEqual([0, 0, 1])
    } finally {
      revocation.fault(null)
    }
  })
  const ofCrl: [RevocationFault, FetchFault][] = [
    ['crl-expired', 'not_accepted'],
    ['crl-forged', 'not_accepted'],
    ['crl-wrong-issuer', 'not_accepted'],
    ['crl-truncated', 'not_accepted'],
    ['crl-html', 'not_evidence'],
    ['crl-huge', 'too_large'],
    ['crl-slow', 'timeout'],
    ['crl-down', 'unreachable'],
  ]
  test.each(ofCrl)('%s, and there is no OCSP: nothing is kept', async (fault, reason) => {
    revocation.fault(fault)
    try {
      const result = await ask([want({ ocspUrls: [] })], fault === 'crl-slow' ? 500 : 60_000)
      expect(result.failures).toEqual([{ url: revocation.crlUrl, reason }])
      expect(counts(result)).toEqual([0, 0, 0])
    } finally {
      revocation.fault(null)
    }
  })
})

test('that a certificate was revoked is an answer worth keeping', async () => {
  const left = await authority.issue({ name: 'Sudah pindah (uji)', names: revocation.names })
  await revocation.revoke(left)
  expect(counts(await ask([want({ certificate: left.certificateDer })]))).toEqual([0, 1, 0])
})

test.each<[string, FetchFault]>([
  ['file:///etc/passwd', 'not_allowed'],
  ['ldap://direktori.contoh/', 'not_allowed'],
  ['no address', 'not_allowed'],
])('%s is not asked', async (url, reason) => {
  const result = await ask([want({ ocspUrls: [], crlUrls: [url] })])
  expect(result.failures).toEqual([{ url, reason }])
})

describe('redirections', () => {
  const to = (location: string, status = 302, wanted: Partial<WantedEvidence> = {}) =>
    answering(
      (_, response) => response.writeHead(status, { location }).end(),
      (url) => ask([want({ ocspUrls: [], crlUrls: [url], ...wanted })]),
    )
  test('to another place of the list', async () => {
    expect(counts(await to(revocation.crlUrl))).toEqual([0, 0, 1])
  })
  test('never into another scheme, and not in circles', async () => {
    expect((await to('file:///etc/passwd')).failures[0]).toMatchObject({ reason: 'not_allowed' })
    const circle = await answering(
      (request, response) => response.writeHead(302, { location: `${request.url}x` }).end(),
      (url) => ask([want({ ocspUrls: [], crlUrls: [url] })]),
    )
    expect(circle.failures[0]).toMatchObject({ reason: 'redirected' })
  })
  test('a question stays one only where the redirection says so', async () => {
    const asking = (status: number) =>
      answering(
        (_, response) => response.writeHead(status, { location: revocation.ocspUrl }).end(),
        (url) => ask([want({ ocspUrls: [url], crlUrls: [] })]),
      )
    expect(counts(await asking(307))).toEqual([0, 1, 0])
    expect((await asking(302)).failures[0]).toMatchObject({ reason: 'redirected' })
  })
})
