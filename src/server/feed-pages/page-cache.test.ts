import { expect, test } from 'vitest'
import { createPageCache } from './page-cache.ts'

const page = (state: string, bytes: number) => ({ state, page: `page of ${state}`, bytes })

test('a page is there as long as its state holds, and gone for good after that', () => {
  const cache = createPageCache<string>(1000)
  cache.set('arya', page('one', 10))
  expect(cache.get('arya', 'one')).toBe('page of one')
  expect(cache.get('arya', 'two')).toBeUndefined()
  expect(cache.get('arya', 'one'), 'it does not come back').toBeUndefined()
  expect(cache.bytes()).toBe(0)
})

test('the longest unused goes first, and what is kept never weighs more than allowed', () => {
  const cache = createPageCache<string>(100)
  for (const name of ['a', 'b', 'c']) cache.set(name, page(name, 30))
  cache.get('a', 'a')
  cache.set('d', page('d', 30))
  expect(['a', 'b', 'c', 'd'].map((name) => cache.get(name, name) !== undefined)).toEqual([true, false, true, true])
  cache.set('e', page('e', 101))
  expect(cache.get('e', 'e'), 'larger than all of it').toBeUndefined()
  expect(cache.bytes()).toBe(0)
})

test('a page that is made anew takes the place of the old one', () => {
  const cache = createPageCache<string>(100)
  cache.set('arya', page('one', 60))
  cache.set('arya', page('two', 60))
  expect([cache.get('arya', 'two'), cache.bytes()]).toEqual(['page of two', 60])
})
