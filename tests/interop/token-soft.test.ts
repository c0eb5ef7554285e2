import { mkdtempSync, rmSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import type { SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { opensslAuthority } from '../support/softhsm/openssl-signer.ts'
import type { OpensslSigner } from '../support/softhsm/openssl-signer.ts'
import { startTokenProcess } from '../support/token-process.ts'
import type { TokenProcess, TokenProcessOptions } from '../support/token-process.ts'

const softHsm = findSoftHsm()
if (softHsm === null) console.warn('Skipped: SoftHSM is not installed (Debian: apt install libsofthsm2)')

const inProcess = async <T>(options: TokenProcessOptions, work: (process: TokenProcess) => Promise<T>): Promise<T> => {
  const process = startTokenProcess(options)
  try {
    return await work(process)
  } finally {
    process.kill()
  }
}

const certificates = ({ env, module }: SoftToken) =>
  inProcess({ env }, async (process) => (await process.call('list', { modules: [module] })).certificates)

describe.skipIf(softHsm === null)('the software token of a demo', () => {
  const pin = '483920'
  const dir = mkdtempSync(join(tmpdir(), 'lontar soft token '))
  let bupati: OpensslSigner, sekda: OpensslSigner
  beforeAll(() => {
    const authority = opensslAuthority(dir)
    bupati = authority.signer('p-256', 'Bupati')
    sekda = authority.signer('p-384', 'Sekda')
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  const sign = (token: SoftToken, options: TokenProcessOptions = {}) =>
    inProcess({ env: token.env, ...options }, (process) => {
      const { module, tokenSerial, keyId } = token
      return process.call('sign', { module, tokenSerial, keyId, algorithm: 'ecdsa-sha256', pin, data: ['AAAA'] })
    })
  const home = (name: string) => join(dir, name)

  test('started again, the demo keeps its token; with another person it gets another', async () => {
    const order = { dir: home('demo'), label: 'Bupati', pin, ...bupati }
    const first = await createSoftToken(order)
    expect(await createSoftToken(order)).toEqual(first)

    const other = await createSoftToken({ ...order, label: 'Sekda', ...sekda })
    expect(other.keyId).not.toBe(first.keyId)
    expect(await certificates(other)).toMatchObject([{ tokenLabel: 'Sekda', tokenSerial: other.tokenSerial }])
  })

  test('a token whose files were cleaned away is made anew', async () => {
    const order = { dir: home('cleaned'), label: 'Bupati', pin, ...bupati }
    await createSoftToken(order)
    for (const token of readdirSync(join(order.dir, 'tokens')))
      rmSync(join(order.dir, 'tokens', token), { recursive: true })
    await expect(sign(await createSoftToken(order))).resolves.toHaveProperty('signatures')
  })

  test('two tokens in their own folders do not see each other', async () => {
    const [one, two] = await Promise.all([
      createSoftToken({ dir: home('one'), label: 'Bupati', pin, ...bupati }),
      createSoftToken({ dir: home('two'), label: 'Sekda', pin, ...sekda }),
    ])
    expect((await certificates(one)).map((row) => row.tokenLabel)).toEqual(['Bupati'])
    expect((await certificates(two)).map((row) => row.tokenLabel)).toEqual(['Sekda'])
  })

  test('a key without certificate is not offered, yet signs for who knows it', async () => {
    const token = await createSoftToken({
      dir: home('bare'),
      label: 'Bupati',
      pin,
      keyPem: bupati.keyPem,
      certificateDer: null,
    })
    expect(await certificates(token)).toMatchObject([{ needsLogin: true, certificate: '' }])
    await expect(sign(token)).resolves.toHaveProperty('signatures')
    const { module, tokenSerial, env } = token
    const reveal = inProcess({ env }, (process) => process.call('reveal', { module, tokenSerial, pin }))
    await expect(reveal).rejects.toMatchObject({ code: 'token_absent' })
  })

  test('a key that SoftHSM itself guards at each signature', async () => {
    const order = { dir: home('always'), label: 'Bupati', pin, ...bupati, alwaysAuthenticate: true }
    await expect(sign(await createSoftToken(order))).resolves.toHaveProperty('signatures')
  })

  test('a long label with a letter outside ASCII, and a PIN that is no number', async () => {
    const token = await createSoftToken({
      dir: home('utf8'),
      label: 'I Gdé Contoh, Bupati Kabupaten Karangasem',
      pin: 'kunci-é-panjang',
      ...bupati,
    })
    expect(await certificates(token)).toMatchObject([{ tokenLabel: 'I Gdé Contoh, Bupati Kabupaten' }])
    await expect(sign(token)).rejects.toMatchObject({ code: 'pin_incorrect' })
  })

  test('the same program works behind Electron’s parentPort', async () => {
    const token = await createSoftToken({ dir: home('port'), label: 'Bupati', pin, ...bupati })
    const asUtility = fileURLToPath(new URL('../support/softhsm/as-utility-process.ts', import.meta.url))
    await expect(sign(token, { execArgv: ['--import', asUtility] })).resolves.toHaveProperty('signatures')
  })
})
