import { useMemo } from 'react'
import type { LetterRow } from '../../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'

export type TaskName = LetterRow['tasks'][number]

/** What waits for me, and how much of each kind. */
export const useWaiting = (): {
  rows: readonly LetterRow[]
  count: (...tasks: TaskName[]) => number
  isPending: boolean
} => {
  const list = useOfficeQuery('letters.list', { box: 'menunggu', query: '' })
  return useMemo(() => {
    const rows = list.data?.rows ?? []
    const count = (...tasks: TaskName[]) => rows.filter((row) => tasks.some((task) => row.tasks.includes(task))).length
    return { rows, count, isPending: list.isPending }
  }, [list.data, list.isPending])
}
