import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { SignatureAlgorithm } from '../../src/protocol/token-api.ts'
import { buildFaultShim, shimEnv } from '../support/fault-shim/build-fault-shim.ts'
import type { Fault } from '../support/fault-shim/build-fault-shim.ts'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import type { SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { opensslAuthority, opensslVerifies } from '../support/softhsm/openssl-signer.ts'
import type { OpensslSigner } from '../support/softhsm/openssl-signer.ts'
import { startTokenProcess } from '../support/token-process.ts'
import type { TokenProcess } from '../support/token-process.ts'

const softHsm = findSoftHsm()
const shim = await buildFaultShim().catch((error: Error) => error)
const hindrance = softHsm === null ? 'SoftHSM is not installed' : shim instanceof Error ? shim.message : null
if (hindrance !== null) console.warn(`Skipped: ${hindrance}`)

describe.skipIf(hindrance !== null)('a card that misbehaves', () => {
  const module = shim as string
  const pin = '483920'
  const dir = mkdtempSync(join(tmpdir(), 'lontar-faults-'))
  const state = join(dir, 'tries')
  const started: TokenProcess[] = []
  let rsa: OpensslSigner, ec: OpensslSigner
  let token: SoftToken

  beforeAll(async () => {
    const authority = opensslAuthority(dir)
    rsa = authority.signer('rsa-2048', 'Bupati')
    ec = authority.signer('p-256', 'Sekda')
    token = await createSoftToken({ dir: join(dir, 'hsm'), label: 'Bupati', pin, ...rsa, more: [ec] })
  })
  afterEach(() => {
    rmSync(state, { force: true })
    for (const process of started.splice(0)) process.kill()
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  const start = (faults: Fault[], env: Record<string, string> = {}): TokenProcess => {
    const process = startTokenProcess({ env: { ...token.env, ...shimEnv(softHsm!, faults, state), ...env } })
    started.push(process)
    return process
  }
  const list = async (process: TokenProcess) => (await process.call('list', { modules: [module] })).certificates
  const sign = (
    process: TokenProcess,
    options: { typed?: string; key?: number; algorithm?: SignatureAlgorithm; times?: number; finalTryConfirmed?: boolean } = {},
  ) =>
    process.call('sign', {
      module,
      tokenSerial: token.tokenSerial,
      keyId: token.keyIds[options.key ?? 0]!,
      algorithm: options.algorithm ?? 'rsa-pkcs1-sha256',
      pin: options.typed ?? pin,
      finalTryConfirmed: options.finalTryConfirmed,
      data: Array.from({ length: options.times ?? 1 }, (_, i) => Buffer.from(`Surat ${i}`).toString('base64')),
    })
  const isGood = (signature: string, signer: OpensslSigner, options: string[] = []) => {
    const [data, file] = [join(dir, 'data'), join(dir, 'signature')]
    writeFileSync(data, 'Surat 0')
    writeFileSync(file, Buffer.from(signature, 'base64'))
    return opensslVerifies(signer, 'sha256', data, file, options)
  }
  const triesLeft = () => Number(readFileSync(state, 'utf8'))

  test('PIN tries: one wrong PIN is one try, the last is asked for, then the card is locked', async () => {
    const process = start(['pin-tries'])
    await expect(sign(process, { typed: '111111', times: 3 })).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect(triesLeft()).toBe(2)
    expect((await list(process))[0]!.pin).toBe('count_low')

    await expect(sign(process, { typed: '222222' })).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect((await list(process))[0]!.pin).toBe('final_try')
    await expect(sign(process)).rejects.toMatchObject({ code: 'pin_final_try' })
    expect(triesLeft()).toBe(1)

    await expect(sign(process, { typed: '333333', finalTryConfirmed: true })).rejects.toMatchObject({ code: 'pin_locked' })
    expect((await list(process))[0]!.pin).toBe('locked')
    await expect(sign(process, { finalTryConfirmed: true })).rejects.toMatchObject({ code: 'pin_locked' })
  })

  test('the final try with the right PIN, confirmed, signs and gives all tries back', async () => {
    writeFileSync(state, '1')
    await expect(sign(start(['pin-tries']), { finalTryConfirmed: true })).resolves.toHaveProperty('signatures')
    expect(triesLeft()).toBe(3)
  })

  test('CKR_GENERAL_ERROR is a wrong PIN only where the card’s own flags say that a try was used', async () => {
    const process = start(['general-error-pin'])
    await expect(sign(process, { typed: '111111' })).rejects.toMatchObject({ code: 'pin_incorrect' })
    await expect(sign(process, { typed: '111111' })).rejects.toMatchObject({ code: 'pin_incorrect' })
    await expect(sign(process, { typed: '111111', finalTryConfirmed: true })).rejects.toMatchObject({ code: 'pin_locked' })

    const silent = sign(start(['general-error-pin-silent']), { typed: '111111' })
    await expect(silent).rejects.toMatchObject({ code: 'token_refused', params: { ckr: 'CKR_GENERAL_ERROR' } })
  })

  test.each([
    ['removed-in-sign', 'token_removed', {}],
    ['session-lost-in-sign', 'token_removed', {}],
    ['function-failed-in-sign', 'token_refused', { ckr: 'CKR_FUNCTION_FAILED' }],
    ['vendor-error-in-sign', 'token_refused', { ckr: 'CKR_0x80000a01' }],
    ['zero-signature', 'token_bad_signature', {}],
    ['corrupt-signature', 'token_bad_signature', {}],
  ] as const)('%s is %s', async (fault, code, params) => {
    await expect(sign(start([fault]))).rejects.toMatchObject({ code, params })
  })

  test('a corrupt ECDSA signature is seen as well', async () => {
    const [zero, corrupt] = [start(['zero-signature']), start(['corrupt-signature'])]
    for (const process of [zero, corrupt]) {
      const call = sign(process, { key: 1, algorithm: 'ecdsa-sha256' })
      await expect(call).rejects.toMatchObject({ code: 'token_bad_signature' })
    }
  })

  test.each(['raw-rsa-only', 'lying-mechanisms'] as const)('%s: we hash, the card pads', async (fault) => {
    const { signatures } = await sign(start([fault]))
    expect(isGood(signatures[0]!, rsa)).toBe(true)
  })

  test('PSS with a card that knows no PSS is refused by name, not replaced by another padding', async () => {
    const call = sign(start(['raw-rsa-only']), { algorithm: 'rsa-pss-sha256' })
    await expect(call).rejects.toMatchObject({ code: 'token_refused', params: { ckr: 'CKR_MECHANISM_INVALID' } })
  })

  test('a card that returns DER is taken as it is', async () => {
    const { signatures } = await sign(start(['der-ecdsa']), { key: 1, algorithm: 'ecdsa-sha256' })
    expect(isGood(signatures[0]!, ec)).toBe(true)
  })

  test('a key that asks each time gets the PIN for each signature; a wrong one costs one try of the batch', async () => {
    const process = start(['always-authenticate', 'pin-tries'])
    expect((await sign(process, { times: 3 })).signatures).toHaveLength(3)
    await expect(sign(process, { typed: '111111', times: 3 })).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect(triesLeft()).toBe(2)
  })

  test('a card with its own keypad gets no PIN from us', async () => {
    const process = start(['own-keypad'], { LONTAR_SHIM_KEYPAD: pin })
    expect((await list(process))[0]!.pin).toBe('own_keypad')
    await expect(sign(process, { typed: '' })).resolves.toHaveProperty('signatures')
    await expect(sign(process, { typed: 'not for the card' })).resolves.toHaveProperty('signatures')
  })

  test('certificates that hide until login: the list says so, signing finds them', async () => {
    const process = start(['hidden-certificates'])
    expect(await list(process)).toMatchObject([{ needsLogin: true, certificate: '', keyId: '', tokenSerial: token.tokenSerial }])
    expect(isGood((await sign(process)).signatures[0]!, rsa)).toBe(true)
  })

  test('a token that its driver saw too late is found by starting the driver anew', async () => {
    expect(await list(start(['late-token']))).toHaveLength(2)
    await expect(sign(start(['late-token']))).resolves.toHaveProperty('signatures')
  })

  test('after a removal and a new plugging-in, the same process signs', async () => {
    const process = start(['removed-in-sign'])
    await expect(sign(process)).rejects.toMatchObject({ code: 'token_removed' })
    expect(await list(process)).toHaveLength(2)
  })

  test.each(['hang-in-sign', 'hang-at-login'] as const)('%s: the parent ends it, and a fresh process signs', async (fault) => {
    const hanging = start([fault])
    await list(hanging)
    const call = sign(hanging)
    const waitsForIt = list(hanging)
    // It answers nothing by itself; whoever waits is told when the process is ended.
    setTimeout(() => hanging.kill(), 300)
    await expect(call).rejects.toMatchObject({ code: 'token_process_died' })
    await expect(waitsForIt).rejects.toMatchObject({ code: 'token_process_died' })
    expect(await hanging.exited).toMatchObject({ signal: 'SIGKILL' })
    await expect(sign(start([]))).resolves.toHaveProperty('signatures')
  })

  test.each(['crash-in-sign', 'crash-at-load'] as const)('%s ends the token process and nobody else', async (fault) => {
    const crashing = start([fault])
    await expect(sign(crashing)).rejects.toMatchObject({ code: 'token_process_died' })
    expect(await crashing.exited).toMatchObject({ signal: 'SIGABRT' })
    await expect(sign(start([]))).resolves.toHaveProperty('signatures')
  })

  test('no PIN, right or wrong, was ever written', async () => {
    const process = start(['general-error-pin'])
    await sign(process)
    await sign(process, { typed: '777777' }).catch(() => {})
    expect(process.output()).toBe('')
  })
})
