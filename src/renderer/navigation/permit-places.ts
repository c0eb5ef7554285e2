import { withSearch } from './finding-places.ts'

/** The addresses of the permit desk: boards, a new application, and one case. */
export const permitTabs = ['papan', 'daftar', 'kalender', 'dasbor', 'baru', 'berkas'] as const
export type PermitTab = (typeof permitTabs)[number]

export interface PermitPlace {
  screen: 'izin'
  tab: PermitTab
  /** Of `berkas`: its id. Of `baru`: the case that is extended or amended. */
  case: string | null
  /** What a board or list is narrowed to, or which part of a case is shown: each tab reads its own. */
  query: string
}

export const permitPlace = (tab: PermitTab, more: Partial<Pick<PermitPlace, 'case' | 'query'>> = {}): PermitPlace => ({
  case: null,
  query: '',
  ...more,
  screen: 'izin',
  tab,
})

/** @example casePlace(id) // '#/izin/berkas/0b7e…' */
export const casePlace = (id: string, query = ''): PermitPlace => permitPlace('berkas', { case: id, query })

export const formatPermit = ({ tab, case: id, query }: PermitPlace): string =>
  withSearch(['#', 'izin', tab, ...(id === null ? [] : [id])].join('/'), { cari: query })

/** A case without its id is the board. */
export const parsePermit = (first: string | undefined, second: string | undefined, search: string): PermitPlace => {
  const tab = permitTabs.find((name) => name === first) ?? 'papan'
  const query = (new URLSearchParams(search).get('cari') ?? '').slice(0, 1000)
  return tab === 'berkas' && !second ? permitPlace('papan') : permitPlace(tab, { case: second || null, query })
}
