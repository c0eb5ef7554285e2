import { describe, expect, it } from 'vitest'
import { box, together, type Box } from './box.ts'
import { paginate } from './paginate.ts'

const room = { top: () => 0, bottom: 100 }
const line = (rest: Parameters<typeof box>[2] = {}): Box => box(10, () => {}, rest)
const lines = (count: number) => Array.from({ length: count }, () => line())
const dealt = (boxes: Box[]) => paginate(boxes, room).map((page) => page.length)

describe('dealing boxes out to pages', () => {
  it('fills each page to the bottom', () => expect(dealt(lines(25))).toEqual([10, 10, 5]))

  it('white space above a box counts, but not at the head of a page', () => {
    expect(dealt([...lines(9), line({ gap: 1 }), ...lines(9)])).toEqual([9, 10])
  })

  it('what is kept together moves together', () =>
    expect(dealt([...lines(8), ...together(lines(3)), line()])).toEqual([8, 4]))

  it('a group taller than a page is broken rather than lost', () => {
    const pages = dealt([...lines(3), ...together(lines(14))])
    expect(pages.reduce((sum, count) => sum + count, 0)).toBe(17)
  })

  it('a box taller than a page still appears, once', () =>
    expect(dealt([line(), box(300, () => {}), line()])).toEqual([1, 1, 1]))

  it('there is always a first page', () => expect(dealt([])).toEqual([0]))
})
