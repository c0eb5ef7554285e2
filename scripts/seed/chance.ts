/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export interface Chance {
  /** 0 ≤ n < 1 */
  next(): number
  /** 0 ≤ n < below, whole */
  below(below: number): number
  is(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Few are frequent, many are rare: the n-th of them 1/n times as often as the first (Zipf). */
  zipf<T>(list: readonly T[]): T
  /** A UUID of version 4. */
  uuid(): string
  /** As many hexadecimal digits. */
  hex(digits: number): string
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  const hex = (digits: number): string => {
    let text = ''
    while (text.length < digits) text += below(0x10000000).toString(16).padStart(7, '0')
    return text.slice(0, digits)
  }
  return {
    next,
    below,
    hex,
    is: (share) => next() < share,
    pick: (list) => list[below(list.length)]!,
    // The continuous form of 1/n: exact enough, and without a table for each list.
    zipf: (list) => list[Math.min(list.length - 1, Math.floor(Math.exp(next() * Math.log(list.length + 1))) - 1)]!,
    uuid() {
      const h = hex(30)
      return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(12, 15)}-a${h.slice(15, 18)}-${h.slice(18, 30)}`
    },
  }
}
