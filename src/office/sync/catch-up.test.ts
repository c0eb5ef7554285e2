import { expect, it } from 'vitest'
import { indexWords, refreshLists } from './catch-up.ts'

const store = (parts: number) => {
  let left = parts
  const step = () => --left > 0
  return { left: () => left, book: { refreshMore: step }, letters: { indexDeferred: step } }
}

it('a small store is put in order in one go', async () => {
  const small = store(3)
  await refreshLists(small)
  expect(small.left()).toBe(0)
})

it('a large one in some of each round, and others have their turn between', async () => {
  const large = store(5000)
  let turns = 0
  const beats: number[] = []
  const round = { beat: () => void beats.push(turns) }
  await refreshLists({ ...large, round, breathe: async () => void turns++ })
  const once = 5000 - large.left()
  expect(once).toBeLessThan(500)
  expect(turns).toBe(once)
  expect(beats, 'nobody takes it for a round that stands still').toHaveLength(once)
  await indexWords(large)
  expect(5000 - large.left()).toBe(2 * once)
})

it('whoever leaves does not wait for the rest', async () => {
  const large = store(5000)
  const leaving = new AbortController()
  const round = { beat: () => {}, signal: leaving.signal }
  await refreshLists({ ...large, round, breathe: async () => void (large.left() < 4990 && leaving.abort()) })
  expect(large.left()).toBe(4989)
})
