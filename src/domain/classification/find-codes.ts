import { parentOf, type ClassificationEntry } from './classification.ts'

/** The tree in memory: found by words, walked by parent. */
export interface CodeFinder {
  find(typed: string, most?: number): ClassificationEntry[]
  byCode(code: string): ClassificationEntry | undefined
  childrenOf(code: string | null): readonly ClassificationEntry[]
  /** From the top down to the code itself. */
  pathOf(code: string): ClassificationEntry[]
}

/**
 * Every typed word must begin a word of the code’s name or of what it stands under, or begin the code. What holds them all in its own
 * name comes first, then the shorter code. A scan of prepared strings: 5,500 codes take about a millisecond.
 */
export const codeFinder = (entries: readonly ClassificationEntry[]): CodeFinder => {
  const known = new Map(entries.map((entry) => [entry.code, entry]))
  const children = Map.groupBy(entries, (entry) => parentOf(entry.code))
  const pathOf = (code: string): ClassificationEntry[] => {
    const parent = parentOf(code)
    const own = known.get(code)
    return [...(parent === null ? [] : pathOf(parent)), ...(own ? [own] : [])]
  }
  const prepared = entries.map((entry) => ({
    entry,
    own: spread(`${entry.words} ${entry.code}`),
    path: spread(
      pathOf(entry.code)
        .map(({ words }) => words)
        .join(' '),
    ),
  }))

  return {
    byCode: (code) => known.get(code),
    childrenOf: (code) => children.get(code) ?? [],
    pathOf,
    find(typed, most = 50) {
      const words = wordsOf(typed).map((word) => ` ${word}`)
      if (words.length === 0) return entries.slice(0, most)
      const best: ClassificationEntry[] = []
      const others: ClassificationEntry[] = []
      for (const { entry, own, path } of prepared) {
        if (words.every((word) => own.includes(word))) best.push(entry)
        else if (others.length < most && words.every((word) => own.includes(word) || path.includes(word)))
          others.push(entry)
      }
      const wanted = typed.trim()
      best.sort((a, b) => Number(b.code === wanted) - Number(a.code === wanted) || depth(a) - depth(b))
      return [...best, ...others].slice(0, most)
    },
  }
}

const depth = ({ code }: ClassificationEntry): number => code.split('.').length

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\d[\d.]*|[\p{L}\p{N}]+/gu) ?? []

const spread = (text: string): string => ` ${wordsOf(text).join(' ')} `
