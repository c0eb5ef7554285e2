import { describe, expect, it } from 'vitest'
import { clockChanged, lookAtClock, watchClock } from './watch-clock.ts'
import type { ClockLook } from './watch-clock.ts'

const hour = 3_600_000
const bali: ClockLook = { wall: 1_800_000_000_000, steady: 5000, zone: 'Asia/Makassar', offset: -480 }
const later = (ms: number, change: Partial<ClockLook> = {}): ClockLook => ({
  ...bali,
  wall: bali.wall + ms,
  steady: bali.steady + ms,
  ...change,
})

describe('the clock of the computer', () => {
  it('runs on, and a time server moves it a little: no change', () => {
    expect(clockChanged(bali, later(30_000), false)).toBe(false)
    expect(clockChanged(bali, later(30_000, { wall: bali.wall + 32_000 }), false)).toBe(false)
  })

  it('is set an hour ahead or back', () => {
    expect(clockChanged(bali, later(30_000, { wall: bali.wall + hour }), false)).toBe(true)
    expect(clockChanged(bali, later(30_000, { wall: bali.wall - hour }), false)).toBe(true)
  })

  it('flies with its owner to Jakarta', () => {
    expect(clockChanged(bali, later(30_000, { zone: 'Asia/Jakarta', offset: -420 }), false)).toBe(true)
  })

  it('sleeps, which is no change however its steady clock counts; waking before one fell asleep is', () => {
    expect(clockChanged(bali, later(8 * hour, { steady: bali.steady + 10 }), true)).toBe(false)
    expect(clockChanged(bali, later(8 * hour), true)).toBe(false)
    expect(clockChanged(bali, later(10, { wall: bali.wall - hour }), true)).toBe(true)
  })

  it('a change is told once', () => {
    const looks = [bali, later(10, { wall: bali.wall + hour }), later(20, { wall: bali.wall + hour + 10 })]
    let told = 0
    const watch = watchClock(
      () => told++,
      1e9,
      () => looks.shift()!,
    )
    watch.woke()
    watch.stop()
    expect(told).toBe(0)
    expect(lookAtClock()).toMatchObject({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  })

  it('a zone that is set while the program runs is seen', () => {
    const env = process.env['TZ']
    try {
      process.env['TZ'] = 'Asia/Makassar'
      const before = lookAtClock()
      process.env['TZ'] = 'Asia/Jakarta'
      expect([before.offset, lookAtClock().offset]).toEqual([-480, -420])
    } finally {
      if (env === undefined) delete process.env['TZ']
      else process.env['TZ'] = env
    }
  })
})
