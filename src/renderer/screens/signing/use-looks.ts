import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'

export interface Looks {
  /** Why a letter cannot be signed now, by its id. */
  problems: Map<string, ErrorMessage>
  /** The PDF of each letter, by its id. */
  pdfs: Record<string, string>
}

/** What the office finds of these letters before a PIN is asked. A signature that was just given is no problem. */
export const useLooks = (ids: string[]): Looks => {
  const { data } = useOfficeQuery('signing.look', { ids }, { keepPrevious: true })
  const letters = data?.letters ?? []
  return {
    problems: new Map(
      letters.flatMap(({ id, state, problem }) => (problem && state === 'siap_ttd' ? [[id, problem] as const] : [])),
    ),
    pdfs: Object.fromEntries(letters.flatMap(({ id, pdf }) => (pdf ? [[id, pdf] as const] : []))),
  }
}
