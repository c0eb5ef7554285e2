import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Authority, type Issued, type Revocation, createAuthority } from '../support/authority/index.ts'
import { openssl } from '../support/authority/openssl.ts'

/** The services that other tests stand on, asked by openssl itself: what they answer well is good, and what they are told to get wrong is wrong. */
let dir: string
let authority: Authority
let revocation: Revocation
let ayu: Issued
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  revocation = await authority.startRevocation()
  ayu = await authority.issue({ name: 'Ayu (uji)', key: 'p256', names: revocation.names })
})
afterAll(async () => {
  await revocation.stop()
  await rm(dir, { recursive: true, force: true })
})

const ask = async (issued = ayu): Promise<string> => {
  await writeFile(join(dir, 'asked.pem'), issued.certificatePem)
  await openssl(['ocsp', '-issuer', 'issuing.pem', '-cert', 'asked.pem', '-no_nonce', '-reqout', 'asked.req'], {
    cwd: dir,
  })
  const response = await fetch(revocation.ocspUrl, { method: 'POST', body: await readFile(join(dir, 'asked.req')) })
  await writeFile(join(dir, 'asked.res'), Buffer.from(await response.arrayBuffer()))
  const args = ['ocsp', '-issuer', 'issuing.pem', '-cert', 'asked.pem', '-respin', 'asked.res', '-CAfile', 'root.pem']
  // openssl looks for the issuing authority among the untrusted ones only when it is told.
  return told([...args, '-verify_other', 'issuing.pem', '-resp_text'])
}
/** What openssl says, on either channel, whether it is content or not. */
const told = (args: string[]): string => {
  const { stdout, stderr } = spawnSync('openssl', args, { cwd: dir, encoding: 'utf8' })
  return stdout + stderr
}
const list = async (): Promise<string> => {
  const response = await fetch(revocation.crlUrl)
  await writeFile(join(dir, 'asked.crl'), Buffer.from(await response.arrayBuffer()))
  return told(['crl', '-inform', 'DER', '-in', 'asked.crl', '-text', '-noout', '-CAfile', 'issuing.pem'])
}
const faulty = async <T>(fault: Parameters<Revocation['fault']>[0], work: () => Promise<T>): Promise<T> => {
  revocation.fault(fault)
  try {
    return await work()
  } finally {
    revocation.fault(null)
  }
}

test('a certificate names its sources, and one without names has none', async () => {
  const text = async ({ certificatePem }: Issued) =>
    (await openssl(['x509', '-noout', '-text'], { cwd: dir, input: Buffer.from(certificatePem) })).toString()
  const printed = await text(ayu)
  for (const url of [revocation.ocspUrl, revocation.crlUrl, revocation.caUrl]) expect(printed).toContain(`URI:${url}`)
  expect(await text(await authority.issue({ name: 'Tanpa sumber', key: 'p256' }))).not.toContain('URI:')
})

test('good at first, revoked from the moment told, in OCSP and CRL', async () => {
  const made = await authority.issue({ name: 'Budi (uji)', key: 'p384', names: revocation.names })
  expect(await ask(made)).toContain('asked.pem: good')
  expect(await list()).toContain('No Revoked Certificates')
  await revocation.revoke(made, new Date('2026-03-01T02:03:04Z'), 'keyCompromise')
  expect(await ask(made)).toMatch(/asked\.pem: revoked[\s\S]*keyCompromise[\s\S]*Mar {2}1 02:03:04 2026/)
  expect(await list()).toContain('Mar  1 02:03:04 2026')
  expect(await ask()).toContain('asked.pem: good')
})

test('asked by GET as well, and the issuer’s certificate is there', async () => {
  await ask()
  const question = encodeURIComponent((await readFile(join(dir, 'asked.req'))).toString('base64'))
  const response = await fetch(`${revocation.ocspUrl}/${question}`)
  expect(response.headers.get('content-type')).toBe('application/ocsp-response')
  expect(Buffer.from(await (await fetch(revocation.caUrl)).arrayBuffer())).toEqual(authority.issuingDer)
})

describe('OCSP answers that are wrong in the way told', () => {
  test.for([
    ['ocsp-revoked', 'asked.pem: revoked'],
    ['ocsp-unknown', 'asked.pem: unknown'],
    ['ocsp-stale', 'Status times invalid'],
    ['ocsp-forged', 'Verify Failure'],
    ['ocsp-not-delegated', 'Verify Failure'],
    ['ocsp-bad-signature', 'Verify Failure'],
    ['ocsp-wrong-certificate', 'No Status found'],
    ['ocsp-try-later', 'trylater'],
    ['ocsp-truncated', 'Error reading OCSP response'],
    ['ocsp-html', 'Error reading OCSP response'],
  ] as const)('%s', async ([fault, says]) => {
    expect(await faulty(fault, () => ask())).toContain(says)
  })
})

describe('CRLs that are wrong in the way told', () => {
  test('expired', async () => {
    const next = /Next Update: (.*)/.exec(await faulty('crl-expired', list))?.[1]
    expect(new Date(next!).getTime()).toBeLessThan(Date.now())
  })
  test('by another key of the same name', async () => {
    expect(await faulty('crl-forged', list)).toContain('verify failure')
  })
  test('of another issuer', async () => {
    expect(await faulty('crl-wrong-issuer', list)).toContain('Error getting CRL issuer certificate')
  })
  test.for(['crl-truncated', 'crl-html'] as const)('%s', async (fault) => {
    expect(await faulty(fault, list)).toContain('Unable to load CRL')
  })
})

test('slow and down: the client is left alone, or cut off', async () => {
  await faulty('ocsp-down', () => expect(fetch(revocation.ocspUrl)).rejects.toThrow())
  await faulty('slow', () => expect(fetch(revocation.crlUrl, { signal: AbortSignal.timeout(300) })).rejects.toThrow())
  expect(await faulty('ocsp-down', list)).toContain('Certificate Revocation List')
})

test('an authority may sign with RSA-PSS, and a time-stamp service may have a certificate of its own dates and sources', async () => {
  const pss = await authority.issue({ name: 'PSS', key: 'rsa3072', signedBy: 'pss' })
  const printed = await openssl(['x509', '-noout', '-text'], { cwd: dir, input: Buffer.from(pss.certificatePem) })
  expect(printed.toString()).toMatch(/Public-Key: \(3072 bit\)[\s\S]*Signature Algorithm: rsassaPss/)
  const notAfter = new Date('2027-02-03T04:05:06Z')
  const tsa = await authority.startTsa({ name: 'TEST Stempel Pendek', notAfter, names: revocation.names })
  await tsa.stop()
  const certificate = await openssl(['x509', '-inform', 'DER', '-noout', '-text'], {
    cwd: dir,
    input: tsa.certificateDer,
  })
  expect(certificate.toString()).toMatch(/Not After : Feb {2}3 04:05:06 2027[\s\S]*URI:http:\/\/127/)
})
