import type { SearchFilters } from '../../protocol/desktop/list-calls.ts'
import type { Letter } from '../../domain/letter.ts'
import type { LetterProjection } from './letter-projection.ts'

/**
 * What a search can be narrowed to, as words of the same index: a join with the table of letters took up to 830 ms (docs/sync.md).
 * A character of the private use area begins them, so that nothing a person types is ever one.
 */
const mark = '\uE000'
const facet = (name: string, value: string): string =>
  mark + name + value.toLowerCase().replace(/[^a-z0-9]/g, (c) => `\uE001${c.codePointAt(0)!.toString(36)}\uE001`)

export const boxFacet = (box: string): string => facet('b', box)

/** All of a letter. */
export const facetsOf = ({ content, state }: Letter, p: LetterProjection): string[] => [
  facet('k', content.kind),
  facet('s', state),
  facet('h', p.side),
  facet('c', content.security),
  ...p.units.map((unit) => facet('u', unit)),
  ...p.boxes.map(({ box }) => boxFacet(box)),
  ...p.waitsFor.map((position) => facet('w', position)),
  ...(p.letterDate ? dayFacets(p.letterDate) : []),
  ...codesAbove(content.classification).map((code) => facet('o', code)),
  facet('f', content.attachments.length > 0 ? '1' : '0'),
]

/** What must hold, each an alternative of words. `perlu_tindakan` is none of a letter’s own and left to the caller. */
export const facetsAsked = (filters: SearchFilters): string[][] => {
  const { kind, unit, from, until, year, classification, state, waitingFor, side, box, security, hasAttachments } =
    filters
  const one = (name: string, value: string | undefined): string[][] => (value ? [[facet(name, value)]] : [])
  return [
    ...one('k', kind),
    ...one('u', unit),
    ...one('s', state),
    ...one('h', side),
    ...one('c', security),
    ...one('o', classification && classification.replace(/\.+$/, '')),
    ...(waitingFor === 'me' ? [[boxFacet('menunggu')]] : one('w', waitingFor)),
    ...(box && box !== 'perlu_tindakan' ? [[boxFacet(box)]] : []),
    ...(hasAttachments === undefined ? [] : one('f', hasAttachments ? '1' : '0')),
    ...(year === undefined ? [] : [[facet('y', String(year))]]),
    ...(from || until ? [daysBetween(from ?? '1990-01-01', until ?? '2099-12-31')] : []),
  ]
}

/** 800.1.11 is below 800.1 and 800. */
const codesAbove = (code: string): string[] =>
  code === '' ? [] : code.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))

const dayFacets = (day: string): string[] => [facet('y', day.slice(0, 4)), facet('m', day.slice(0, 7)), facet('d', day)]

/** A span of days as few words: whole years, whole months, single days. Nothing where it ends before it begins. */
const daysBetween = (first: string, last: string): string[] => {
  const found: string[] = []
  // No letter is older or later; and behind the year 9999 a day is written in another way, so that no end would be reached.
  const [from, until] = [first < '1900-01-01' ? '1900-01-01' : first, last > '2199-12-31' ? '2199-12-31' : last]
  for (let day = from; day <= until;) {
    const year = day.slice(0, 4)
    const month = day.slice(0, 7)
    if (day.endsWith('-01-01') && `${year}-12-31` <= until) {
      found.push(facet('y', year))
      day = `${Number(year) + 1}-01-01`
    } else if (day.endsWith('-01') && lastOf(month) <= until) {
      found.push(facet('m', month))
      day = dayAfter(lastOf(month))
    } else {
      found.push(facet('d', day))
      day = dayAfter(day)
    }
  }
  return found.length > 0 ? found : [facet('d', 'never')]
}

const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
