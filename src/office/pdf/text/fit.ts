import type { Word } from './words.ts'

/** Where the lines of a run of words end: for each line the index after its last word. */
export type Fit = (words: Word[], spaces: number[], room: (line: number) => number) => number[]

/** A space may grow to about four times its width; a line that asks for more is left ragged. As a share of the size of the letters. */
export const widestStretch = 0.85
/** … and get narrower by this, about a fifth of its width. */
export const mostShrink = 0.055

/** First fit: each line takes as many words as it holds. For text that is not stretched. */
export const firstFit: Fit = (words, spaces, room) => {
  const ends: number[] = []
  let used = 0
  for (const [index, word] of words.entries()) {
    const begins = index === (ends.at(-1) ?? 0)
    const before = begins ? 0 : spaces[index]!
    if (!begins && used + before + word.width > room(ends.length) + 0.01) {
      ends.push(index)
      used = word.width
    } else used += before + word.width
  }
  return words.length > 0 ? [...ends, words.length] : ends
}

/**
 * Optimum fit (after Knuth and Plass, 1981): of all ways to break a paragraph the one whose lines are least stretched or squeezed, a very wide
 * gap counting far more than several small ones. A last line of one short word is avoided where that costs little. Time grows with
 * the number of words, times those that a line holds.
 */
export const bestFit: Fit = (words, spaces, room) => {
  const count = words.length
  const size = words[0]?.pieces[0]?.style.size ?? 10
  const best: { cost: number; from: number; line: number }[] = [{ cost: 0, from: -1, line: 0 }]
  for (let end = 1; end <= count; end++) {
    let found = { cost: Infinity, from: end - 1, line: 0 }
    let [used, gaps] = [0, 0]
    for (let start = end - 1; start >= 0; start--) {
      const before = best[start]!
      used += words[start]!.width + (start + 1 < end ? spaces[start + 1]! : 0)
      if (start + 1 < end && spaces[start + 1]! > 0) gaps++
      const width = room(before.line)
      // No line that begins even earlier can hold more than this one.
      if (used - gaps * size * mostShrink > width + 0.01 && end - start > 1) break
      const cost = before.cost + costOf(width - used, gaps, size, end === count, width)
      if (cost < found.cost) found = { cost, from: start, line: before.line + 1 }
    }
    best.push(found)
  }
  const ends: number[] = []
  for (let end = count; end > 0; end = best[end]!.from) ends.unshift(end)
  return ends
}

const costOf = (spare: number, gaps: number, size: number, isLast: boolean, width: number): number => {
  if (isLast && spare >= 0) return spare > width * 0.88 ? 2500 : 1
  const limit = size * (spare >= 0 ? widestStretch : mostShrink)
  const ratio = gaps > 0 ? Math.abs(spare) / gaps / limit : spare < 1 ? 0 : 3
  // Beyond the limit a line is left ragged: as bad as the widest gap, and worse the shorter it is.
  return ratio > 1 ? 20_000 + 10_000 * (spare / width) : (1 + 100 * ratio ** 3) ** 2
}
