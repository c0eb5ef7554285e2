import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openFaultyCards, whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { FaultyCards } from '../support/fault-shim/faulty-cards.ts'

describe.skipIf((await whyNoFaultyCards()) !== null)('a driver that misbehaves', () => {
  let cards: FaultyCards
  beforeAll(async () => {
    cards = await openFaultyCards()
  })
  afterEach(() => cards.reset())
  afterAll(() => cards.close())

  test('certificates that hide until login: the list says so, a login reveals them, signing finds them', async () => {
    const process = cards.start(['hidden-certificates', 'pin-tries'])
    const { module, pin } = cards
    const { tokenSerial } = cards.token
    expect(await cards.list(process)).toMatchObject([{ needsLogin: true, certificate: '', keyId: '', tokenSerial }])

    const wrong = process.call('reveal', { module, tokenSerial, pin: '111111' })
    await expect(wrong).rejects.toMatchObject({ code: 'pin_incorrect' })
    const { certificates } = await process.call('reveal', { module, tokenSerial, pin })
    expect(certificates.map((row) => row.keyId).toSorted()).toEqual(cards.token.keyIds.toSorted())
    expect(certificates.find((row) => row.keyId === cards.token.keyId)).toMatchObject({
      certificate: cards.rsa.certificateDer.toString('base64'),
      needsLogin: false,
      pin: 'ok',
    })
    expect(cards.isGood((await cards.sign(process))[0], cards.rsa)).toBe(true)
  })

  test('a token that its driver saw too late is found by starting the driver anew', async () => {
    expect(await cards.list(cards.start(['late-token']))).toHaveLength(2)
    await expect(cards.sign(cards.start(['late-token']))).resolves.toHaveLength(1)
  })

  test('after a removal and a new plugging-in, the same process signs', async () => {
    const process = cards.start(['removed-in-sign'])
    await expect(cards.sign(process)).rejects.toMatchObject({ code: 'token_removed' })
    expect(await cards.list(process)).toHaveLength(2)
  })

  test.each(['hang-in-sign', 'hang-at-login'] as const)(
    '%s: the parent ends it, and a fresh process signs',
    async (fault) => {
      const hanging = cards.start([fault])
      await cards.list(hanging)
      const call = cards.sign(hanging)
      const waitsForIt = cards.list(hanging)
      // It answers nothing by itself; whoever waits is told when the process is ended.
      setTimeout(() => hanging.kill(), 300)
      const told = await Promise.allSettled([call, waitsForIt])
      const died = { status: 'rejected', reason: { code: 'token_process_died' } }
      expect(told).toMatchObject([died, died])
      expect(await hanging.exited).toMatchObject({ signal: 'SIGKILL' })
      await expect(cards.sign(cards.start([]))).resolves.toHaveLength(1)
    },
  )

  test('its parent dies while the driver hangs: the process does not stay behind', async () => {
    const hanging = cards.start(['hang-in-sign'])
    const call = expect(cards.sign(hanging)).rejects.toMatchObject({ code: 'token_process_died' })
    setTimeout(() => hanging.disconnect(), 300)
    expect(await hanging.exited).toMatchObject({ signal: 'SIGKILL' })
    await call
  })

  test.each(['crash-in-sign', 'crash-at-load'] as const)('%s ends the token process and nobody else', async (fault) => {
    const crashing = cards.start([fault])
    await expect(cards.sign(crashing)).rejects.toMatchObject({ code: 'token_process_died' })
    expect(await crashing.exited).toMatchObject({ signal: 'SIGABRT' })
    await expect(cards.sign(cards.start([]))).resolves.toHaveLength(1)
  })
})
