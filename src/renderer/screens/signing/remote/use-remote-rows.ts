import { useState } from 'react'
import type { LetterRow } from '../../../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'

/** The letters as they stood when the dialog opened: they stay in view while they leave the list one by one. */
export const useRemoteRows = (ids: string[]): LetterRow[] => {
  const { data, isFetching } = useOfficeQuery('letters.list', { box: 'menunggu' })
  const [rows, setRows] = useState<LetterRow[] | null>(null)
  if (rows === null && data && !isFetching) {
    setRows(ids.flatMap((id) => data.rows.find((row) => row.id === id) ?? []))
  }
  return rows ?? []
}
