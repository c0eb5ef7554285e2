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

/** Lines per source file below `folder`; tests are not counted, they lie beside their source and grow with it. */
export const lineCount = (folder: string): LineCount => {
  const counts = globSync('src/**/*.{ts,tsx}', { cwd: folder })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, lines: linesOf(readFileSync(join(folder, file), 'utf8')) }))
    .toSorted((a, b) => a.lines - b.lines || a.file.localeCompare(b.file))
  const at = (share: number) => counts[Math.max(0, Math.ceil(counts.length * share) - 1)]?.lines ?? 0
  const last = counts.at(-1)
  return { files: counts.length, median: at(0.5), p90: at(0.9), max: last?.lines ?? 0, longest: last?.file ?? '' }
}

/** As `wc -l`, but a last line without its line end is a line too. */
const linesOf = (text: string): number => (text === '' ? 0 : text.replace(/\n$/, '').split('\n').length)

if (import.meta.main) console.table(lineCount(root))
