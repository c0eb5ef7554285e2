import { searchFiltersSchema, type SearchFilters } from '../../protocol/desktop/list-calls.ts'

/** The addresses of archive and search: what one looks at is found again by back, forward and a restart. */
export const archiveTabs = ['isi', 'siap', 'pindah', 'musnah', 'daftar'] as const
export type ArchiveTab = (typeof archiveTabs)[number]

export interface ArchivePlace {
  screen: 'arsip'
  tab: ArchiveTab
  unit: string | null
  code: string | null
  year: number | null
  /** `kind:name` of a list. */
  list: string | null
  letter: string | null
}

export const archivePlace = (tab: ArchiveTab, more: Partial<ArchivePlace> = {}): ArchivePlace => ({
  unit: null,
  code: null,
  year: null,
  list: null,
  letter: null,
  ...more,
  screen: 'arsip',
  tab,
})

/** @example '#/arsip/isi?kode=800&tahun=2026' */
export const formatArchive = ({ tab, unit, code, year, list, letter }: ArchivePlace): string => {
  const named = { opd: unit, kode: code, tahun: year?.toString() ?? null, daftar: list, surat: letter }
  return withSearch(`#/arsip/${tab}`, named)
}

export const parseArchive = (first: string | undefined, search: string): ArchivePlace => {
  const asked = new URLSearchParams(search)
  const year = Number(asked.get('tahun'))
  return archivePlace(archiveTabs.find((name) => name === first) ?? 'isi', {
    unit: asked.get('opd'),
    code: asked.get('kode'),
    year: Number.isInteger(year) && year > 0 ? year : null,
    list: asked.get('daftar'),
    letter: asked.get('surat'),
  })
}

/** Those that are set, after the path. */
export const withSearch = (path: string, named: Record<string, string | null | undefined>): string => {
  const set = Object.entries(named).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`
}

export interface SearchPlace {
  screen: 'cari'
  text: string
  filters: SearchFilters
  letter: string | null
}

export const searchPlace = (text = '', filters: SearchFilters = {}, letter: string | null = null): SearchPlace => ({
  screen: 'cari',
  text,
  filters,
  letter,
})

/** @example '#/cari?kata=rapat&side=masuk' */
export const formatSearch = ({ text, filters, letter }: SearchPlace): string => {
  const set = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]))
  return withSearch('#/cari', { kata: text, ...set, surat: letter })
}

export const parseSearch = (search: string): SearchPlace => {
  const { kata = '', surat = null, ...rest } = Object.fromEntries(new URLSearchParams(search))
  return searchPlace(kata.slice(0, 200), filtersFrom(rest), surat)
}

/** What an older address or another language of filters says and this version does not know is left out. */
const filtersFrom = (words: Record<string, string>): SearchFilters => {
  const { year, hasAttachments, ...others } = words
  const typed = {
    ...others,
    ...(year !== undefined && { year: Number(year) }),
    ...(hasAttachments !== undefined && { hasAttachments: hasAttachments === 'true' }),
  }
  const known = Object.entries(typed).filter(
    ([name, value]) =>
      searchFiltersSchema.partial().safeParse({ [name]: value }).success && name in searchFiltersSchema.shape,
  )
  return Object.fromEntries(known) as SearchFilters
}

export const books = ['keluar', 'masuk'] as const

/** A book of an agency and year, and the line in hand. */
export interface RegisterPlace {
  screen: 'agenda'
  book: (typeof books)[number]
  unit: string | null
  year: number | null
  line: number | null
}

export const registerPlace = (book: RegisterPlace['book'], more: Partial<RegisterPlace> = {}): RegisterPlace => ({
  unit: null,
  year: null,
  line: null,
  ...more,
  screen: 'agenda',
  book,
})

/** @example '#/agenda/keluar?tahun=2026&baris=12' */
export const formatRegister = ({ book, unit, year, line }: RegisterPlace): string =>
  withSearch(`#/agenda/${book}`, { opd: unit, tahun: year?.toString() ?? null, baris: line?.toString() ?? null })

export const parseRegister = (first: string | undefined, search: string): RegisterPlace => {
  const asked = new URLSearchParams(search)
  const numberOf = (name: string) => (/^\d{1,9}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : null)
  return registerPlace(books.find((name) => name === first) ?? 'keluar', {
    unit: asked.get('opd'),
    year: numberOf('tahun'),
    line: numberOf('baris'),
  })
}
