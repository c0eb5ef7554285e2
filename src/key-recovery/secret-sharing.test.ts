import { createHash, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinShares, splitSecret, type Share } from './secret-sharing.ts'

const secrets = fc.uint8Array({ minLength: 1, maxLength: 64 })
const rules = fc
  .integer({ min: 2, max: 6 })
  .chain((needed) => fc.record({ needed: fc.constant(needed), of: fc.integer({ min: needed, max: 8 }) }))

test('any of the keepers who are enough give the secret back, in whatever order they come', () => {
  fc.assert(
    fc.property(secrets, rules, fc.infiniteStream(fc.nat()), (secret, rule, order) => {
      const shuffled = splitSecret(secret, rule)
        .map((share) => ({ share, place: order.next().value as number }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ share }) => share)
      for (const count of [rule.needed, rule.of])
        expect(joinShares(shuffled.slice(0, count))).toEqual(Buffer.from(secret))
    }),
  )
})

test('one keeper too few gets nothing', () => {
  fc.assert(
    fc.property(secrets, rules, (secret, rule) => {
      expect(joinShares(splitSecret(secret, rule).slice(0, rule.needed - 1))).toBeNull()
    }),
  )
})

test('one share alone is noise: the same secret shows every byte about equally often', () => {
  const seen = new Uint32Array(256)
  for (let n = 0; n < 4000; n++)
    for (const byte of splitSecret(Buffer.alloc(32, 7), { needed: 2, of: 2 })[0]!.values.subarray(0, 32)) seen[byte]!++
  const usual = (4000 * 32) / 256
  // Six standard deviations: once in millions of runs by chance.
  expect(Math.max(...seen.map((count) => Math.abs(count - usual)))).toBeLessThan(6 * Math.sqrt(usual))
})

test('a changed share, one of another secret, and the same one twice are noticed', () => {
  fc.assert(
    fc.property(secrets, fc.nat(), fc.integer({ min: 1, max: 255 }), (secret, place, change) => {
      const [first, second, third] = splitSecret(secret, { needed: 2, of: 3 }) as [Share, Share, Share]
      const values = Uint8Array.from(second.values)
      values[place % values.length]! ^= change
      const stranger = splitSecret(randomBytes(secret.length), { needed: 2, of: 3 })[1]!
      for (const bad of [{ ...second, values }, stranger, first, { ...third, at: 2 }, { ...second, at: 0 }])
        expect(joinShares([first, bad])).toBeNull()
    }),
  )
})

test('what the rule must be', () => {
  for (const rule of [
    { needed: 1, of: 3 },
    { needed: 3, of: 2 },
    { needed: 2, of: 256 },
    { needed: 2.5, of: 3 },
  ])
    expect(() => splitSecret(Buffer.from('x'), rule)).toThrow(RangeError)
})

test('it is the field of AES: shares that were worked out by hand give the secret', () => {
  // 0x53 · 0xca = 1 there (FIPS 197, 4.2), so the line 0x53 + 0xca·x stands at 0x53 ^ 0xca where x is 1, and at 0x53 ^ 1 where x is 0x53.
  const check = createHash('sha256').update('lontar shared secret').update(Buffer.of(0x53)).digest().subarray(0, 8)
  const shares = [
    { at: 1, values: Buffer.concat([Buffer.of(0x53 ^ 0xca), check]) },
    { at: 0x53, values: Buffer.concat([Buffer.of(0x53 ^ 1), check]) },
  ]
  expect(joinShares(shares)).toEqual(Buffer.of(0x53))
})
