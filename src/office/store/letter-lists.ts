import type { Letter } from '../../domain/letter.ts'
import type { SearchFilters } from '../../protocol/desktop/list-calls.ts'
import { boxes as allBoxes, mostRows, type Box } from '../../protocol/desktop/letter-row.ts'
import { boxFacet, facetsAsked } from './facets.ts'
import { matchOf, type Query } from './letter-index.ts'
import type { StoredBox } from './letter-projection.ts'
import type { Db } from './open-store.ts'
import { typedWords, wordsOf } from './search-words.ts'

export interface LetterListRow {
  key: number
  id: string
  side: 'keluar' | 'masuk'
  state: Letter['state']
  tasks: string
  subject: string
  party: string
  number: string | null
  urgency: Letter['content']['urgency']
  security: Letter['content']['security']
  unread: number
  updated_at: string
  kind: string
  letter_date: string | null
  due: string | null
  followed_up: number
  agenda: string | null
  outside: number
  from_unit: string | null
  waiting: number
  rejected: number
  /** The epoch in which the server last spoke of it; null where it never did. */
  given_in: string | null
}

export interface LetterLists {
  /** The newest so many of a box. */
  list(box: Box | StoredBox, query: string, limit?: number): LetterListRow[]
  /** How many such a list would have, up to the most that is ever listed. */
  total(box: Box | StoredBox, query: string): number
  counts(): Record<Box, number>
  /** The newest that have all words and pass all filters, below the key `before`. */
  find(text: string, filters: SearchFilters, limit: number, before?: number): LetterListRow[]
  /** Those that answer or correct this one, newest first. */
  relatedTo(id: string): LetterListRow[]
  rowOf(id: string): LetterListRow | null
  /** Newest last. */
  ids(where: 'all' | 'needs_stamp' | 'has_task' | 'terima' | 'pdf_akhir'): string[]
  /** The ids of so many letters below a key, newest first. */
  below(key: number | null, limit: number): { key: number; id: string }[]
}

const listColumns = `letter.rowid AS key, CASE WHEN view_sha256 IS NULL THEN NULL ELSE epoch END AS given_in, id, side, state, tasks, subject, party,
  number, urgency, security, unread, updated_at, kind, letter_date, due, followed_up, agenda, outside, from_unit,
  (SELECT count(*) FROM operation o WHERE o.letter_id = letter.id AND o.status = 'waiting') AS waiting,
  (SELECT count(*) FROM operation o WHERE o.letter_id = letter.id AND o.status = 'rejected' AND o.dismissed_at IS NULL) AS rejected`

/** The second half follows from the first, but SQLite uses the index of open operations only where its own condition stands there. */
const refused = `SELECT DISTINCT letter.rowid AS key FROM operation JOIN letter ON letter.id = letter_id
  WHERE status = 'rejected' AND dismissed_at IS NULL AND status <> 'accepted'`

interface Source {
  /** Keys, newest first; without a limit. */
  sql: string
  params: Record<string, string | number>
}

export const letterLists = (db: Db): LetterLists => {
  const rows = ({ sql, params }: Source, limit: number): LetterListRow[] =>
    db
      .prepare<unknown[], LetterListRow>(
        `SELECT ${listColumns} FROM (${sql} LIMIT @limit) AS found JOIN letter ON letter.rowid = found.key ORDER BY found.key DESC`,
      )
      .all({ ...params, limit })

  const counted = ({ sql, params }: Source): number =>
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM (${sql} LIMIT @limit)`)
      .pluck()
      .get({ ...params, limit: mostRows })!

  return {
    list: (box, query, limit = mostRows) => rows(ofBox(box, query), limit),
    total: (box, query) => counted(ofBox(box, query)),
    counts() {
      const known = db.prepare<[], { box: string; letters: number }>('SELECT * FROM box_count').all()
      const counts = new Map(known.map(({ box, letters }) => [box, letters]))
      counts.set('perlu_tindakan', counted({ sql: refused, params: {} }))
      return Object.fromEntries(allBoxes.map((box) => [box, counts.get(box) ?? 0])) as Record<Box, number>
    },
    find(text, filters, limit, before) {
      const query = queryOf(text, facetsAsked(filters))
      if (query === null) return []
      const only = filters.box === 'perlu_tindakan' ? `AND %key IN (${refused})` : ''
      const below = before === undefined ? '' : 'AND %key < CAST(@before AS INTEGER)'
      return rows({ sql: sourceOf(query, `${only} ${below}`), params: paramsOf(query, before) }, limit)
    },
    relatedTo: (id) =>
      rows({ sql: 'SELECT rowid AS key FROM letter WHERE relates_to = @id ORDER BY rowid DESC', params: { id } }, 200),
    rowOf: (id) => rows({ sql: 'SELECT rowid AS key FROM letter WHERE id = @id', params: { id } }, 1)[0] ?? null,
    ids(where) {
      const table = {
        all: 'letter',
        needs_stamp: 'letter WHERE needs_stamp = 1',
        has_task: boxTable('menunggu'),
        terima: boxTable('terima'),
        pdf_akhir: boxTable('pdf_akhir'),
      }[where]
      return db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY letter.rowid`).pluck().all()
    },
    below: (key, limit) =>
      db
        .prepare<[number, number], { key: number; id: string }>(
          'SELECT rowid AS key, id FROM letter WHERE rowid < CAST(? AS INTEGER) ORDER BY rowid DESC LIMIT ?',
        )
        .all(key ?? Number.MAX_SAFE_INTEGER, limit),
  }
}

const boxTable = (box: StoredBox): string => `letter_box JOIN letter ON letter.rowid = letter WHERE box = '${box}'`

const ofBox = (box: Box | StoredBox, query: string): Source => {
  if (query.trim() === '') {
    if (box === 'perlu_tindakan') return { sql: `${refused} ORDER BY key DESC`, params: {} }
    return { sql: 'SELECT letter AS key FROM letter_box WHERE box = @box ORDER BY letter DESC', params: { box } }
  }
  const found = queryOf(query, box === 'perlu_tindakan' ? [] : [[boxFacet(box)]])
  if (found === null) return { sql: 'SELECT 0 AS key WHERE 0', params: {} }
  const only = box === 'perlu_tindakan' ? `AND %key IN (${refused})` : ''
  return { sql: sourceOf(found, only), params: paramsOf(found) }
}

/** Null where something was typed in which nothing can be searched. */
const queryOf = (text: string, facets: readonly (readonly string[])[]): Query | null => {
  if (text.trim() !== '' && wordsOf(text).length === 0) return null
  return [...typedWords(text).map((word) => [word]), ...facets]
}

const sourceOf = (query: Query, more: string): string =>
  query.length === 0
    ? `SELECT rowid AS key FROM letter WHERE 1 ${more.replaceAll('%key', 'letter.rowid')} ORDER BY rowid DESC`
    : `SELECT rowid AS key FROM letter_find WHERE letter_find MATCH @match ${more.replaceAll('%key', 'letter_find.rowid')} ORDER BY rowid DESC`

const paramsOf = (query: Query, before?: number): Record<string, string | number> => ({
  ...(query.length > 0 && { match: matchOf(query) }),
  ...(before !== undefined && { before }),
})
