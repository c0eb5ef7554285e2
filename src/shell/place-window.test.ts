import { array, assert, integer, property, record } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, usualSize } from './place-window.ts'
import type { Area } from './place-window.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const wide = { x: 1366, y: -200, width: 1920, height: 1040 }
const at = (x: number, y: number, width = 1000, height = 600, maximized = false) => ({
  bounds: { x, y, width, height },
  maximized,
})

describe('where the window comes up', () => {
  it('the first time in the usual size, smaller on a small screen', () => {
    expect(placeWindow(null, [laptop])).toEqual({ bounds: usualSize, maximized: false })
    expect(placeWindow(null, [{ ...laptop, width: 1024 }]).bounds).toEqual({ width: 1024, height: 720 })
  })

  it('where it was, also on the second screen', () => {
    expect(placeWindow(at(100, 50), [laptop, wide])).toEqual(at(100, 50))
    expect(placeWindow(at(1700, -100), [laptop, wide])).toEqual(at(1700, -100))
  })

  it('the second screen was unplugged: on the one that is left, maximised as it was', () => {
    expect(placeWindow(at(1700, -100, 1000, 600, true), [laptop])).toEqual({ bounds: usualSize, maximized: true })
  })

  it('the screen is scaled to 200 % and has become small: wholly inside', () => {
    expect(placeWindow(at(100, 50, 1280, 700), [{ x: 0, y: 0, width: 683, height: 364 }])).toEqual(at(0, 0, 683, 364))
  })

  it('half outside: pulled inside; a strip at the edge: as the first time', () => {
    expect(placeWindow(at(900, -300), [laptop])).toEqual(at(366, 0))
    expect(placeWindow(at(1360, 0), [laptop]).bounds).toEqual(usualSize)
  })

  it('whatever was remembered, the window is wholly on one screen or left to the system', () => {
    const number = integer({ min: -10_000, max: 10_000 })
    const area: Arbitrary<Area> = record({
      x: number,
      y: number,
      width: integer({ min: 0, max: 8000 }),
      height: integer({ min: 0, max: 8000 }),
    })
    assert(
      property(area, array(area, { maxLength: 4 }), (bounds, screens) => {
        const placed = placeWindow({ bounds, maximized: false }, screens).bounds
        if (!('x' in placed)) return
        expect(
          screens.some(
            (s) =>
              placed.x >= s.x &&
              placed.y >= s.y &&
              placed.x + placed.width <= s.x + s.width &&
              placed.y + placed.height <= s.y + s.height,
          ),
        ).toBe(true)
      }),
    )
  })
})
