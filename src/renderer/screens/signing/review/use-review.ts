import { useQueryClient } from '@tanstack/react-query'
import type { LookedAt, Review } from '../../../../protocol/desktop/batch-calls.ts'
import type { LontarError } from '../../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../../bridge/bridge-context.tsx'
import { callOffice } from '../../../bridge/call-office.ts'
import { queryKey } from '../../../bridge/query-key.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useTellError } from '../../../parts/announcer.tsx'
import { reviewState, withMarks, type ReviewMark, type ReviewState } from './review-state.ts'

export interface ReviewLetter {
  id: string
  mark: ReviewMark
  looked: LookedAt | undefined
  state: ReviewState
}

export interface ReviewDesk {
  letters: ReviewLetter[]
  isLoading: boolean
  error: LontarError | null
  mark: (id: string, mark: ReviewMark['mark']) => void
}

/** The review as the office keeps it, with what it finds of each letter now. */
export const useReview = (): ReviewDesk => {
  const keep = useKeepReview()
  const { data, error } = useOfficeQuery('review.get', {})
  const review = data ?? { letters: [] }
  const ids = review.letters.map(({ id }) => id)
  const look = useOfficeQuery('signing.look', { ids }, { enabled: ids.length > 0, keepPrevious: true })
  const looked = new Map(look.data?.letters.map((letter) => [letter.id, letter]))
  return {
    letters: review.letters.map((mark) => ({
      id: mark.id,
      mark,
      looked: looked.get(mark.id),
      state: reviewState(mark, looked.get(mark.id)),
    })),
    isLoading: data === undefined || (ids.length > 0 && look.isPending),
    error: error ?? look.error,
    mark: (id, mark) => {
      const pdf = mark === null ? null : (looked.get(id)?.pdf ?? null)
      keep({ letters: review.letters.map((letter) => (letter.id === id ? { id, mark, pdf } : letter)) })
    },
  }
}

/** Begins a review of these letters; what was decided of them before still stands. */
export const useStartReview = (): ((ids: readonly string[], then: () => void) => void) => {
  const bridge = useBridge()
  const keep = useKeepReview()
  const tellError = useTellError()
  return (ids, then) => {
    callOffice(bridge, 'review.get', {})
      .then((before) => {
        keep(withMarks(ids, before))
        then()
      })
      .catch(tellError)
  }
}

/** Shown at once; the office writes it down. */
const useKeepReview = (): ((review: Review) => void) => {
  const bridge = useBridge()
  const queries = useQueryClient()
  const tellError = useTellError()
  return (review) => {
    queries.setQueryData(queryKey('review.get', {}), review)
    callOffice(bridge, 'review.keep', review).catch(tellError)
  }
}
