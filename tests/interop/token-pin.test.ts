import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openFaultyCards, whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { FaultyCards } from '../support/fault-shim/faulty-cards.ts'

describe.skipIf((await whyNoFaultyCards()) !== null)('the PIN of a card', () => {
  let cards: FaultyCards
  beforeAll(async () => {
    cards = await openFaultyCards()
  })
  afterEach(() => cards.reset())
  afterAll(() => cards.close())

  test('PIN tries: one wrong PIN is one try, the last is asked for, then the card is locked', async () => {
    const process = cards.start(['pin-tries'])
    await expect(cards.sign(process, { typed: '111111', times: 3 })).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect(cards.triesLeft()).toBe(2)
    expect((await cards.list(process))[0]!.pin).toBe('count_low')

    await expect(cards.sign(process, { typed: '222222' })).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect((await cards.list(process))[0]!.pin).toBe('final_try')
    await expect(cards.sign(process)).rejects.toMatchObject({ code: 'pin_final_try' })
    expect(cards.triesLeft()).toBe(1)

    await expect(cards.sign(process, { typed: '333333', finalTryConfirmed: true })).rejects.toMatchObject({
      code: 'pin_locked',
    })
    expect((await cards.list(process))[0]!.pin).toBe('locked')
    await expect(cards.sign(process, { finalTryConfirmed: true })).rejects.toMatchObject({ code: 'pin_locked' })
  })

  test('the final try with the right PIN, confirmed, signs and gives all tries back', async () => {
    cards.setTries(1)
    await expect(cards.sign(cards.start(['pin-tries']), { finalTryConfirmed: true })).resolves.toHaveLength(1)
    expect(cards.triesLeft()).toBe(3)
  })

  test('CKR_GENERAL_ERROR is a wrong PIN only where the card’s own flags say that a try was used', async () => {
    const process = cards.start(['general-error-pin'])
    await expect(cards.sign(process, { typed: '111111' })).rejects.toMatchObject({ code: 'pin_incorrect' })
    await expect(cards.sign(process, { typed: '111111' })).rejects.toMatchObject({ code: 'pin_incorrect' })
    await expect(cards.sign(process, { typed: '111111', finalTryConfirmed: true })).rejects.toMatchObject({
      code: 'pin_locked',
    })

    const silent = cards.sign(cards.start(['general-error-pin-silent']), { typed: '111111' })
    await expect(silent).rejects.toMatchObject({ code: 'token_refused', params: { ckr: 'CKR_GENERAL_ERROR' } })
  })

  test('a key that asks each time gets the PIN for each signature; a wrong one costs one try of the batch', async () => {
    const process = cards.start(['always-authenticate', 'pin-tries'])
    expect(await cards.sign(process, { times: 3 })).toHaveLength(3)
    expect((await cards.list(process)).map((row) => row.alwaysAuthenticate)).toEqual([true, true])
    await expect(cards.sign(process, { typed: '111111', times: 3 })).rejects.toMatchObject({ code: 'pin_incorrect' })
    expect(cards.triesLeft()).toBe(2)
  })

  test('a card with its own keypad gets no PIN from us', async () => {
    const process = cards.start(['own-keypad'], { LONTAR_SHIM_KEYPAD: cards.pin })
    expect((await cards.list(process))[0]!.pin).toBe('own_keypad')
    await expect(cards.sign(process, { typed: '' })).resolves.toHaveLength(1)
    await expect(cards.sign(process, { typed: 'not for the card' })).resolves.toHaveLength(1)
  })

  test('cancel on the reader’s own keys is a cancellation, not a wrong PIN; nothing is tried again by itself', async () => {
    const process = cards.start(['keypad-cancel'])
    await expect(cards.sign(process, { typed: '' })).rejects.toMatchObject({
      code: 'token_cancelled',
      params: { ckr: 'CKR_FUNCTION_CANCELED' },
    })
    expect(cards.asked()).toEqual(['login', 'logout'])
  })

  test('what reaches the driver of a reader with keys is a PIN of no bytes', async () => {
    const process = cards.start(['own-keypad'], { LONTAR_SHIM_KEYPAD: cards.pin })
    await cards.sign(process, { typed: 'typed by mistake' })
    expect(cards.log()[0]).toBe('login 0')
  })

  test('a login left over from before does not make any PIN right', async () => {
    await expect(cards.sign(cards.start(['left-logged-in', 'pin-tries']), { typed: '111111' })).rejects.toMatchObject({
      code: 'pin_incorrect',
    })
    expect(cards.triesLeft()).toBe(2)
    await expect(cards.sign(cards.start(['left-logged-in', 'pin-tries']))).resolves.toHaveLength(1)
  })

  test('no PIN, right or wrong, was ever written', async () => {
    const process = cards.start(['general-error-pin'])
    await cards.sign(process)
    await cards.sign(process, { typed: '777777' }).catch(() => {})
    expect(process.output()).toBe('')
  })
})
