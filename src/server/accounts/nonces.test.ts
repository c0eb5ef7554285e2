import { expect, test } from 'vitest'
import { createSeal } from '../seal/seal.ts'
import { createNonces, nonceLifeMs } from './nonces.ts'

const seal = createSeal('shared by all processes on one database')
let clock = Date.parse('2026-11-23T00:00:00Z')
const now = () => new Date(clock)

test('a nonce is good for ten minutes by the server’s clock', () => {
  const nonces = createNonces(seal, now)
  const nonce = nonces.issue()
  expect(nonces.isFresh(nonce)).toBe(true)
  clock += nonceLifeMs + 1
  expect(nonces.isFresh(nonce)).toBe(false)
})

test('a proof that was overheard at one server process is of no use at another, or after a restart', () => {
  const nonce = createNonces(seal, now).issue()
  expect(createNonces(seal, now).isFresh(nonce)).toBe(false)
})

test('nobody else makes one', () => {
  expect(createNonces(seal, now).isFresh(createNonces(createSeal('another'), now).issue())).toBe(false)
})
