import { expect, it } from 'vitest'
import { spread } from './spread.ts'

const first = (word: string) => word[0]!

it('takes of every kind the first, then of every kind the last, then what lies between', () => {
  const items = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1', 'c2']
  expect(spread(items, first, 3)).toEqual(['a1', 'b1', 'c1'])
  expect(spread(items, first, 5)).toEqual(['a1', 'b1', 'c1', 'a5', 'c2'])
  expect(spread(items, first, 6)).toEqual(['a1', 'b1', 'c1', 'a5', 'c2', 'a3'])
})

it('with room enough takes each once', () => {
  const items = Array.from({ length: 57 }, (_, n) => `${'xyz'[n % 3]}${n}`)
  expect(spread(items, first, 1000).toSorted()).toEqual(items.toSorted())
})
