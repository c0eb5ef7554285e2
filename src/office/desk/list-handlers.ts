import type { listCalls } from '../../protocol/desktop/list-calls.ts'
import { toFoundRow } from '../letters/found-row.ts'
import { toLetterRow } from '../letters/letter-rows.ts'
import type { LetterListRow } from '../store/letter-lists.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'

/** Lists, the search, and what a person keeps of it. */
export const listHandlers = ({ store, book }: Desk): Handlers<keyof typeof listCalls> => {
  const { letters, facts, searches } = store
  const toRows = (rows: LetterListRow[]) => {
    const pulled = facts.get('pulled')?.epoch ?? null
    return rows.map((row) => toLetterRow(row, pulled))
  }
  const saved = () => ({ searches: searches.list() })
  return {
    'letters.list': ({ box, query, limit, given }) => {
      const asked = given && box === 'disposisi' ? 'disposisi_diberikan' : box
      const found = letters.list(asked, query, limit)
      const total = found.length < limit ? found.length : letters.total(asked, query)
      return { rows: toRows(found), total }
    },
    'letters.counts': () => ({ counts: letters.counts() }),
    'letters.related': ({ id }) => {
      const { relation } = book.get(id).local.content
      const to = relation && {
        ...relation,
        row: toRows([letters.rowOf(relation.letterId)].filter((r) => r !== null))[0] ?? null,
      }
      const from = toRows(letters.relatedTo(id)).map((row) => ({
        ...row,
        as: book.get(row.id).local.content.relation!.as,
      }))
      return { to: to ?? null, from }
    },
    'search.find': ({ text, filters, limit, before }) => {
      const found = letters.find(text, filters, limit + 1, before)
      const shown = found.slice(0, limit)
      const pulled = facts.get('pulled')?.epoch ?? null
      const more = found.length > limit
      return {
        rows: shown.map((row) => toFoundRow(row, text, store, pulled)),
        more,
        next: more ? shown.at(-1)!.key : null,
      }
    },
    'search.saved.list': saved,
    'search.saved.put': (search) => {
      searches.put(search)
      return saved()
    },
    'search.saved.remove': ({ id }) => {
      searches.remove(id)
      return saved()
    },
  }
}
