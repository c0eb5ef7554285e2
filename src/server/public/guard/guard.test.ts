import { expect, test } from 'vitest'
import { addressOf } from './address-of.ts'
import { createAllowance } from './allowance.ts'

test('whoever has a whole network of IPv6 is one sender', () => {
  expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(addressOf('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(addressOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(addressOf('::1')).toBe('0:0:0:0')
  expect(addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(addressOf('192.0.2.7')).toBe('192.0.2.7')
})

test('an allowance is used up, says how long to wait, and fills again; others have their own', () => {
  let time = Date.parse('2026-11-26T01:00:00Z')
  const { take, giveBack } = createAllowance({ most: 3, seconds: 60 }, () => new Date(time))
  for (let i = 0; i < 3; i++) take('a')
  expect(() => take('a')).toThrow(expect.objectContaining({ code: 'too_many_requests', params: { seconds: 20 } }))
  take('b')
  time += 20_000
  take('a')
  expect(() => take('a')).toThrow()
  expect(() => take('c', 4), 'more than there ever is').toThrow()
  giveBack('a')
  take('a')
})
