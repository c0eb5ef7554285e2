import { useEffect, useRef } from 'react'
import type { LetterRow } from '../../../protocol/desktop-api.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { neighbour, nextAfter } from './neighbour.ts'

export interface WalkOptions {
  rows: readonly LetterRow[]
  current: string | null
  show: (row: LetterRow) => void
  /** Nothing is left to show. */
  finish: () => void
  mark: (row: LetterRow) => void
  search: () => void
  /** Signs what is marked; absent while nothing is. */
  signMarked: (() => void) | undefined
  /** Looks through all that is ready to sign; absent where nothing is. */
  reviewAll: (() => void) | undefined
}

export interface Walk {
  step: (by: 1 | -1) => void
  /** Goes on to the next letter after these were dealt with. */
  goOn: (done: readonly string[]) => void
}

/** The keys of a list: J and K walk, X marks, T signs the marked, / searches. */
export const useWalk = ({ rows, current, show, finish, mark, search, signMarked, reviewAll }: WalkOptions): Walk => {
  const lastIndex = useRef(0)
  const index = rows.findIndex((row) => row.id === current)
  useEffect(() => {
    if (index >= 0) lastIndex.current = index
  }, [index])

  const step = (by: 1 | -1) => {
    // From a letter of another box, kept in a tab, the walk goes on where it was left.
    const left = rows[Math.min(lastIndex.current, rows.length - 1)]
    const row = current !== null && index < 0 ? left : neighbour(rows, current, by)
    if (row && row.id !== current) show(row)
  }
  const markCurrent = () => {
    const row = rows[index]
    if (row) mark(row)
  }
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    x: markCurrent,
    '/': search,
    ...(signMarked ? { t: signMarked } : {}),
    ...(reviewAll ? { 'Shift+t': reviewAll } : {}),
  })
  return {
    step,
    goOn: (done) => {
      const next = nextAfter(rows, current, lastIndex.current, done)
      if (next) show(next)
      else finish()
    },
  }
}
