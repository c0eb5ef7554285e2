import { describe, expect, it } from 'vitest'
import { drawn, kept, moved, stretched, usualBox } from './box-on-page.ts'

const page = { width: 595, height: 842 }
const box = { x: 100, y: 100, width: 142, height: 57 }

describe('the box of a signature', () => {
  it('stands at the foot on the right, on any paper', () => {
    expect(usualBox(page)).toEqual({ x: 396, y: 71, width: 142, height: 57 })
    const small = usualBox({ width: 100, height: 40 })
    expect(small.x).toBe(0)
    expect(small.x + small.width).toBeLessThanOrEqual(100)
    expect(small.y + small.height).toBeLessThanOrEqual(40)
  })
  it('is drawn between two corners, in any direction, or put by a click', () => {
    expect(drawn({ x: 300, y: 200 }, { x: 100, y: 300 }, page)).toEqual({ x: 100, y: 200, width: 200, height: 100 })
    expect(drawn({ x: 300, y: 200 }, { x: 301, y: 201 }, page)).toEqual({ x: 229, y: 171.5, width: 142, height: 57 })
  })
  it('never leaves the page', () => {
    expect(moved(box, -500, -500, page)).toEqual({ ...box, x: 0, y: 0 })
    expect(moved(box, 5000, 5000, page)).toEqual({ ...box, x: 453, y: 785 })
    expect(kept({ x: -5, y: -5, width: 9999, height: 9999 }, page)).toEqual({ x: 0, y: 0, ...page })
  })
  it('grows and shrinks from its lower right corner, its upper left one stays', () => {
    expect(stretched(box, 10, 20, page)).toEqual({ x: 100, y: 80, width: 152, height: 77 })
    expect(stretched(box, 0, 500, page)).toEqual({ x: 100, y: 0, width: 142, height: 157 })
    expect(stretched(box, -500, -500, page)).toEqual({ x: 100, y: 133, width: 60, height: 24 })
  })
})
