import type { Letter } from '../../domain/letter.ts'
import type { Db } from './open-store.ts'

export const archiveViews = ['all', 'transfer', 'destroy', 'transfer_list', 'destruction_list'] as const
export type ArchiveView = (typeof archiveViews)[number]

/** Which part of an agency’s archive: what `today` is over, a code with all below it, a year, or a named list. */
export interface ArchiveQuery {
  unitId: string
  view: ArchiveView
  today: string
  code?: string | undefined
  year?: number | undefined
  list?: string | undefined
}

export interface ArchiveListRow {
  id: string
  subject: string
  party: string
  number: string | null
  side: 'keluar' | 'masuk'
  state: Letter['state']
  classification: string
  year: number
  archived_on: string
  active_until: string
  inactive_until: string
  fate: 'musnah' | 'permanen' | 'dinilai'
  transfer_list: string | null
  destruction_list: string | null
  approved_at: string | null
}

export interface NamedListRow {
  name: string
  letters: number
  since: string
  approved: number
  approved_at: string | null
}

export interface ArchiveTable {
  put(letter: Letter): void
  rows(query: ArchiveQuery, limit: number, offset?: number): ArchiveListRow[]
  count(query: ArchiveQuery): number
  ids(query: ArchiveQuery): string[]
  years(unitId: string): { year: number; letters: number }[]
  codes(unitId: string): { code: string; letters: number }[]
  lists(unitId: string, kind: 'transfer' | 'destruction'): NamedListRow[]
  /**
   * Letters that have gone out or come in and that this agency has not archived. Half a million are looked through in seconds, so it is
   * done in parts, between which others have their turn. By age: the key of a letter is its place in time.
   */
  candidates(unitId: string, first: 'oldest' | 'newest', atOnce?: number): Generator<string[], void>
}

/** Letters that one part of a look for candidates goes over: some 20 ms. */
const lookedAtOnce = 2000

const columns = `letter.id, subject, party, number, side, state, classification, year, archived_on, active_until, inactive_until, fate,
  transfer_list, destruction_list, approved_at`

/** Everything that an agency may archive has left its desk: sent, received, or its number is void. */
const ripe = `state IN ('dikirim', 'diterima', 'diarsip', 'dibatalkan')
  AND NOT EXISTS (SELECT 1 FROM letter_archive a WHERE a.letter_id = letter.id AND a.unit_id = @unitId)`

export const archiveTable = (db: Db): ArchiveTable => {
  const insert = db.prepare(`INSERT OR REPLACE INTO letter_archive VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const drop = db.prepare('DELETE FROM letter_archive WHERE letter_id = ?')
  const from = `FROM letter_archive JOIN letter ON letter.id = letter_archive.letter_id WHERE`
  return {
    put(letter) {
      const { id, archives = [] } = letter
      drop.run(id)
      for (const record of archives) {
        const { transfer, destruction } = record
        const values = [record.classification, yearOf(letter), record.archived.at.slice(0, 10)]
        const kept = [record.activeUntil, record.inactiveUntil, record.fate]
        const moved = [transfer?.list ?? null, transfer?.at ?? null]
        const gone = [destruction?.list ?? null, destruction?.proposed.at ?? null, destruction?.approved?.at ?? null]
        insert.run(id, record.unitId, ...values, ...kept, ...moved, ...gone)
      }
    },
    rows(query, limit, offset = 0) {
      const { where, params } = condition(query)
      const order =
        query.view === 'all' ? 'year DESC, classification, archived_on DESC' : 'inactive_until, classification'
      return db
        .prepare<unknown[], ArchiveListRow>(
          `SELECT ${columns} ${from} ${where} ORDER BY ${order}, letter.id LIMIT @limit OFFSET @offset`,
        )
        .all({ ...params, limit, offset })
    },
    count(query) {
      const { where, params } = condition(query)
      return db.prepare<unknown[], number>(`SELECT count(*) FROM letter_archive WHERE ${where}`).pluck().get(params)!
    },
    ids(query) {
      const { where, params } = condition(query)
      return db
        .prepare<unknown[], string>(`SELECT letter_id FROM letter_archive WHERE ${where} ORDER BY letter_id`)
        .pluck()
        .all(params)
    },
    years: (unitId) =>
      db
        .prepare<[string], { year: number; letters: number }>(
          'SELECT year, count(*) AS letters FROM letter_archive WHERE unit_id = ? GROUP BY year ORDER BY year DESC',
        )
        .all(unitId),
    codes: (unitId) =>
      db
        .prepare<[string], { code: string; letters: number }>(
          'SELECT classification AS code, count(*) AS letters FROM letter_archive WHERE unit_id = ? GROUP BY classification',
        )
        .all(unitId),
    lists(unitId, kind) {
      const [list, since] =
        kind === 'transfer' ? ['transfer_list', 'transferred_at'] : ['destruction_list', 'proposed_at']
      return db
        .prepare<[string], NamedListRow>(
          `SELECT ${list} AS name, count(*) AS letters, min(${since}) AS since, count(approved_at) AS approved, max(approved_at) AS approved_at
           FROM letter_archive WHERE unit_id = ? AND ${list} IS NOT NULL GROUP BY ${list} ORDER BY since DESC`,
        )
        .all(unitId)
    },
    *candidates(unitId, first, atOnce = lookedAtOnce) {
      const [behind, order, upTo] = first === 'oldest' ? ['>', 'ASC', '<='] : ['<', 'DESC', '>=']
      const end = db
        .prepare<unknown[], number>(
          `SELECT rowid FROM letter WHERE rowid ${behind} ? ORDER BY rowid ${order} LIMIT 1 OFFSET ?`,
        )
        .pluck()
      const found = db
        .prepare<unknown[], string>(
          `SELECT id FROM letter WHERE letter.rowid ${behind} @from AND letter.rowid ${upTo} @to AND ${ripe}
           ORDER BY letter.rowid ${order}`,
        )
        .pluck()
      const last = first === 'oldest' ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER
      for (let from = -last; from !== last;) {
        const to: number = end.get(from, atOnce - 1) ?? last
        yield found.all({ unitId, from, to })
        from = to
      }
    },
  }
}

/** The year a letter belongs to is that on its paper. */
const yearOf = ({ number, outside, updatedAt }: Letter): number =>
  Number((number?.date ?? outside?.date ?? outside?.receivedOn ?? updatedAt).slice(0, 4))

const views: Record<ArchiveView, string> = {
  all: '1',
  transfer: 'transfer_list IS NULL AND active_until < @today AND approved_at IS NULL',
  destroy: "fate = 'musnah' AND destruction_list IS NULL AND inactive_until < @today",
  transfer_list: 'transfer_list = @list',
  destruction_list: 'destruction_list = @list',
}

const condition = ({ unitId, view, today, code, year, list }: ArchiveQuery) => {
  const where = [
    'unit_id = @unitId',
    views[view],
    ...(code ? ["(classification = @code OR classification LIKE @below ESCAPE '\\')"] : []),
    ...(year === undefined ? [] : ['year = @year']),
  ]
  const below = `${(code ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}.%`
  return {
    where: where.join(' AND '),
    params: { unitId, today, code: code ?? '', below, year: year ?? 0, list: list ?? '' },
  }
}
