import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import { queryKey } from './query-key.ts'

const isCode = (error: unknown, code: ErrorCode): boolean => error instanceof LontarError && error.code === code

/**
 * Data lives on this computer: it is fresh until an event says otherwise, and no network state pauses a question. A
 * question that fell into a restart of the office is asked again; an action never is, that is for the person to decide.
 */
export const createQueries = (): QueryClient => {
  const onError = (error: unknown) => {
    if (isCode(error, 'session_locked')) void queries.invalidateQueries({ queryKey: queryKey('session.lockState', {}) })
    if (isCode(error, 'not_signed_in')) void queries.invalidateQueries({ queryKey: queryKey('session.me', {}) })
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: (failed, error) => failed < 3 && isCode(error, 'office_restarted'),
        retryDelay: 300,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return queries
}
