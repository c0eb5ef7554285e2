import { expect, test } from 'vitest'
import { row } from './row.ts'

test('a start of 120 ms beside a Node of 50 ms keeps a goal of 3', () => {
  const against = { what: 'node -e 0', value: 50 }
  expect(row({ name: 'start', value: 120, unit: 'ms', against, goal: { atMost: 3 } })).toEqual({
    name: 'start',
    value: 120,
    unit: 'ms',
    against: 'node -e 0: 50 ms',
    ratio: 2.4,
    goal: '≤ 3',
    ok: true,
  })
})

test('half as many signatures as the key could give miss a goal of 0.6', () => {
  const against = { what: 'RSA-2048', value: 2000 }
  expect(row({ name: 'CMS', value: 1000, unit: '1/s', against, goal: { atLeast: 0.6 } })).toMatchObject({
    ratio: 0.5,
    goal: '≥ 0.6',
    ok: false,
  })
})

test('a goal is judged before rounding', () => {
  const against = { what: 'limit', value: 1000 }
  expect(row({ name: 'close', value: 3000.1, unit: 'ms', against, goal: { atMost: 3 } })).toMatchObject({
    ratio: 3,
    ok: false,
  })
})

test('without a peer the value itself is judged; without a goal nothing is', () => {
  expect(row({ name: 'lines', value: 81, unit: 'lines', goal: { atMost: 80 } })).toMatchObject({
    ratio: null,
    against: '',
    ok: false,
  })
  expect(row({ name: 'set-up', value: 99, unit: 's' })).toMatchObject({ goal: null, ok: true })
})
