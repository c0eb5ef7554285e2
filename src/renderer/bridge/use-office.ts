import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { DesktopCall, DesktopInput, DesktopOutput } from '../../protocol/desktop-api.ts'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import { useBridge } from './bridge-context.tsx'
import { callOffice } from './call-office.ts'
import { queryKey } from './query-key.ts'
import { refreshAfter } from './refresh.ts'

/**
 * What the office knows, kept fresh by its events. All data is local: there is no polling and hardly any waiting.
 * @example const { data, error } = useOfficeQuery('letters.get', { id })
 */
export const useOfficeQuery = <C extends DesktopCall>(
  name: C,
  input: DesktopInput<C>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<DesktopOutput<C>, LontarError> => {
  const bridge = useBridge()
  const { enabled = true, keepPrevious = false } = options
  return useQuery<DesktopOutput<C>, LontarError>({
    queryKey: queryKey(name, input),
    queryFn: () => callOffice(bridge, name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: (previous: DesktopOutput<C> | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<DesktopOutput<C>, LontarError>>[0])
}

/**
 * Something a person does. Lists and letters are refreshed afterwards.
 * @example const paraf = useOfficeAction('letters.paraf'); paraf.mutate({ id, note: '' })
 */
export const useOfficeAction = <C extends DesktopCall>(
  name: C,
): UseMutationResult<DesktopOutput<C>, LontarError, DesktopInput<C>> => {
  const bridge = useBridge()
  const queries = useQueryClient()
  return useMutation<DesktopOutput<C>, LontarError, DesktopInput<C>>({
    mutationFn: (input) => callOffice(bridge, name, input),
    onSettled: (output, _error, input) => refreshAfter(queries, name, input, output),
  })
}
