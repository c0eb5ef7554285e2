import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignatureAlgorithm } from '../../src/protocol/token-api.ts'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import type { SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { opensslAuthority, opensslVerifies } from '../support/softhsm/openssl-signer.ts'
import type { OpensslAuthority, OpensslSigner } from '../support/softhsm/openssl-signer.ts'
import { startTokenProcess } from '../support/token-process.ts'
import type { TokenProcess } from '../support/token-process.ts'

const softHsm = findSoftHsm()
if (softHsm === null) console.warn('Skipped: SoftHSM is not installed (Debian: apt install libsofthsm2)')

describe.skipIf(softHsm === null)('the token of a Bupati', () => {
  const pin = '483920'
  const dir = mkdtempSync(join(tmpdir(), 'lontar-token-'))
  let authority: OpensslAuthority
  let rsa: OpensslSigner, p256: OpensslSigner, p384: OpensslSigner
  let token: SoftToken
  let process: TokenProcess

  beforeAll(async () => {
    authority = opensslAuthority(dir)
    rsa = authority.signer('rsa-2048', 'Bupati')
    p256 = authority.signer('p-256', 'Sekda')
    p384 = authority.signer('p-384', 'Kadis')
    const chainDer = [authority.certificateDer]
    token = await createSoftToken({
      dir: join(dir, 'hsm'),
      label: 'Bupati Contoh',
      pin,
      ...rsa,
      chainDer,
      more: [p256, p384],
    })
    process = startTokenProcess({ env: token.env })
  })
  afterAll(() => {
    process.kill()
    rmSync(dir, { recursive: true })
  })

  const sign = (key: number, algorithm: SignatureAlgorithm, texts: string[], typed = pin) =>
    process.call('sign', {
      module: token.module,
      tokenSerial: token.tokenSerial,
      keyId: token.keyIds[key]!,
      algorithm,
      pin: typed,
      data: texts.map((text) => Buffer.from(text).toString('base64')),
    })

  test('the list shows each certificate that has a key, with the others of the token as its chain', async () => {
    const { certificates, tried } = await process.call('list', { modules: ['/nowhere/driver.so', token.module] })

    expect(tried).toEqual([
      { module: '/nowhere/driver.so', result: 'missing', detail: 'no such file', slots: 0 },
      // SoftHSM's second slot holds a blank token.
      { module: token.module, result: 'ok', detail: '', slots: 2 },
    ])
    expect(certificates.map((row) => row.keyId).toSorted()).toEqual(token.keyIds.toSorted())
    const mine = certificates.find((row) => row.keyId === token.keyId)!
    expect(mine).toMatchObject({
      tokenLabel: 'Bupati Contoh',
      tokenSerial: token.tokenSerial,
      pin: 'ok',
      needsLogin: false,
    })
    expect(mine.certificate).toBe(rsa.certificateDer.toString('base64'))
    expect(mine.chain).toContain(authority.certificateDer.toString('base64'))
  })

  test('one file named twice is one module', async () => {
    const again = join(dir, 'again.so')
    await import('node:fs/promises').then((fs) => fs.symlink(token.module, again))
    const { certificates, tried } = await process.call('list', { modules: [token.module, again] })
    expect(tried).toHaveLength(1)
    expect(certificates).toHaveLength(3)
  })

  test('a file that is no driver is named as failed, and signing with it is a missing driver', async () => {
    const text = join(dir, 'driver.so')
    writeFileSync(text, 'not a driver')
    const { tried } = await process.call('list', { modules: [text] })
    expect(tried).toMatchObject([{ module: text, result: 'failed', slots: 0 }])
    const input = {
      module: text,
      tokenSerial: 'x',
      keyId: 'aa',
      algorithm: 'rsa-pkcs1-sha256' as const,
      pin,
      data: ['AA=='],
    }
    await expect(process.call('sign', input)).rejects.toMatchObject({
      code: 'token_module_missing',
      params: { module: text },
    })
  })

  const pss = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32']
  test.each([
    ['rsa-pkcs1-sha256', 0, 'sha256', []],
    ['rsa-pss-sha256', 0, 'sha256', pss],
    ['ecdsa-sha256', 1, 'sha256', []],
    ['ecdsa-sha384', 1, 'sha384', []],
    ['ecdsa-sha384', 2, 'sha384', []],
    ['ecdsa-sha256', 2, 'sha256', []],
  ] as const)('openssl accepts its %s by key %i', async (algorithm, key, hash, options) => {
    const texts = ['Keputusan 1', 'Keputusan 2']
    const { signatures } = await sign(key, algorithm, texts)
    expect(signatures).toHaveLength(2)
    for (const [i, text] of texts.entries()) {
      const [data, signature] = [join(dir, `data-${i}`), join(dir, `signature-${i}`)]
      writeFileSync(data, text)
      writeFileSync(signature, Buffer.from(signatures[i]!, 'base64'))
      expect(opensslVerifies([rsa, p256, p384][key]!, hash, data, signature, [...options])).toBe(true)
      writeFileSync(data, `${text} diubah`)
      expect(opensslVerifies([rsa, p256, p384][key]!, hash, data, signature, [...options])).toBe(false)
    }
  })

  test('a wrong PIN is said so, and the right one works at once afterwards', async () => {
    await expect(sign(0, 'rsa-pkcs1-sha256', ['x'], '000000')).rejects.toMatchObject({
      code: 'pin_incorrect',
      params: {},
    })
    await expect(sign(0, 'rsa-pkcs1-sha256', ['x'])).resolves.toHaveProperty('signatures')
  })

  test('an empty PIN is not even shown to the card', async () => {
    await expect(sign(0, 'rsa-pkcs1-sha256', ['x'], '')).rejects.toMatchObject({ code: 'pin_invalid' })
  })

  test('another token, another key, another kind of key are each refused by their own name', async () => {
    const input = { module: token.module, algorithm: 'rsa-pkcs1-sha256' as const, pin, data: ['AA=='] }
    const absent = { code: 'token_absent' }
    await expect(process.call('sign', { ...input, tokenSerial: 'other', keyId: token.keyId })).rejects.toMatchObject(
      absent,
    )
    await expect(process.call('sign', { ...input, tokenSerial: token.tokenSerial, keyId: 'ff' })).rejects.toMatchObject(
      absent,
    )
    await expect(sign(1, 'rsa-pkcs1-sha256', ['x'])).rejects.toMatchObject({ code: 'token_refused' })
    await expect(sign(0, 'rsa-pkcs1-sha256', ['x'])).resolves.toHaveProperty('signatures')
  })

  test('many calls at once queue, and each gets its own answer', async () => {
    const answers = await Promise.allSettled([
      sign(0, 'rsa-pkcs1-sha256', ['a', 'b']),
      sign(1, 'ecdsa-sha256', ['c'], 'wrong-pin'),
      process.call('list', { modules: [token.module] }),
      sign(2, 'ecdsa-sha384', ['d']),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  })

  test('a message of the wrong form is answered without repeating what was in it', async () => {
    const answer = await process.raw({ id: 901, call: 'sign', input: { pin: 'secret-pin', data: [] } } as {
      id: number
    })
    expect(answer).toMatchObject({ id: 901, ok: false, error: { code: 'invalid_request' } })
    expect(JSON.stringify(answer)).not.toContain('secret-pin')
    expect(await process.raw({ id: 902, call: 'erase' } as { id: number })).toMatchObject({
      error: { code: 'invalid_request' },
    })
  })

  test('nothing was written anywhere, least of all the PIN', () => expect(process.output()).toBe(''))

  test('when its parent is gone the process leaves', async () => {
    const orphan = startTokenProcess({ env: token.env })
    await orphan.call('list', { modules: [token.module] })
    orphan.disconnect()
    expect(await orphan.exited).toMatchObject({ signal: 'SIGKILL' })
  })
})
