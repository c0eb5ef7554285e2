import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openFaultyCards, whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { FaultyCards } from '../support/fault-shim/faulty-cards.ts'

describe.skipIf((await whyNoFaultyCards()) !== null)('a card that signs badly', () => {
  let cards: FaultyCards
  beforeAll(async () => {
    cards = await openFaultyCards()
  })
  afterEach(() => cards.reset())
  afterAll(() => cards.close())

  test.each([
    ['removed-in-sign', 'token_removed', {}],
    ['session-lost-in-sign', 'token_removed', {}],
    ['removed-in-search', 'token_removed', {}],
    ['function-failed-in-sign', 'token_refused', { ckr: 'CKR_FUNCTION_FAILED' }],
    ['vendor-error-in-sign', 'token_refused', { ckr: 'CKR_0x80000a01' }],
    ['zero-signature', 'token_bad_signature', {}],
    ['corrupt-signature', 'token_bad_signature', {}],
  ] as const)('%s is %s', async (fault, code, params) => {
    await expect(cards.sign(cards.start([fault]))).rejects.toMatchObject({ code, params })
  })

  test('a corrupt ECDSA signature is seen as well', async () => {
    const [zero, corrupt] = [cards.start(['zero-signature']), cards.start(['corrupt-signature'])]
    for (const process of [zero, corrupt]) {
      const call = cards.sign(process, { key: 1, algorithm: 'ecdsa-sha256' })
      await expect(call).rejects.toMatchObject({ code: 'token_bad_signature' })
    }
  })

  test.each(['raw-rsa-only', 'lying-mechanisms'] as const)('%s: we hash, the card pads', async (fault) => {
    const signatures = await cards.sign(cards.start([fault]))
    expect(cards.isGood(signatures[0], cards.rsa)).toBe(true)
  })

  const pss = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32']
  test('raw-pss: we hash, the card pads by PSS with the parameters that it is given', async () => {
    const signatures = await cards.sign(cards.start(['raw-pss']), { algorithm: 'rsa-pss-sha256' })
    expect(cards.isGood(signatures[0], cards.rsa, pss)).toBe(true)
  })

  test.each([
    ['rsa-pkcs1-sha256', []],
    ['rsa-pss-sha256', pss],
  ] as const)('hashing-only, %s: the card hashes and pads', async (algorithm, options) => {
    const signatures = await cards.sign(cards.start(['hashing-only']), { algorithm })
    expect(cards.isGood(signatures[0], cards.rsa, [...options])).toBe(true)
  })

  test('PSS with a card that knows no PSS is refused by name, not replaced by another padding', async () => {
    const call = cards.sign(cards.start(['raw-rsa-only']), { algorithm: 'rsa-pss-sha256' })
    await expect(call).rejects.toMatchObject({ code: 'token_mechanism', params: { ckr: 'CKR_MECHANISM_INVALID' } })
  })

  test('a card that returns DER is taken as it is', async () => {
    const signatures = await cards.sign(cards.start(['der-ecdsa']), { key: 1, algorithm: 'ecdsa-sha256' })
    expect(cards.isGood(signatures[0], cards.ec)).toBe(true)
  })
})
