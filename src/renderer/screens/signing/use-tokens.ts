import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SignerOption } from '../../../protocol/desktop-api.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { TriedModule } from '../../../protocol/token-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { unusableReason } from './unusable-reason.ts'

export interface Tokens {
  /** Null until the first search is over. */
  options: SignerOption[] | null
  tried: TriedModule[]
  error: LontarError | null
  isSearching: boolean
  chosen: SignerOption | null
  choose: (id: string) => void
  search: () => void
}

/** The certificates on tokens now. Searched anew each time the dialog opens: a token may have come or gone. */
export const useTokens = (person: string): Tokens => {
  const queries = useQueryClient()
  const { data, error, isFetching, refetch } = useOfficeQuery('signing.options', {})
  const [id, setId] = useState<string | null>(null)
  useEffect(() => () => queries.removeQueries({ queryKey: ['signing.options'] }), [queries])

  const usable = (data?.options ?? []).filter((option) => unusableReason(option, person) === null)
  const chosen = usable.find((option) => option.id === id) ?? (usable.length === 1 ? (usable[0] ?? null) : null)
  return {
    options: data?.options ?? null,
    tried: data?.tried ?? [],
    error,
    isSearching: isFetching,
    chosen,
    choose: setId,
    search: () => void refetch(),
  }
}
