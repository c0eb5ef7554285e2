import { expect, test } from 'vitest'
import { firstKeyAt, isOfSecond, keyFor, timeOfKey } from './time-key.ts'

test('later letters have larger keys, to the millisecond', () => {
  const moments = [
    '2019-03-01T00:00:00.000Z',
    '2026-11-23T00:00:00.000Z',
    '2026-11-23T00:00:00.001Z',
    '2026-11-23T00:00:00.999Z',
    '2026-11-23T00:00:01.000Z',
  ]
  const keys = moments.map((moment, n) => keyFor(moment, `surat ${n}`))
  expect(keys.toSorted((a, b) => a - b)).toEqual(keys)
})

test('a key tells its second again, and is a whole number that JavaScript and SQLite both hold', () => {
  for (const moment of ['2000-01-01T00:00:00.000Z', '2026-11-23T07:15:42.500Z', '2199-12-31T23:59:59.999Z']) {
    const key = keyFor(moment, 'a')
    expect(timeOfKey(key)).toBe(`${moment.slice(0, 19)}.000Z`)
    expect(isOfSecond(key, moment)).toBe(true)
    expect(Number.isSafeInteger(key)).toBe(true)
  }
})

test('a clock that is centuries off has its letters at the edge', () => {
  expect(timeOfKey(firstKeyAt('1970-01-01T00:00:00Z'))).toBe('2000-01-01T00:00:00.000Z')
  expect(timeOfKey(firstKeyAt('+012026-01-01T00:00:00Z')).slice(0, 4)).toBe('2199')
  expect(timeOfKey(firstKeyAt('kemarin')).slice(0, 4)).toBe('2000')
})
