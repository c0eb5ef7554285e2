import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { OfficeProcess } from '../support/office-process.ts'
import { buildFaultShim, shimEnv, type Fault } from '../support/fault-shim/build-fault-shim.ts'
import { bringToSignature } from '../support/letter-walk.ts'
import { demoPeople, demoPersonId } from '../support/province-data.ts'
import { createSoftToken, type SoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

/** A stack of letters, a card with faults in the middle of it: every letter has exactly one signature in the end. */
const softHsm = findSoftHsm()
const pin = '246810'
const stack = 9
let province: TestProvince
let token: SoftToken
let shim: string
let card: string
const letters: string[] = []

beforeAll(async () => {
  if (!softHsm) return
  province = await startTestProvince()
  for (let i = 0; i < stack; i++) letters.push(await bringToSignature(province.open, `Surat ke-${i + 1} dari tumpukan`))
  await province.goOffline()
  const person = demoPeople.find((p) => p.id === demoPersonId.kepala)!
  const issued = await province.authority.issue({ name: person.name, identity: person.identity })
  token = await createSoftToken({ dir: join(province.dir, 'token'), label: 'Token uji', pin, ...issued })
  shim = await buildFaultShim()
  card = `${token.tokenSerial}:${token.keyId}`
}, 600_000)
beforeEach((context) => {
  if (!softHsm) context.skip('SoftHSM is not installed')
})
afterAll(() => province?.close())

/** The leader's laptop with this card; a fault that happens once happens at the n-th signature. */
const withCard = async (faults: Fault[], at?: number): Promise<OfficeProcess> => {
  await province.quit('kepala')
  const state = join(province.dir, 'tries')
  const more = at === undefined ? {} : { LONTAR_SHIM_AT: String(at) }
  return province.open('kepala', {
    tokenModules: [shim],
    env: { ...token.env, ...shimEnv(token.module, faults, state), ...more },
  })
}
const log = () => join(province.dir, 'tries.log')
const asked = (what: string): number =>
  existsSync(log())
    ? readFileSync(log(), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(`${what} `)).length
    : 0
const sign = async (
  office: OfficeProcess,
  ids: string[],
  more: { batch?: string; seen?: Record<string, string> } = {},
) => {
  const { results } = await office.call('signing.sign', { ids, with: { type: 'token', id: card, pin }, ...more })
  return results.map(({ result, error }) => error?.code ?? result)
}
const goOn = async (office: OfficeProcess) => {
  const { batch } = await office.call('signing.unfinished', {})
  const seen = Object.fromEntries(batch!.left.map(({ id, pdf }) => [id, pdf]))
  return { batch: batch!, results: await sign(office, Object.keys(seen), { batch: batch!.id, seen }) }
}
const signaturesOf = async (office: OfficeProcess, id: string) =>
  (await office.call('letters.get', { id })).operations.filter(({ kind }) => kind === 'letter.sign').length

it('every letter is looked at before a PIN is asked, and the card is not touched for it', async () => {
  const office = await withCard([])
  const { letters: looked } = await office.call('signing.look', { ids: letters })
  expect(looked.map(({ problem }) => problem)).toEqual(letters.map(() => null))
  expect(looked[0]!.mandate).toMatchObject({ holding: 'definitif', onBehalfOf: null })
  expect(asked('login') + asked('sign')).toBe(0)
})

it('pulled out at the third letter: two are signed, the third says why, the others are skipped', async () => {
  const office = await withCard(['removed-in-sign'], 3)
  expect(await sign(office, letters)).toEqual([
    'signed',
    'signed',
    'token_removed',
    ...Array.from({ length: stack - 3 }, () => 'skipped'),
  ])
  expect(asked('login'), 'one login for all').toBe(1)
})

it('after a restart the batch goes on by a PIN typed anew; a garbage signature costs its own letter only', async () => {
  const office = await withCard(['corrupt-signature'], 2)
  const { batch, results } = await goOn(office)
  expect(batch).toMatchObject({ total: stack, signed: 2, means: 'token' })
  expect(results).toEqual(['signed', 'token_bad_signature', ...Array.from({ length: stack - 4 }, () => 'signed')])
  expect(asked('login'), 'the first one, the one that went on, the one after the garbage').toBe(3)
  expect(await office.call('signing.unfinished', {})).toEqual({ batch: null })
  const ofEach = await Promise.all(letters.map((id) => signaturesOf(office, id)))
  expect(ofEach).toEqual(letters.map((_, i) => (i === 3 ? 0 : 1)))
})

it('a card that asks each time, locked by another program in the middle: no further try is made', async () => {
  await province.goOnline()
  for (let i = 0; i < 4; i++) letters.push(await bringToSignature(province.open, `Surat susulan ke-${i + 1}`))
  await province.goOffline()
  const waiting = [letters[3]!, ...letters.slice(stack)]
  const locked = await withCard(['always-authenticate', 'pin-tries', 'locked-by-another'], 3)
  const before = asked('login-again')
  expect(await sign(locked, waiting)).toEqual(['signed', 'signed', 'pin_locked', 'skipped', 'skipped'])
  expect(asked('login-again') - before).toBe(3)
  expect((await locked.call('signing.options', {})).options).toMatchObject([{ pin: 'locked', asksEachTime: true }])

  writeFileSync(join(province.dir, 'tries'), '3')
  const { results } = await goOn(await withCard(['always-authenticate', 'pin-tries']))
  expect(results).toEqual(['signed', 'signed', 'signed'])
})

it('in the end each letter has exactly one signature, and each is valid', async () => {
  const office = await withCard([])
  for (const id of letters) {
    expect(await signaturesOf(office, id)).toBe(1)
    expect((await office.call('letters.judge', { id })).verdict).toBe('sah')
  }
})
