import { expect, test } from 'vitest'
import { afterClosing, nextTab } from './tab-steps.ts'

test('after a tab is closed the one that moves into its place is in hand, at the end the one before', () => {
  expect(afterClosing(['a', 'b', 'c'], 'b')).toBe('c')
  expect(afterClosing(['a', 'b', 'c'], 'c')).toBe('b')
  expect(afterClosing(['a'], 'a')).toBeNull()
})

test('Ctrl+Tab goes round; from the list it enters at the near end', () => {
  expect(nextTab(['a', 'b'], 'b', 1)).toBe('a')
  expect(nextTab(['a', 'b'], 'a', -1)).toBe('b')
  expect(nextTab(['a', 'b'], 'x', 1)).toBe('a')
  expect(nextTab(['a', 'b'], null, -1)).toBe('b')
  expect(nextTab([], null, 1)).toBeUndefined()
})
