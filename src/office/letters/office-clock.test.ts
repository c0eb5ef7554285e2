import { expect, it } from 'vitest'
import { officeTime } from './office-clock.ts'

/** At the last exchange it was 21 November 2026, ten in the morning in Bali. */
const lastAt = (claimed: string) => ({
  at: claimed,
  clockOffsetSeconds: (Date.parse(claimed) - Date.parse('2026-11-21T02:00:00Z')) / 1000,
})
const right = lastAt('2026-11-21T02:00:00.000Z')

it.each<[string, string, Parameters<typeof officeTime>[1], string, string]>([
  [
    'before the first exchange nothing else is known',
    '2026-11-21T02:00:00.000Z',
    null,
    '2026-11-21T02:00:00.000Z',
    '2026-11-21T02:00:00.000Z',
  ],
  ['a good clock', '2026-11-23T02:00:00.000Z', right, '2026-11-23T02:00:00.000Z', '2026-11-23T02:00:00.000Z'],
  [
    'ten years ahead, as measured',
    '2036-11-23T02:00:00.000Z',
    lastAt('2036-11-21T02:00:00.000Z'),
    '2036-11-23T02:00:00.000Z',
    '2026-11-23T02:00:00.000Z',
  ],
  [
    'ten years behind, as measured',
    '2016-11-23T02:00:00.000Z',
    lastAt('2016-11-21T02:00:00.000Z'),
    '2016-11-23T02:00:00.000Z',
    '2026-11-23T02:00:00.000Z',
  ],
  [
    'an empty battery while offline: it is at least as late as at the last exchange',
    '2010-01-01T00:00:00.000Z',
    right,
    '2010-01-01T00:00:00.000Z',
    '2026-11-21T02:00:00.000Z',
  ],
  [
    'a step from when the clock was ahead, seen after it was put right',
    '2036-11-20T02:00:00.000Z',
    right,
    '2026-11-21T05:00:00.000Z',
    '2026-11-21T05:00:00.000Z',
  ],
])('%s', (_, instant, exchange, now, expected) => {
  expect(officeTime(instant, exchange, new Date(now))).toBe(expected)
})
