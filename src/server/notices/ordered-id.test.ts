import { expect, test } from 'vitest'
import { z } from 'zod'
import { orderedId } from './ordered-id.ts'

test('what is made first sorts first, also within a millisecond, and no two are the same', () => {
  const times = ['2026-11-26T02:00:00.000Z', '2026-11-26T02:00:00.001Z', '2027-01-01T00:00:00.000Z']
  const ids = times.flatMap((at) => Array.from({ length: 500 }, () => orderedId(at)))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => z.uuidv7().safeParse(id).success)).toBe(true)
})
