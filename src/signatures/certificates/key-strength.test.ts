import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyStrength } from './key-strength.ts'

const other = (namedCurve: string) => ({
  keyType: 'other' as const,
  publicKey: () => generateKeyPairSync('ec', { namedCurve }).publicKey,
})
const unusable = () => {
  throw new Error('no such key')
}

test('RSA from 2048 bits and the agreed curves are relied on, also those that Lontar does not sign with', () => {
  for (const keyType of ['rsa2048', 'rsa4096', 'p256', 'p384'] as const)
    expect(keyStrength({ keyType, publicKey: unusable })).toBe('fine')
  expect(keyStrength(other('secp521r1'))).toBe('fine')
})
test('a short RSA key is weak', () => {
  expect(keyStrength({ keyType: 'rsa1024', publicKey: unusable })).toBe('weak')
})
test('of others nothing is known, not even that they are weak', () => {
  expect(keyStrength(other('secp256k1'))).toBe('unread')
  expect(keyStrength({ keyType: 'other', publicKey: unusable })).toBe('unread')
})
