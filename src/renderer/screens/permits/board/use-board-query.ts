import { useMemo } from 'react'
import type { CaseFilters } from '../../../../protocol/desktop/permit-board-calls.ts'
import { permitPlace, type PermitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { formatBoardQuery, parseBoardQuery, type BoardQuery } from './board-query.ts'

export interface BoardQueryInHand extends BoardQuery {
  change: (change: Partial<BoardQuery>) => void
  narrow: (filters: CaseFilters) => void
}

/** The filters in the address, and how to change them there. */
export const useBoardQuery = (place: PermitPlace): BoardQueryInHand => {
  const go = useGo()
  const query = useMemo(() => parseBoardQuery(place.query), [place.query])
  const change = (next: Partial<BoardQuery>) =>
    go(permitPlace(place.tab, { query: formatBoardQuery({ ...query, ...next }) }), { replace: true })
  return {
    ...query,
    change,
    narrow: (filters) => change({ filters: { ...query.filters, ...filters } }),
  }
}
