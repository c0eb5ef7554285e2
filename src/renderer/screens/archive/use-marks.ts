import { useMemo, useState } from 'react'

export interface Marks<R> {
  set: ReadonlySet<string>
  /** In the order of the list; what has left the list is out. */
  ids: string[]
  toggle: (row: R) => void
  all: () => void
  clear: () => void
}

/** Letters marked for one deed together. */
export const useMarks = <R extends { id: string }>(rows: readonly R[]): Marks<R> => {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const ids = useMemo(() => rows.filter((row) => marked.has(row.id)).map((row) => row.id), [rows, marked])
  return {
    set: marked,
    ids,
    toggle: ({ id }) =>
      setMarked((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    all: () => setMarked(new Set(rows.map((row) => row.id))),
    clear: () => setMarked(new Set()),
  }
}
