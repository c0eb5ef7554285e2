import { useQueryClient } from '@tanstack/react-query'
import type { Offered } from '../../../protocol/desktop-api.ts'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'

/** The newest answer of the keepers that was opened from outside, as by a double click. */
export const useOfferedAnswer = (): Extract<Offered, { what: 'file' }> | undefined => {
  const queries = useQueryClient()
  const { data } = useOfficeQuery('computer.offered', {})
  useOfficeEvent('offered.changed', ({ offered }) =>
    queries.setQueryData(queryKey('computer.offered', {}), { offered }),
  )
  return data?.offered.flatMap((one) => (one.what === 'file' && one.kind === 'recovery-answer' ? [one] : [])).at(-1)
}
