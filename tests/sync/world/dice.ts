/** All chance of a run comes from here: the same seed throws the same dice on every machine. */
export interface Dice {
  /** 0 ≤ n < 1 */
  number(): number
  /** 0 ≤ n < limit, whole */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the names, each as often as its weight says. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K
}

/** sfc32, a small generator that passes PractRand, started from a hash (xmur3) of the seed's text. */
export const createDice = (seed: string): Dice => {
  const hash = hashOf(seed)
  let [a, b, c, d] = [hash(), hash(), hash(), 1]
  const next = (): number => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm++) next()
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    number: next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    weighted(weights) {
      const entries = Object.entries<number>(weights as Record<string, number>)
      let at = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => (at -= weight) < 0) ?? entries.at(-1)!
      return found[0] as never
    },
  }
}

const hashOf = (text: string): (() => number) => {
  let h = 1779033703 ^ text.length
  for (const letter of text) {
    h = Math.imul(h ^ letter.charCodeAt(0), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    return (h ^= h >>> 16) | 0
  }
}
