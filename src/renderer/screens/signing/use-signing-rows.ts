import { useState } from 'react'
import type { LetterRow } from '../../../protocol/desktop-api.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'

export interface SigningRows {
  /** Null until the list is here. */
  rows: LetterRow[] | null
  /** How many of the ids do not wait for this person's signature. */
  leftOut: number
  error: LontarError | null
}

/** The letters to sign as they stood when the dialog opened: they stay in view while they leave the list one by one. */
export const useSigningRows = (ids: string[]): SigningRows => {
  const { data, error, isFetching } = useOfficeQuery('letters.list', { box: 'menunggu' })
  const [rows, setRows] = useState<LetterRow[] | null>(null)
  if (rows === null && data && !isFetching) {
    const waiting = new Map(data.rows.filter((row) => row.tasks.includes('tanda_tangan')).map((row) => [row.id, row]))
    setRows(ids.flatMap((id) => waiting.get(id) ?? []))
  }
  return { rows, leftOut: rows ? ids.length - rows.length : 0, error }
}
