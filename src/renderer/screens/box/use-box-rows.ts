import { useState } from 'react'
import { mostRows, type Box, type LetterRow } from '../../../protocol/desktop-api.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'

export interface BoxRows {
  /** From the newest on; while one scrolls fast perhaps not yet all that are in view. */
  rows: readonly LetterRow[]
  total: number
  isLoading: boolean
  /** The rows are those of an earlier look, and newer ones are on their way. */
  isAsking: boolean
  error: LontarError | null
  /** The row at this place will soon be seen. */
  need: (index: number) => void
  retry: () => void
}

const step = 200
const ahead = 60

/**
 * The rows of a box from the top as far as somebody has looked. What waits for a person is there in one go: marking, signing and
 * walking go over all of it.
 */
export const useBoxRows = (box: Box, query: string): BoxRows => {
  const [limit, setLimit] = useState(box === 'menunggu' ? mostRows : step)
  const list = useOfficeQuery('letters.list', { box, query, limit }, { keepPrevious: true })
  const { rows, total } = list.data ?? { rows: [], total: 0 }
  return {
    rows,
    total,
    isLoading: list.isPending,
    isAsking: list.isFetching,
    error: list.error,
    need(index) {
      if (rows.length >= total || index + ahead < limit) return
      setLimit(Math.min(mostRows, Math.ceil((index + ahead + 1) / step) * step))
    },
    retry: () => void list.refetch(),
  }
}
