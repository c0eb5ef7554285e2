import { expect, test } from 'vitest'
import { nextAttempt } from './next-attempt.ts'

test('soon at first, then ever more seldom, and not beyond three days', () => {
  const queuedAt = '2026-11-26T00:00:00.000Z'
  const waits: number[] = []
  let [at, attempts]: [string | null, number] = [queuedAt, 0]
  while (at !== null) {
    attempts += 1
    const next = nextAttempt({ queuedAt, attempts }, at)
    if (next) waits.push((Date.parse(next) - Date.parse(at)) / 60_000)
    at = next
  }
  expect(waits).toEqual([1, 5, 15, 60, 240, ...Array.from({ length: 8 }, () => 480)])
  expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThanOrEqual(3 * 24 * 60)
})
