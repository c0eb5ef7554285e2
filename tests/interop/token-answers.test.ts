import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ckrTable } from '../../src/token/ckr-table.ts'
import type { Ckr } from '../../src/token/ckr-table.ts'
import { openFaultyCards, whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { FaultyCards } from '../support/fault-shim/faulty-cards.ts'

/** A card that gives one answer of the standard: what a person is told, that no PIN is tried twice, and that the next signature works. */
describe.skipIf((await whyNoFaultyCards()) !== null)('a card that refuses', () => {
  let cards: FaultyCards
  beforeAll(async () => {
    cards = await openFaultyCards()
  })
  afterEach(() => cards.reset())
  afterAll(() => cards.close())

  const number = (ckr: Ckr): string => String(ckrTable[ckr][0])

  test.each([
    'CKR_HOST_MEMORY',
    'CKR_GENERAL_ERROR',
    'CKR_FUNCTION_FAILED',
    'CKR_DATA_LEN_RANGE',
    'CKR_DEVICE_ERROR',
    'CKR_DEVICE_MEMORY',
    'CKR_FUNCTION_CANCELED',
    'CKR_KEY_HANDLE_INVALID',
    'CKR_KEY_FUNCTION_NOT_PERMITTED',
    'CKR_MECHANISM_INVALID',
    'CKR_OPERATION_ACTIVE',
    'CKR_SESSION_HANDLE_INVALID',
    'CKR_USER_NOT_LOGGED_IN',
    'CKR_CRYPTOKI_NOT_INITIALIZED',
    'CKR_FUNCTION_REJECTED',
  ] as const)('to sign, with %s: told by its own words, and the next signature works', async (ckr) => {
    const process = cards.start([], { LONTAR_SHIM_SIGN_CKR: number(ckr) })
    await expect(cards.sign(process)).rejects.toMatchObject({ code: ckrTable[ckr][1], params: { ckr } })
    expect(cards.logins()).toBe(1)
    const signatures = await cards.sign(process)
    expect(cards.isGood(signatures[0], cards.rsa)).toBe(true)
    expect(cards.logins()).toBe(2)
  })

  test.each([
    ['CKR_PIN_INVALID', 'pin_invalid'],
    ['CKR_PIN_LEN_RANGE', 'pin_invalid'],
    ['CKR_PIN_EXPIRED', 'pin_expired'],
    ['CKR_PIN_LOCKED', 'pin_locked'],
    ['CKR_PIN_TOO_WEAK', 'pin_too_weak'],
    ['CKR_USER_PIN_NOT_INITIALIZED', 'pin_not_set'],
    ['CKR_USER_TYPE_INVALID', 'token_login_kind'],
    ['CKR_SESSION_COUNT', 'token_busy'],
    ['CKR_TOKEN_WRITE_PROTECTED', 'token_write_protected'],
    ['CKR_TOKEN_NOT_RECOGNIZED', 'token_not_recognized'],
    ['CKR_DEVICE_REMOVED', 'token_removed'],
    ['CKR_GENERAL_ERROR', 'token_refused'],
  ] as const)('the login, with %s: %s, after one try and no signature', async (ckr, code) => {
    const process = cards.start([], { LONTAR_SHIM_LOGIN_CKR: number(ckr) })
    await expect(cards.sign(process)).rejects.toMatchObject({ code })
    expect(cards.asked()).toEqual(['login', 'logout'])
  })

  test('a vendor’s own number is told as a number, and is no wrong PIN', async () => {
    const process = cards.start([], { LONTAR_SHIM_LOGIN_CKR: '0x80004a02' })
    await expect(cards.sign(process)).rejects.toMatchObject({
      code: 'token_refused',
      params: { ckr: 'CKR_0x80004a02' },
    })
    expect(cards.logins()).toBe(1)
  })
})
