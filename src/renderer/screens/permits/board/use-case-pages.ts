import { useInfiniteQuery } from '@tanstack/react-query'
import type { DesktopInput } from '../../../../protocol/desktop-api.ts'
import type { CaseCard } from '../../../../protocol/desktop/permit-board-calls.ts'
import type { LontarError } from '../../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../../bridge/bridge-context.tsx'
import { callOffice } from '../../../bridge/call-office.ts'
import { queryKey } from '../../../bridge/query-key.ts'

const pageSize = 100
const ahead = 30

export interface CasePages {
  cards: CaseCard[]
  isLoading: boolean
  error: LontarError | null
  /** The row at this place will soon be seen. */
  need: (index: number) => void
}

type Pages = { pages: { cards: CaseCard[] }[] }

/** Cases page by page, as somebody looks further down. `first`: what is known of the beginning already. */
export const useCasePages = <C extends 'permits.list' | 'permits.cards'>(
  call: C,
  asked: Omit<DesktopInput<C>, 'offset' | 'limit'>,
  first: readonly CaseCard[] = [],
  total = Infinity,
): CasePages => {
  const bridge = useBridge()
  const begin = first.length
  const found = useInfiniteQuery<{ cards: CaseCard[] }, LontarError, Pages, [string, unknown], number>({
    queryKey: queryKey(call, { ...asked, begin }),
    queryFn: ({ pageParam }) =>
      callOffice(bridge, call, { ...asked, offset: pageParam, limit: pageSize } as DesktopInput<C>),
    initialPageParam: begin,
    getNextPageParam: (last, _all, offset) => (last.cards.length < pageSize ? undefined : offset + pageSize),
    placeholderData: (before) => before,
    enabled: begin === 0,
  })
  const more = found.data?.pages.flatMap((page) => page.cards) ?? []
  const cards = [...first, ...more]
  return {
    cards,
    isLoading: begin === 0 && found.isPending,
    error: found.error,
    need(index) {
      if (index + ahead < cards.length || cards.length >= total || found.isFetching) return
      if (found.data === undefined || found.hasNextPage) void found.fetchNextPage()
    },
  }
}
