import { expect, test } from 'vitest'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import { driverFit, oneRowPerCard } from './one-row-per-card.ts'

const safenet = '/usr/lib/libeTPkcs11.so'
const opensc = '/usr/lib/opensc-pkcs11.so'
const row = (module: string, other: Partial<TokenCertificate> = {}): TokenCertificate => ({
  module,
  slot: 0,
  tokenLabel: 'Bupati',
  tokenSerial: '00a1b2',
  keyId: '01',
  certificate: 'QUFB',
  chain: [],
  manufacturer: 'SafeNet, Inc.',
  model: 'eToken',
  pin: 'ok',
  alwaysAuthenticate: false,
  needsLogin: false,
  ...other,
})
const modules = (rows: TokenCertificate[]) => oneRowPerCard(rows, []).map(({ module }) => module)

test('a card that two drivers show is offered once, by its maker’s driver', () => {
  expect(modules([row(opensc, { tokenSerial: 'A1B2' }), row(safenet)])).toEqual([safenet])
})

test('a card that one driver shows and the other hides is offered as shown', () => {
  const hidden = row(safenet, { certificate: '', keyId: '', needsLogin: true, tokenSerial: '00A1B2' })
  expect(modules([hidden, row(opensc)])).toEqual([opensc])
})

test('hidden by both: one row, to log in with the driver that fits', () => {
  const hidden = { certificate: '', keyId: '', needsLogin: true }
  expect(modules([row(opensc, hidden), row(safenet, { ...hidden, tokenSerial: 'a1-b2' })])).toEqual([safenet])
})

test('two cards with the same certificate are two', () => {
  expect(modules([row(safenet), row(safenet, { tokenSerial: 'other' })])).toEqual([safenet, safenet])
})

test('two certificates of one card are two choices', () => {
  expect(modules([row(safenet), row(safenet, { certificate: 'QkJC', keyId: '02' })])).toHaveLength(2)
})

test('the answer to reset counts more than what a token calls itself', () => {
  const feitian = '/usr/lib/libcastle.so'
  const card = row(feitian, { atr: '3b9f958131fe9f006646530501001171df000003900080', manufacturer: 'SafeNet' })
  expect(driverFit(card, 'known')).toBeGreaterThan(driverFit({ ...card, module: safenet }, 'known'))
})

test('between equals, the driver that IT named goes first', () => {
  const [one, other] = ['/opt/a/libunknown.so', '/opt/b/libunknown2.so']
  const rows = [row(one), row(other)]
  const drivers = [
    { path: one, origin: 'known' as const, driver: null },
    { path: other, origin: 'policy' as const, driver: null },
  ]
  expect(oneRowPerCard(rows, drivers)).toMatchObject([{ module: other }])
})
