import { useState } from 'react'
import type { LetterRow } from '../../../protocol/desktop-api.ts'

export interface Marked {
  /** In the order of the list; what has left the list or needs no signature any more is out. */
  ids: string[]
  toggle: (row: LetterRow) => void
  clear: () => void
}

export const isSignable = (row: LetterRow): boolean => row.tasks.includes('tanda_tangan')

/** Letters marked to be signed together. */
export const useMarked = (rows: readonly LetterRow[]): Marked => {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  return {
    ids: rows.filter((row) => isSignable(row) && marked.has(row.id)).map((row) => row.id),
    toggle: (row) => isSignable(row) && setMarked((before) => toggled(before, row.id)),
    clear: () => setMarked(new Set()),
  }
}

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
