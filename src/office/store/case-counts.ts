import type { Tally } from '../../domain/permits/boards/tally-entries.ts'
import type { Db } from './open-store.ts'

export interface TallyPart {
  /** First and last month, `2026-11`. */
  from: string
  until: string
  unit?: string | undefined
  kind?: string | undefined
}

/** What a dashboard tells, out of counts that are kept: no case is read. */
export interface CaseCounts {
  /** Kinds and agencies of the cases here, and how many there are. */
  known(): { kinds: string[]; units: string[]; cases: number }
  /** By what, kind and month. */
  tallied(part: TallyPart): { what: Tally; kind: string; period: string; cases: number }[]
  /** How often which number of working days: by kind and step, the whole with an empty step; the fewest first. */
  workingDays(part: TallyPart): { kind: string; step: string; days: number; cases: number }[]
  /** What came and what was decided, by week; `before`: what lay open when the first of them began. */
  weeks(
    from: string,
    part: Pick<TallyPart, 'unit' | 'kind'>,
  ): { before: number; weeks: { week: string; opened: number; closed: number }[] }
}

export const caseCounts = (db: Db): CaseCounts => {
  const narrowed = ({ unit, kind }: Pick<TallyPart, 'unit' | 'kind'>) =>
    `${unit === undefined ? '' : 'AND unit = @unit'} ${kind === undefined ? '' : 'AND kind = @kind'}`
  const came = db.prepare<[], { kind: string; unit: string; cases: number }>(
    `SELECT kind, unit, sum(cases) AS cases FROM permit_tally WHERE what = 'masuk' GROUP BY kind, unit HAVING sum(cases) > 0`,
  )
  return {
    known() {
      const found = came.all()
      return {
        kinds: [...new Set(found.map(({ kind }) => kind))],
        units: [...new Set(found.map(({ unit }) => unit))],
        cases: found.reduce((sum, { cases }) => sum + cases, 0),
      }
    },
    tallied: (part) =>
      db
        .prepare<unknown[], { what: Tally; kind: string; period: string; cases: number }>(
          `SELECT what, kind, period, sum(cases) AS cases FROM permit_tally
           WHERE what IN ('masuk', 'terbit', 'ditolak', 'ditarik', 'kembali', 'tepat', 'lambat')
             AND period >= @from AND period <= @until ${narrowed(part)}
           GROUP BY what, kind, period HAVING sum(cases) > 0`,
        )
        .all(part),
    workingDays: (part) =>
      db
        .prepare<unknown[], { kind: string; step: string; days: number; cases: number }>(
          `SELECT kind, step, days, sum(cases) AS cases FROM permit_tally
           WHERE what IN ('langkah', 'utuh') AND period >= @from AND period <= @until ${narrowed(part)}
           GROUP BY kind, step, days HAVING sum(cases) > 0 ORDER BY kind, step, days`,
        )
        .all(part),
    weeks(from, part) {
      const sums = `sum(CASE what WHEN 'buka' THEN cases ELSE 0 END) AS opened, sum(CASE what WHEN 'tutup' THEN cases ELSE 0 END) AS closed`
      const before = db
        .prepare<unknown[], { opened: number | null; closed: number | null }>(
          `SELECT ${sums} FROM permit_tally WHERE what IN ('buka', 'tutup') AND period < @from ${narrowed(part)}`,
        )
        .get({ ...part, from })!
      const weeks = db
        .prepare<unknown[], { week: string; opened: number; closed: number }>(
          `SELECT period AS week, ${sums} FROM permit_tally WHERE what IN ('buka', 'tutup') AND period >= @from ${narrowed(part)}
           GROUP BY period ORDER BY period`,
        )
        .all({ ...part, from })
      return { before: (before.opened ?? 0) - (before.closed ?? 0), weeks }
    },
  }
}
