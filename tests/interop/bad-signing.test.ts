import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignWith } from '../../src/protocol/desktop-api.ts'
import { buildFaultShim, shimEnv, shimLog, type Fault } from '../support/fault-shim/build-fault-shim.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { demoPeople, demoPersonId } from '../support/province-data.ts'
import { createSoftToken, type SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'
import type { OfficeStart } from '../../src/protocol/process-api.ts'

/** One letter waits for the leader all through this file; every refused attempt must leave it waiting, unchanged. */
let province: TestProvince
let id: string
let finalPdf: string
const leaderPerson = demoPeople.find((p) => p.id === demoPersonId.kepala)!

const leader = () => province.open('kepala')
const reopen = async (options: Partial<OfficeStart> & { env?: NodeJS.ProcessEnv } = {}) => {
  await province.quit('kepala')
  return province.open('kepala', options)
}
const sign = async (chosen: SignWith) => (await leader()).call('signing.sign', { ids: [id], with: chosen })
/** The code with which the attempt was refused, whether the key could not be opened or the letter was not signed. */
const refusalOf = (attempt: ReturnType<typeof sign>): Promise<string | undefined> =>
  attempt.then(
    ({ results }) => results[0]?.error?.code,
    (error: { code: string }) => error.code,
  )
const p12 = async (file: string, password: string) => sign({ type: 'p12', file, password })

beforeAll(async () => {
  province = await startTestProvince()
  id = await bringToSignature(province.open, 'Surat yang tetap menunggu')
  finalPdf = (await (await leader()).call('letters.get', { id })).document!
})
afterAll(() => province.close())

const stillWaiting = async () => {
  const detail = await (await leader()).call('letters.get', { id })
  expect(detail).toMatchObject({
    letter: { state: 'siap_ttd', signedPdf: null },
    tasks: ['tanda_tangan'],
    document: finalPdf,
  })
  expect(detail.operations).toEqual([])
  expect((await (await leader()).document(finalPdf)).subarray(0, 5).toString()).toBe('%PDF-')
}

describe('a certificate file that cannot be used', () => {
  it.each<[string, string, () => Promise<[string, string]>]>([
    ['wrong password', 'p12_password_wrong', async () => [await province.p12('kepala', 'benar'), 'salah']],
    [
      'damaged',
      'p12_damaged',
      async () => [
        Buffer.from(await province.p12('kepala', 'x'), 'base64')
          .subarray(0, 900)
          .toString('base64'),
        'x',
      ],
    ],
    [
      'not a .p12 at all',
      'p12_damaged',
      async () => [Buffer.from('%PDF-1.7 bukan sertifikat').toString('base64'), 'x'],
    ],
    [
      'expired',
      'certificate_expired',
      async () => [
        await province.p12('kepala', 'x', { notBefore: new Date('2020-01-01'), notAfter: new Date('2022-01-01') }),
        'x',
      ],
    ],
    [
      'not yet valid',
      'certificate_not_yet_valid',
      async () => [
        await province.p12('kepala', 'x', { notBefore: new Date('2035-01-01'), notAfter: new Date('2037-01-01') }),
        'x',
      ],
    ],
    ['of someone else', 'certificate_not_yours', async () => [await province.p12('sekretaris', 'x'), 'x']],
    [
      'not for signing',
      'certificate_not_for_signing',
      async () => [await province.p12('kepala', 'x', { usages: ['keyEncipherment'] }), 'x'],
    ],
    [
      'with a key too weak',
      'key_unsupported',
      async () => [await province.p12('kepala', 'x', { key: 'rsa1024' }), 'x'],
    ],
  ])('%s', async (_, code, make) => {
    const [file, password] = await make()
    await expect(p12(file, password)).rejects.toMatchObject({ code })
    await stillWaiting()
  })

  it('tells whose certificate it was, in words for the person', async () => {
    const other = await province.p12('sekretaris', 'x')
    await expect(p12(other, 'x')).rejects.toMatchObject({
      params: { expected: expect.stringContaining('Arya') as string },
    })
  })
})

const softHsm = findSoftHsm()

describe('a token that fails', () => {
  let token: SoftToken
  let shim: string
  let card: string
  const pin = '246810'

  beforeAll(async () => {
    if (!softHsm) return
    const issued = await province.authority.issue({ name: leaderPerson.name, identity: leaderPerson.identity })
    token = await createSoftToken({
      dir: join(province.dir, 'token'),
      label: 'Token uji',
      pin,
      keyPem: issued.keyPem,
      certificateDer: issued.certificateDer,
      chainDer: issued.chainDer,
    })
    shim = await buildFaultShim()
    card = `${token.tokenSerial}:${token.keyId}`
  })
  beforeEach((ctx) => {
    if (!softHsm) ctx.skip('SoftHSM is not installed')
  })

  const withCard = (faults: Fault[], more: Partial<OfficeStart> = {}) =>
    reopen({
      tokenModules: [shim],
      env: { ...token.env, ...shimEnv(token.module, faults, join(province.dir, `state-${faults.join('-')}`)) },
      ...more,
    })
  const loginsOf = (faults: Fault[]) =>
    readFileSync(shimLog(join(province.dir, `state-${faults.join('-')}`)), 'utf8').match(/^login/gm)?.length
  const withPin = (typed: string, finalTryConfirmed = false) =>
    sign({ type: 'token', id: card, pin: typed, finalTryConfirmed })

  it('one wrong PIN typed once is one try; the last try is asked for; then it is locked', async () => {
    await withCard(['pin-tries'])
    expect(await refusalOf(withPin('000000'))).toBe('pin_incorrect')
    const afterOne = await (await leader()).call('signing.options', {})
    expect(afterOne.options).toMatchObject([{ id: card, mine: true, pin: 'count_low' }])
    expect(await refusalOf(withPin('000000'))).toBe('pin_incorrect')
    expect(await refusalOf(withPin('000000'))).toBe('pin_final_try')
    expect(await refusalOf(withPin('000000', true))).toBe('pin_locked')
    expect(await refusalOf(withPin(pin))).toBe('pin_locked')
    await stillWaiting()
  })

  it.each<[string, Fault[], string]>([
    ['is taken out while it signs', ['removed-in-sign'], 'token_removed'],
    ['answers with a general failure', ['function-failed-in-sign'], 'token_refused'],
    ['returns zeros for a signature', ['zero-signature'], 'token_bad_signature'],
    ['returns a corrupt signature', ['corrupt-signature'], 'token_bad_signature'],
    ['loses its session while it signs', ['session-lost-in-sign'], 'token_removed'],
    ['answers with a code of its maker', ['vendor-error-in-sign'], 'token_refused'],
    ['is taken out before it signs', ['removed-in-search'], 'token_removed'],
    ['has keys of its own, and the person presses cancel', ['keypad-cancel'], 'token_cancelled'],
    ['takes its process down', ['crash-in-sign'], 'token_process_died'],
  ])('it %s: told in its words, after one try of the PIN', async (_, faults, code) => {
    await withCard(faults)
    expect(await refusalOf(withPin(faults.includes('keypad-cancel') ? '' : pin))).toBe(code)
    expect(loginsOf(faults)).toBe(1)
    await stillWaiting()
  })

  it('never answers: its process is ended, and the office works on', async () => {
    await withCard(['hang-in-sign'], { tokenTimeoutSeconds: 3 })
    expect(await refusalOf(withPin(pin))).toBe('token_timeout')
    expect((await (await leader()).call('signing.options', {})).options).toHaveLength(1)
    await stillWaiting()
  })

  it('is not there, or its driver is not installed: the person is told what was tried', async () => {
    const missing = join(province.dir, 'tidak-ada.so')
    await reopen({ tokenModules: [missing] })
    expect(existsSync(missing)).toBe(false)
    expect(await (await leader()).call('signing.options', {})).toMatchObject({
      options: [],
      tried: [{ module: missing, result: 'missing' }],
    })
    await expect(withPin(pin)).rejects.toMatchObject({ code: 'token_absent', params: { tried: 'tidak-ada.so' } })
    await stillWaiting()
  })

  it('and after all that the same letter is signed with the same card, which shows its certificate after the PIN: one login', async () => {
    await withCard(['hidden-certificates'])
    const { options } = await (await leader()).call('signing.options', {})
    expect(options).toMatchObject([{ subject: '', mine: true, problem: null }])
    const chosen = { type: 'token' as const, id: options[0]!.id, pin, finalTryConfirmed: false }
    expect(await sign(chosen)).toEqual({ results: [{ id, result: 'signed', error: null }] })
    expect(loginsOf(['hidden-certificates'])).toBe(1)
    expect((await (await leader()).call('letters.get', { id })).letter.state).toBe('ditandatangani')
  })
})

it('a signature by someone whose position does not sign is refused before anything is touched', async () => {
  const tu = await province.open('tu')
  const file = await province.p12('tu', 'x')
  const { results } = await tu.call('signing.sign', { ids: [id], with: { type: 'p12', file, password: 'x' } })
  expect(results).toMatchObject([{ result: 'failed' }])
})
