import { expect, test } from 'vitest'
import { interleave, median, percentile, timeOf } from './stats.ts'

test('of nine times and one that stalled, the median is not moved and the p95 tells of it', () => {
  const times = [5, 3, 4, 900, 5, 4, 3, 5, 4, 4]
  expect(median(times)).toBe(4)
  expect(percentile(times, 0.9)).toBe(5)
  expect(percentile(times, 0.95)).toBe(900)
  expect(times[0]).toBe(5)
})

test('numbers are put in order as numbers', () => expect(median([10, 9, 100])).toBe(10))

test('one time is its own median; none has none', () => {
  expect(median([7])).toBe(7)
  expect(median([])).toBeNaN()
})

test('things are measured in turn, and each is the first of a round as often as the others', async () => {
  const asked: string[] = []
  const measure = (name: string, value: number) => () => {
    asked.push(name)
    return value
  }
  const times = await interleave(3, { a: measure('a', 1), b: measure('b', 2), c: measure('c', 3) })
  expect(asked.join('')).toBe('abcbcacab')
  expect(times).toEqual({ a: [1, 1, 1], b: [2, 2, 2], c: [3, 3, 3] })
})

test('what is awaited is timed to its end', async () => {
  expect(await timeOf(() => new Promise((resolve) => setTimeout(resolve, 20)))).toBeGreaterThanOrEqual(19)
})
