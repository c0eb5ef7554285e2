export interface DiffPart {
  text: string
  isChanged: boolean
}

/** Beyond this the middle counts as changed altogether: marking words in two different essays helps nobody. */
const mostCells = 1_000_000

/** The words of two texts, those apart marked on each side. What stands between two words belongs to the first, but is not marked at the end. */
export const wordDiff = (left: string, right: string): { left: DiffPart[]; right: DiffPart[] } => {
  const a = wordsOf(left)
  const b = wordsOf(right)
  const kept = commonWords(a, b)
  return { left: marked(a, new Set(kept.map(([i]) => i))), right: marked(b, new Set(kept.map(([, j]) => j))) }
}

const wordsOf = (text: string): string[] => text.trim().match(/\S+\s*/g) ?? []

/** Pairs of places that hold the same word: the same beginning, the same end, and the longest common run of words between. */
const commonWords = (a: string[], b: string[]): [number, number][] => {
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim()
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && same(start, start)) start++
  let end = 0
  while (end < shortest - start && same(a.length - 1 - end, b.length - 1 - end)) end++
  const pairs: [number, number][] = []
  for (let i = 0; i < start; i++) pairs.push([i, i])
  pairs.push(...longestRun(start, a.length - end, start, b.length - end, same))
  for (let i = end; i > 0; i--) pairs.push([a.length - i, b.length - i])
  return pairs
}

const longestRun = (
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  same: (i: number, j: number) => boolean,
): [number, number][] => {
  const [n, m] = [toA - fromA, toB - fromB]
  if (n * m > mostCells) return []
  // The longest run of words common to what stands from i and from j on.
  const lengths = new Uint32Array((n + 1) * (m + 1))
  const place = (i: number, j: number) => i * (m + 1) + j
  const length = (i: number, j: number) => lengths[place(i, j)] ?? 0
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      lengths[place(i, j)] = same(fromA + i, fromB + j)
        ? length(i + 1, j + 1) + 1
        : Math.max(length(i + 1, j), length(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m;) {
    if (same(fromA + i, fromB + j)) pairs.push([fromA + i++, fromB + j++])
    else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return pairs
}

const marked = (words: string[], kept: ReadonlySet<number>): DiffPart[] => {
  const parts: DiffPart[] = []
  const add = (text: string, isChanged: boolean) => {
    const last = parts.at(-1)
    if (last?.isChanged === isChanged) last.text += text
    else parts.push({ text, isChanged })
  }
  for (const [index, text] of words.entries()) {
    const isChanged = !kept.has(index)
    const isLastOfRun = isChanged && kept.has(index + 1)
    add(isLastOfRun ? text.trimEnd() : text, isChanged)
    if (isLastOfRun) add(text.slice(text.trimEnd().length), false)
  }
  return parts
}
