/** Numbers that are always the same for a seed (mulberry32), so that a case can be looked at again. */
export interface Chance {
  below: (limit: number) => number
  of: <T>(items: readonly T[]) => T
}

export const chanceOf = (seed: number): Chance => {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, of: (items) => items[below(items.length)]! }
}
