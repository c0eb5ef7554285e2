import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

export interface LineCount {
  files: number
  median: number
  /** Nine files of ten are at most this long. */
  p90: number
  max: number
  /** The longest file, from the root of the repository; empty where there is none. */
  longest: string
}

export type CountedPart = 'src' | 'tests' | 'scripts'

/**
 * Lines per source file of one part of `folder`. Tests that lie beside their source grow with it and are not counted; those in `tests`
 * are its source.
 */
export const lineCount = (folder: string, part: CountedPart = 'src'): LineCount => {
  const counts = globSync(`${part}/**/*.{ts,tsx,mjs}`, { cwd: folder })
    .filter((file) => part === 'tests' || !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, lines: linesOf(readFileSync(join(folder, file), 'utf8')) }))
    .toSorted((a, b) => a.lines - b.lines || a.file.localeCompare(b.file))
  const at = (share: number) => counts[Math.max(0, Math.ceil(counts.length * share) - 1)]?.lines ?? 0
  const last = counts.at(-1)
  return { files: counts.length, median: at(0.5), p90: at(0.9), max: last?.lines ?? 0, longest: last?.file ?? '' }
}

/** As `wc -l`, but a last line without its line end is a line too. */
const linesOf = (text: string): number => (text === '' ? 0 : text.replace(/\n$/, '').split('\n').length)

if (import.meta.main) console.table(lineCount(root))
