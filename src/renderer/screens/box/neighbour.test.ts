import { expect, test } from 'vitest'
import { neighbour, nextAfter } from './neighbour.ts'

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const without = (...gone: string[]) => rows.filter((row) => !gone.includes(row.id))

test('J and K walk through the list and stop at its ends', () => {
  expect(neighbour(rows, 'b', 1)?.id).toBe('c')
  expect(neighbour(rows, 'b', -1)?.id).toBe('a')
  expect(neighbour(rows, 'd', 1)?.id).toBe('d')
  expect(neighbour(rows, 'a', -1)?.id).toBe('a')
  expect(neighbour(rows, null, 1)?.id).toBe('a')
  expect(neighbour([], null, 1)).toBeUndefined()
})

test('after a paraf the leader sees the next letter, whether the list was renewed or not', () => {
  expect(nextAfter(rows, 'b', 1, ['b'])?.id).toBe('c')
  expect(nextAfter(without('b'), 'b', 1, ['b'])?.id).toBe('c')
})

test('after the last letter the one above is shown, and after all of them none', () => {
  expect(nextAfter(rows, 'd', 3, ['d'])?.id).toBe('c')
  expect(nextAfter(without('d'), 'd', 3, ['d'])?.id).toBe('c')
  expect(nextAfter([{ id: 'a' }], 'a', 0, ['a'])).toBeUndefined()
})

test('letters that were signed together are all passed over', () => {
  expect(nextAfter(rows, 'a', 0, ['a', 'b', 'c'])?.id).toBe('d')
  expect(nextAfter(rows, 'c', 2, ['b', 'c', 'd'])?.id).toBe('a')
})
