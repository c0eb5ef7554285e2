import { expect, test } from 'vitest'
import { eachTimeAtMost } from './each-time-at-most.ts'

test('the first value is passed at once, then the newest now and then, and the last one always', async () => {
  const passed: number[] = []
  const pass = eachTimeAtMost<number>(5, (value) => passed.push(value))
  for (let value = 1; value <= 100; value++) pass(value)
  expect(passed).toEqual([1])
  await expect.poll(() => passed).toEqual([1, 100])
})
