import { boardColumns, type BoardColumn } from '../../domain/permits/boards/board-columns.ts'
import type { CaseState } from '../../domain/permits/case/permit-case.ts'
import { caseContentKind } from '../../domain/permits/case/case-content-kind.ts'
import { identityHash } from './case-identity.ts'
import { caseColumns, type CaseRow } from './case-row.ts'
import { caseCounts, type CaseCounts } from './case-counts.ts'
import { caseDays, type CaseDays } from './case-days.ts'
import { facetsAsked } from './facets.ts'
import { matchOf } from './letter-index.ts'
import type { Db } from './open-store.ts'
import { typedWords, wordsOf } from './search-words.ts'

/** Everything that is set must hold. `day` is the office’s today. */
export interface CaseFilters {
  day: string
  kind?: string | undefined
  unit?: string | undefined
  state?: CaseState | undefined
  board?: BoardColumn | undefined
  /** With whom it lies. */
  holders?: readonly string[] | undefined
  urgency?: 'mendekati' | 'terlambat' | undefined
  text?: string | undefined
}

export const caseSorts = ['terbaru', 'tenggat', 'pemohon', 'nomor'] as const
export type CaseSort = (typeof caseSorts)[number]

export interface CaseColumn {
  column: string
  count: number
  late: number
  soon: number
}

export interface CaseBoards extends CaseCounts, CaseDays {
  /** Open cases by step, or by the position with which they lie: how many, and how many of them are late or near it. */
  columns(by: 'step' | 'position', filters: CaseFilters): CaseColumn[]
  /** What is due first comes first. */
  cards(by: 'step' | 'position', column: string, filters: CaseFilters, limit: number, offset: number): CaseRow[]
  list(filters: CaseFilters, sort: CaseSort, limit: number, offset: number): CaseRow[]
  /** How many such a list would have, up to a limit. */
  total(filters: CaseFilters, most: number): number
  holdersOf(key: number): string[]
  row(id: string): CaseRow | null
  /** Ids of the cases of one identity, the newest first. */
  ofIdentity(identity: string, limit: number): string[]
}

/** A search looks no further: whoever finds more types another word. */
export const mostFound = 500

export const caseBoards = (db: Db): CaseBoards => {
  const rows = (sql: string, params: Params): CaseRow[] => db.prepare<unknown[], CaseRow>(sql).all(params)
  const holders = db
    .prepare<[number], string>('SELECT position FROM permit_holder WHERE case_key = ? ORDER BY position')
    .pluck()
  const hash = identityHash(db)
  const ofIdentity = db
    .prepare<[Buffer, number], string>('SELECT id FROM permit_case WHERE identity = ? ORDER BY key DESC LIMIT ?')
    .pluck()

  return {
    ofIdentity(identity, limit) {
      const hashed = hash(identity)
      return hashed ? ofIdentity.all(hashed, limit) : []
    },
    ...caseCounts(db),
    ...caseDays(db),
    columns(by, filters) {
      const { where, params } = conditions(filters, true)
      const sums = `count(*) AS count, coalesce(sum(late_from <= @day), 0) AS late,
        coalesce(sum(soon_from <= @day AND late_from > @day), 0) AS soon`
      const sql =
        by === 'step'
          ? `SELECT board AS column, ${sums} FROM permit_case c WHERE board IS NOT NULL ${where} GROUP BY board`
          : `SELECT h.position AS column, ${sums} FROM permit_holder h JOIN permit_case c ON c.key = h.case_key
             WHERE board IS NOT NULL ${where} GROUP BY h.position ORDER BY late DESC, count DESC`
      const found = db.prepare<unknown[], CaseColumn>(sql).all({ ...params, day: filters.day })
      if (by === 'position') return found
      return boardColumns.map(
        (column) => found.find((each) => each.column === column) ?? { column, count: 0, late: 0, soon: 0 },
      )
    },
    cards(by, column, filters, limit, offset) {
      const { where, params } = conditions(filters, true)
      const source =
        by === 'step'
          ? `permit_case c WHERE board = @column`
          : `permit_holder h JOIN permit_case c ON c.key = h.case_key WHERE h.position = @column AND board IS NOT NULL`
      return rows(`SELECT ${caseColumns} FROM ${source} ${where} ORDER BY rank, key LIMIT @limit OFFSET @offset`, {
        ...params,
        column,
        limit,
        offset,
      })
    },
    list(filters, sort, limit, offset) {
      const from = sourceOf(filters, sort === 'terbaru' ? offset + limit : mostFound)
      if (from === null) return []
      const order = from.found && sort === 'terbaru' ? 'found DESC' : orders[sort]
      return rows(`SELECT ${caseColumns} ${from.sql} ORDER BY ${order} LIMIT @limit OFFSET @offset`, {
        ...from.params,
        limit,
        offset,
      })
    },
    total(filters, most) {
      const from = sourceOf(filters, mostFound)
      if (from === null) return 0
      return db
        .prepare<unknown[], number>(`SELECT count(*) FROM (SELECT 1 ${from.counted ?? from.sql} LIMIT @most)`)
        .pluck()
        .get({ ...from.params, most })!
    },
    holdersOf: (key) => holders.all(key),
    row: (id) => rows(`SELECT ${caseColumns} FROM permit_case c WHERE id = @id`, { id })[0] ?? null,
  }
}

type Params = Record<string, string | number>

const orders: Record<CaseSort, string> = {
  terbaru: 'c.entered DESC, c.key DESC',
  tenggat: 'c.rank, c.key',
  pemohon: 'c.applicant, c.key',
  nomor: 'c.number, c.key',
}

interface Source {
  sql: string
  params: Params
  /** The index of words found them, what changed last first. */
  found?: boolean
  /** Counts the same without reading a case. */
  counted?: string
}

/**
 * With words the index of all letters finds the cases, as it finds letters. Null: nothing in it can be searched.
 * @param needed so many are enough, where nothing else narrows what was found
 */
const sourceOf = (filters: CaseFilters, needed: number): Source | null => {
  const { where, params } = conditions(filters)
  const text = filters.text?.trim() ?? ''
  if (text === '') return { sql: `FROM permit_case c WHERE 1 ${where}`, params }
  if (wordsOf(text).length === 0) return null
  const match = matchOf([...typedWords(text).map((word) => [word]), ...facetsAsked({ kind: caseContentKind })])
  const isAlone = where === ''
  const find = (limit: number) =>
    `FROM (SELECT rowid AS found FROM letter_find WHERE letter_find MATCH @match ORDER BY rowid DESC LIMIT ${limit})`
  return {
    sql: `${find(isAlone ? Math.min(needed, mostFound) : mostFound)}
      CROSS JOIN letter ON letter.rowid = found CROSS JOIN permit_case c ON c.id = letter.id WHERE 1 ${where}`,
    params: { ...params, match },
    found: true,
    ...(isAlone && { counted: find(mostFound) }),
  }
}

/** @param open only what is on a board is asked for: its own index is small, that of a kind is not, and a plus keeps SQLite from it */
const conditions = (filters: CaseFilters, open = false): { where: string; params: Params } => {
  const { day, kind, unit, state, board, holders, urgency } = filters
  const keep = open || urgency !== undefined || board !== undefined ? '+' : ''
  const params: Params = {}
  const parts: string[] = []
  const equal = (name: string, value: string | undefined) => {
    if (value === undefined) return
    parts.push(`AND ${name === 'board' ? '' : keep}c.${name} = @${name}`)
    params[name] = value
  }
  equal('kind', kind)
  equal('unit', unit)
  equal('state', state)
  equal('board', board)
  if (holders) {
    const names = holders.map((position, index) => {
      params[`holder${index}`] = position
      return `@holder${index}`
    })
    parts.push(`AND c.key IN (SELECT case_key FROM permit_holder WHERE position IN (${names.join(', ')}))`)
  }
  // What is no longer on a board is not late any more; said so that the board’s own index is used.
  if (urgency) {
    params.day = day
    parts.push(
      urgency === 'terlambat'
        ? 'AND c.board IS NOT NULL AND c.late_from <= @day'
        : 'AND c.board IS NOT NULL AND c.soon_from <= @day AND c.late_from > @day',
    )
  }
  return { where: parts.join(' '), params }
}
