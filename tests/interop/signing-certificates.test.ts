import { verify } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCertificate, openP12 } from '../../src/office/signing/index.ts'
import { completeChain, describeCertificate } from '../../src/signatures/index.ts'
import { type Authority, type IssueOptions, type Issued, createAuthority } from '../support/authority/index.ts'
import { openssl, pemToDer } from '../support/authority/openssl.ts'

let dir: string
let authority: Authority
let sari: Issued
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  sari = await authority.issue({ name: 'Ni Luh Sari', identity: 'UJI-0001' })
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describe('certificate files', () => {
  const password = 'kata-sandi-uji ñ'
  test.for([{}, { legacy: true }, { iterations: 200_000 }, { iterations: 600_000 }] as const)(
    'opens with %o',
    async (options) => {
      const signer = await openP12(await authority.p12({ issued: sari, password, ...options }), password)
      expect(Buffer.from(signer.certificate).equals(sari.certificateDer)).toBe(true)
      expect(signer.chain).toEqual(sari.chainDer)
      expect(signer.algorithm).toBe('rsa-pkcs1-sha256')
    },
  )
  test.for([
    ['p256', 'ecdsa-sha256', {}],
    ['p384', 'ecdsa-sha384', { iterations: 600_000 }],
    ['p256', 'ecdsa-sha256', { legacy: true }],
  ] as const)('an EC key, %s, signs as %s: %o', async ([key, algorithm, options]) => {
    const issued = await authority.issue({ name: 'Uji EC', key })
    const signer = await openP12(await authority.p12({ issued, password, ...options }), password)
    expect(signer.algorithm).toBe(algorithm)
    const data = Buffer.from('Surat')
    const hash = algorithm === 'ecdsa-sha384' ? 'sha384' : 'sha256'
    expect(verify(hash, data, issued.certificatePem, await signer.sign(data))).toBe(true)
  })
  test('legacy with an EC key', async () => {
    const issued = await authority.issue({ name: 'Uji EC', key: 'p384' })
    expect(await openP12(await authority.p12({ issued, password, legacy: true }), password)).toMatchObject({
      algorithm: 'ecdsa-sha384',
    })
  })
  test.for([{}, { legacy: true }] as const)(
    'a wrong password is told as such, and never repeated in the error: %o',
    async (options) => {
      const wrong = 'salah-sekali'
      const error: unknown = await openP12(await authority.p12({ issued: sari, password, ...options }), wrong).catch(
        (e: unknown) => e,
      )
      expect(error).toMatchObject({ code: 'p12_password_wrong', params: {} })
      expect(JSON.stringify(error) + String((error as Error).stack) + String((error as Error).cause)).not.toContain(
        wrong,
      )
    },
  )
  test('a damaged file: truncated, not a .p12, empty, bent inside', async () => {
    const p12 = await authority.p12({ issued: sari, password })
    for (const bytes of [
      p12.subarray(0, p12.length >> 1),
      Buffer.from('bukan p12'),
      Buffer.alloc(0),
      Buffer.from('3003020103', 'hex'),
    ]) {
      await expect(openP12(bytes, password)).rejects.toMatchObject({ code: 'p12_damaged' })
    }
  })
  test('a file without a key', async () => {
    await expect(
      openP12(await authority.p12({ issued: sari, password, withoutKey: true }), password),
    ).rejects.toMatchObject({ code: 'p12_without_key' })
  })
  test('a key that is too short', async () => {
    const issued = await authority.issue({ name: 'Kunci pendek', key: 'rsa1024' })
    await expect(openP12(await authority.p12({ issued, password }), password)).rejects.toMatchObject({
      code: 'key_unsupported',
      params: { algorithm: 'rsa1024' },
    })
  })
})

describe('may this person sign with this certificate?', () => {
  const day = 86_400_000
  const person = { name: 'Ni Luh Sari, S.H.', identity: 'UJI-0001' }
  const check = (
    issued: Issued,
    who: { name: string; identity?: string } = person,
    at = new Date(),
    anchors = [authority.rootDer],
  ) => checkCertificate({ certificate: issued.certificateDer, chain: issued.chainDer, at, anchors, person: who })
  const issue = (options: Partial<IssueOptions>) =>
    authority.issue({ name: 'Ni Luh Sari', identity: 'UJI-0001', key: 'p256', ...options })

  test('their own: by identity, whatever the name; or by name where there is no identity', async () => {
    await expect(check(sari)).resolves.toBeUndefined()
    await expect(check(sari, { name: 'Nama Lain', identity: 'UJI-0001' })).resolves.toBeUndefined()
    await expect(
      check(await issue({ identity: undefined }), { name: 'Dr. ni luh  SARI, S.H., M.Si.' }),
    ).resolves.toBeUndefined()
  })
  test('someone else’s', async () => {
    await expect(check(sari, { name: 'Ni Luh Sari', identity: 'UJI-0002' })).rejects.toMatchObject({
      code: 'certificate_not_yours',
      params: { expected: 'Ni Luh Sari' },
    })
    await expect(check(await issue({ identity: undefined }), { name: 'Ni Luh Sarinadi' })).rejects.toMatchObject({
      code: 'certificate_not_yours',
    })
    // Not even with the identity written into a name, where a comparison of strings would find it.
    const forged = await issue({ name: 'X/serialNumber=UJI-0001', identity: 'UJI-0002' })
    await expect(check(forged)).rejects.toMatchObject({ code: 'certificate_not_yours' })
  })
  test('expired, and not yet valid', async () => {
    await expect(check(sari, person, new Date(Date.now() + 400 * day))).rejects.toMatchObject({
      code: 'certificate_expired',
    })
    await expect(check(sari, person, new Date(Date.now() - 400 * day))).rejects.toMatchObject({
      code: 'certificate_not_yet_valid',
    })
    const old = await issue({ notBefore: new Date(Date.now() - 9 * day), notAfter: new Date(Date.now() - day) })
    await expect(check(old)).rejects.toMatchObject({ code: 'certificate_expired', params: { subject: 'Ni Luh Sari' } })
  })
  test('not for signing, and a weak key', async () => {
    await expect(check(await issue({ usages: ['keyAgreement'] }))).rejects.toMatchObject({
      code: 'certificate_not_for_signing',
    })
    await expect(check(await issue({ key: 'rsa1024' }))).rejects.toMatchObject({ code: 'key_unsupported' })
  })
  test('an unknown authority, or a chain with a gap', async () => {
    const other = await createAuthority(join(dir, 'other'))
    await expect(check(sari, person, new Date(), [other.rootDer])).rejects.toMatchObject({
      code: 'certificate_untrusted',
    })
    await expect(
      checkCertificate({
        certificate: sari.certificateDer,
        chain: [],
        at: new Date(),
        anchors: [authority.rootDer],
        person,
      }),
    ).rejects.toMatchObject({ code: 'certificate_untrusted' })
  })
  test('a signer’s certificate is no authority: what it issues is not trusted', async () => {
    const forger = await issue({ name: 'Pemalsu' })
    const inFolder = (name: string, text: string) => writeFile(join(dir, name), text)
    await Promise.all([
      inFolder('forger.key', forger.keyPem),
      inFolder('forger.pem', forger.certificatePem),
      inFolder('sari.key', sari.keyPem),
      inFolder('forged.ext', 'keyUsage = digitalSignature\n'),
    ])
    await openssl(
      [
        'req',
        '-new',
        '-key',
        'sari.key',
        '-config',
        'ca.cnf',
        '-subj',
        '/serialNumber=UJI-0001/CN=Ni Luh Sari',
        '-out',
        'sari.csr',
      ],
      { cwd: dir },
    )
    const pem = await openssl(
      [
        'x509',
        '-req',
        '-in',
        'sari.csr',
        '-CA',
        'forger.pem',
        '-CAkey',
        'forger.key',
        '-set_serial',
        '7',
        '-days',
        '9',
        '-extfile',
        'forged.ext',
      ],
      { cwd: dir },
    )
    const forged = {
      certificate: pemToDer(pem.toString()),
      chain: [forger.certificateDer, ...forger.chainDer],
      at: new Date(),
      anchors: [authority.rootDer],
      person,
    }
    await expect(checkCertificate(forged)).rejects.toMatchObject({ code: 'certificate_untrusted' })
  })
})

test('a chain that a token does not hold is completed from the authorities of the office, in order', async () => {
  const stranger = await createAuthority(join(dir, 'other'))
  const atHand = [stranger.rootDer, authority.rootDer, stranger.issuingDer, authority.issuingDer]
  expect(completeChain(sari.certificateDer, atHand)).toEqual(sari.chainDer)
  expect(completeChain(sari.certificateDer, [])).toEqual([])
})

test('a certificate is described for people', () => {
  expect(describeCertificate(sari.certificateDer)).toMatchObject({
    subject: 'Ni Luh Sari',
    issuer: 'TEST BSRE CA (uji coba)',
    keyType: 'rsa2048',
  })
})

test('the authority is opened again from its folder', async () => {
  const again = await createAuthority(dir)
  expect(again.rootDer.equals(authority.rootDer)).toBe(true)
  await expect(again.issue({ name: 'Sesudah dibuka lagi', key: 'p256' })).resolves.toBeDefined()
})
