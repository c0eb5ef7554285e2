import { caseFiltersSchema, caseSorts, type CaseFilters } from '../../../../protocol/desktop/permit-board-calls.ts'

/** What the boards are narrowed to, as it stands in the address: kept by back, forward and a bookmark. */
export interface BoardQuery {
  filters: CaseFilters
  by: 'step' | 'position'
  sort: (typeof caseSorts)[number]
  /** Of the calendar. */
  day: string | null
  /** Of the dashboard: months. */
  months: number
}

/** What this version does not know is left out. @example parseBoardQuery('mine=1&kind=penelitian') */
export const parseBoardQuery = (query: string): BoardQuery => {
  const { by, sort, day = '', months, mine, ...rest } = Object.fromEntries(new URLSearchParams(query))
  const asked = { ...rest, ...(mine === '1' && { mine: true }) }
  const known = Object.entries(asked).filter(
    ([name, value]) => name in caseFiltersSchema.shape && caseFiltersSchema.safeParse({ [name]: value }).success,
  )
  return {
    filters: Object.fromEntries(known),
    by: by === 'position' ? 'position' : 'step',
    sort: caseSorts.find((name) => name === sort) ?? 'terbaru',
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    months: [1, 3, 12].find((n) => String(n) === months) ?? 3,
  }
}

export const formatBoardQuery = ({ filters, by, sort, day, months }: BoardQuery): string => {
  const { mine, ...others } = filters
  const set = {
    ...others,
    ...(mine && { mine: '1' }),
    ...(by === 'position' && { by }),
    ...(sort !== 'terbaru' && { sort }),
    ...(day && { day }),
    ...(months !== 3 && { months: String(months) }),
  }
  return new URLSearchParams(Object.entries(set).filter(([, value]) => value)).toString()
}
