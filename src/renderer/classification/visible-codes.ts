import { parentOf, type ClassificationEntry } from '../../domain/classification/classification.ts'
import type { CodeFinder } from '../../domain/classification/find-codes.ts'

export interface CodeLine {
  entry: ClassificationEntry
  level: number
  isOpen: boolean
  hasChildren: boolean
}

/** The lines of the tree as it is unfolded; while something is typed the codes that were found, each on its own. */
export const visibleCodes = (finder: CodeFinder, opened: ReadonlySet<string>, typed: string): CodeLine[] => {
  if (typed.trim() !== '') {
    return finder.find(typed, 200).map((entry) => ({ entry, level: 1, isOpen: false, hasChildren: false }))
  }
  const below = (code: string | null, level: number): CodeLine[] =>
    finder.childrenOf(code).flatMap((entry) => {
      const isOpen = opened.has(entry.code)
      const hasChildren = finder.childrenOf(entry.code).length > 0
      return [{ entry, level, isOpen, hasChildren }, ...(isOpen ? below(entry.code, level + 1) : [])]
    })
  return below(null, 1)
}

/** What is above a code, so that the tree opens where one is. */
export const above = (code: string): string[] => {
  const parent = parentOf(code)
  return parent === null ? [] : [...above(parent), parent]
}

/** Where the arrow keys lead in a tree, as people know it from their files. Null: to fold or unfold instead. */
export const stepInTree = (
  lines: readonly CodeLine[],
  current: string,
  key: 'ArrowLeft' | 'ArrowRight',
): { go: string } | { open: string } | { close: string } | null => {
  const index = lines.findIndex(({ entry }) => entry.code === current)
  const line = lines[index]
  if (!line) return null
  if (key === 'ArrowRight') {
    if (!line.hasChildren) return null
    const inner = lines[index + 1]
    return line.isOpen && inner ? { go: inner.entry.code } : { open: current }
  }
  if (line.isOpen) return { close: current }
  const parent = parentOf(current)
  return parent !== null && lines.some(({ entry }) => entry.code === parent) ? { go: parent } : null
}
