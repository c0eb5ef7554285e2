import type { Book, RegisterLine } from '../../../domain/registers/register-line.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFresh } from '../admin/use-fresh.ts'

export interface FoundBook {
  lines: readonly RegisterLine[]
  /** Where the lines come from: those of letters on this computer at once, all of them when the server has answered. */
  from: 'here' | 'server'
  isLoading: boolean
  error: ErrorMessage | null
}

/** A book of an agency: at once what this computer knows, then the whole of it. */
export const useBook = (unitId: string | null, book: Book, year: number): FoundBook => {
  const online = useOfficeQuery('sync.status', {}).data?.online
  const asked = { unitId: unitId ?? '', book, year: String(year) }
  useFresh('registers.list', online)
  const here = useOfficeQuery('registers.list', { ...asked, ask: 'here' }, { enabled: unitId !== null })
  const whole = useOfficeQuery('registers.list', { ...asked, ask: 'server' }, { enabled: unitId !== null })
  const best = whole.data ?? here.data
  return {
    lines: best?.lines ?? [],
    from: best?.from ?? 'here',
    isLoading: here.isPending && whole.isPending,
    error: whole.error ?? here.error,
  }
}
