import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { forkStarter } from '../../src/shell/fork-starter.ts'
import { findTokens } from '../../src/office/signing/drivers/find-tokens.ts'
import type { SetAside } from '../../src/office/signing/drivers/find-tokens.ts'
import type { CallToken } from '../../src/office/signing/signers/token-signer.ts'
import { LontarError, errorMessageSchema } from '../../src/protocol/errors/lontar-error.ts'
import { openTokenDesk } from '../../src/shell/token-desk.ts'
import type { TokenDesk } from '../../src/shell/token-desk.ts'
import { shimEnv } from '../support/fault-shim/build-fault-shim.ts'
import type { Fault } from '../support/fault-shim/build-fault-shim.ts'
import { openFaultyCards, whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import type { FaultyCards } from '../support/fault-shim/faulty-cards.ts'

const script = (name: string) => new URL(`../../src/${name}/index.ts`, import.meta.url).pathname

describe.skipIf((await whyNoFaultyCards()) !== null)('drivers that are asked one by one', () => {
  let cards: FaultyCards
  let desk: TokenDesk | undefined
  beforeAll(async () => {
    cards = await openFaultyCards()
  })
  afterEach(() => desk?.restart())
  afterAll(() => cards.close())

  /** The way that the office really takes: through the shell that kills and starts the token process. */
  const reach = (faults: Fault[]) => {
    const env = { ...process.env, ...cards.token.env, ...shimEnv(cards.token.module, faults) }
    const started = openTokenDesk(forkStarter({ office: script('office'), token: script('token') }, env))
    desk = started
    const call: CallToken = async (name, input, limits) => {
      const answer = await started.ask(name, input, limits?.timeoutSeconds ?? 60)
      if (!answer.ok) throw LontarError.fromMessage(errorMessageSchema.parse(answer.error))
      return answer.value as never
    }
    return call
  }
  const both = () => [
    { path: cards.module, origin: 'policy' as const, driver: null },
    { path: cards.token.module, origin: 'known' as const, driver: null },
  ]

  test.each([
    ['crash-at-load', 'crashed', 60],
    ['crash-at-list', 'crashed', 60],
    // Long enough for a good driver on a busy computer: its process starts within the same time.
    ['hang-at-list', 'hung', 15],
  ] as const)('%s: that driver is named and set aside, the other one is heard', async (fault, result, seconds) => {
    const setAside: SetAside = new Map()
    const parts = { call: reach([fault]), drivers: both(), setAside, seconds }
    const { certificates, tried } = await findTokens(parts)
    expect(tried).toMatchObject([
      { module: cards.module, result },
      { module: cards.token.module, result: 'ok' },
    ])
    expect(certificates.map((row) => row.module)).toEqual([cards.token.module, cards.token.module])
    expect([...setAside.keys()]).toEqual([cards.module])

    // Not asked again by itself: the process that lives goes on living.
    const again = await findTokens({ ...parts, call: reach([]) })
    expect(again.tried[0]).toMatchObject({ module: cards.module, result })
    const wanted = await findTokens({ ...parts, call: reach([]), again: true })
    expect(wanted.tried[0]).toMatchObject({ module: cards.module, result: 'ok' })
    expect(setAside.size).toBe(0)
  })

  test('one card seen by two drivers is offered once, by the one whose name fits it', async () => {
    const found = await findTokens({ call: reach([]), drivers: both(), setAside: new Map() })
    expect(found.certificates.map((row) => row.module)).toEqual([cards.token.module, cards.token.module])
    expect(found.slots.filter((slot) => slot.token !== null)).toHaveLength(2)
    expect(found.slots[0]).toMatchObject({
      reader: expect.stringContaining('SoftHSM'),
      token: { label: 'Bupati', manufacturer: 'SoftHSM project', model: 'SoftHSM v2', pin: 'ok' },
      problem: '',
    })
  })
})
