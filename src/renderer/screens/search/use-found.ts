import { useInfiniteQuery } from '@tanstack/react-query'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import type { FoundRow, SearchFilters } from '../../../protocol/desktop/list-calls.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { queryKey } from '../../bridge/query-key.ts'

const pageSize = 100
const ahead = 30

export interface Found {
  rows: FoundRow[]
  more: boolean
  isLoading: boolean
  error: LontarError | null
  /** The row at this place will soon be seen. */
  need: (index: number) => void
}

/** What the store finds, the newest first, page by page as somebody looks further. */
export const useFound = (text: string, filters: SearchFilters): Found => {
  const bridge = useBridge()
  const asked = { text, filters, limit: pageSize }
  const found = useInfiniteQuery<
    DesktopOutput<'search.find'>,
    LontarError,
    { pages: DesktopOutput<'search.find'>[] },
    [string, unknown],
    number | null
  >({
    queryKey: queryKey('search.find', asked),
    queryFn: ({ pageParam }) =>
      callOffice(bridge, 'search.find', { ...asked, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return {
    rows,
    more: found.hasNextPage,
    isLoading: found.isPending,
    error: found.error,
    need(index) {
      if (found.hasNextPage && !found.isFetchingNextPage && index + ahead >= rows.length) void found.fetchNextPage()
    },
  }
}
