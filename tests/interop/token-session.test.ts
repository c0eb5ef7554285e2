import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openFaultyCards, whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { FaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { TokenProcess } from '../support/token-process.ts'

describe.skipIf((await whyNoFaultyCards()) !== null)('one login for a whole batch', () => {
  let cards: FaultyCards
  beforeAll(async () => {
    cards = await openFaultyCards()
  })
  afterEach(() => cards.reset())
  afterAll(() => cards.close())

  const open = (process: TokenProcess, pin = cards.pin, finalTryConfirmed = false) => {
    const { tokenSerial, keyId } = cards.token
    return process.call('openSession', { module: cards.module, tokenSerial, keyId, pin, finalTryConfirmed })
  }
  const letter = Buffer.from('Surat 0').toString('base64')
  const signIn = (process: TokenProcess, session: string, data = [letter]) =>
    process.call('signIn', { session, algorithm: 'rsa-pkcs1-sha256', data })

  test('many letters, one login, one logout', async () => {
    const process = cards.start(['pin-tries'])
    const { session, asksEachTime } = await open(process)
    expect(asksEachTime).toBe(false)
    for (let i = 0; i < 3; i++) {
      const { signatures } = await signIn(process, session)
      expect(cards.isGood(signatures[0], cards.rsa)).toBe(true)
    }
    await process.call('closeSession', { session })
    expect(cards.asked()).toEqual(['login', 'sign', 'sign', 'sign', 'logout'])
  })

  test('a look at the tokens meanwhile does not log the batch out', async () => {
    const process = cards.start([])
    const { session } = await open(process)
    expect(await cards.list(process)).toHaveLength(2)
    await expect(signIn(process, session)).resolves.toMatchObject({ signatures: [expect.any(String)] })
    expect(cards.logins()).toBe(1)
  })

  test('a wrong PIN opens nothing and is tried once', async () => {
    const process = cards.start(['pin-tries'])
    await expect(open(process, '111111')).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect(cards.logins()).toBe(1)
    await expect(open(process)).resolves.toMatchObject({ asksEachTime: false })
  })

  test('a card that asks each time gets the PIN for each signature of the session', async () => {
    const process = cards.start(['always-authenticate'])
    const { session, asksEachTime } = await open(process)
    expect(asksEachTime).toBe(true)
    await signIn(process, session, [letter, letter])
    await signIn(process, session)
    expect(cards.asked().filter((what) => what === 'login-again')).toHaveLength(3)
  })

  test.each([
    ['function-failed-in-sign', 'token_refused'],
    ['zero-signature', 'token_bad_signature'],
    ['removed-in-sign', 'token_removed'],
  ] as const)('%s ends the session; the next one is fresh and signs', async (fault, code) => {
    const process = cards.start([fault], { LONTAR_SHIM_ONCE: '1' })
    const { session } = await open(process)
    await expect(signIn(process, session)).rejects.toMatchObject({ code })
    await expect(signIn(process, session)).rejects.toMatchObject({ code: 'token_session_ended' })
    expect(cards.logins()).toBe(1)
    const next = await open(process)
    const { signatures } = await signIn(process, next.session)
    expect(cards.isGood(signatures[0], cards.rsa)).toBe(true)
  })

  test('who waits too long is logged out and must type the PIN again', async () => {
    const process = cards.start([], { LONTAR_TOKEN_IDLE_SECONDS: '0.2' })
    const { session } = await open(process)
    while (!cards.asked().includes('logout')) await wait(50)
    await expect(signIn(process, session)).rejects.toMatchObject({ code: 'token_session_ended' })
    expect(cards.logins()).toBe(1)
  })

  test('another login ends the session before it', async () => {
    const process = cards.start([])
    const first = await open(process)
    await cards.sign(process)
    await expect(signIn(process, first.session)).rejects.toMatchObject({ code: 'token_session_ended' })
  })

  test('closing what is closed already is no trouble', async () => {
    await expect(cards.start([]).call('closeSession', { session: 'gone' })).resolves.toEqual({})
  })
})
