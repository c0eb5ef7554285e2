import { expect, test } from 'vitest'
import { nextLook } from './next-look.ts'

const now = new Date('2026-11-26T00:00:00.000Z')
const hours = (attempts: number, renewFrom: string | null = null) =>
  (nextLook({ now, attempts, renewFrom }).getTime() - now.getTime()) / 3_600_000

test('a service that does not answer is asked again in an hour, then less and less often, never less than once a week', () => {
  expect([1, 2, 3, 8, 50].map((attempts) => hours(attempts))).toEqual([1, 2, 4, 128, 168])
})

test('a file that is in order is looked at when its time-stamp is to be renewed', () => {
  expect(nextLook({ now, attempts: 0, renewFrom: '2034-01-01T00:00:00.000Z' })).toEqual(new Date('2034-01-01'))
  expect(hours(0, '2026-11-01T00:00:00.000Z'), 'a service whose certificate lives for days').toBe(24)
  expect(hours(0)).toBe(365 * 24)
})
