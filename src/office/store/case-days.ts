import { caseColumns, type CaseRow } from './case-row.ts'
import type { Db } from './open-store.ts'

/** What falls on a day: the end of the service days, an agency’s answer, the end of a permit, a report of results. */
export const caseDayMarks = ['tenggat', 'instansi', 'berakhir', 'laporan'] as const
export type CaseDayMark = (typeof caseDayMarks)[number]

export interface MarkedCase extends CaseRow {
  mark: CaseDayMark
  mark_day: string
  /** The agency that is asked. */
  mark_unit: string | null
}

export interface CaseDays {
  /** How many on each day of a span, both ends with it. */
  marks(from: string, until: string): { day: string; mark: CaseDayMark; cases: number }[]
  /** The cases themselves, the earliest first. */
  marked(mark: CaseDayMark, from: string, until: string, limit: number): MarkedCase[]
  /** Cases that lie with these positions and need attention: late ones, and those near it. The longest overdue first. */
  pressing(positions: readonly string[], day: string, limit: number): CaseRow[]
  /** How many lie with `own` and come near their end, and how many are late with `own` or `below`. */
  pressingCounts(own: readonly string[], below: readonly string[], day: string): { soon: number; late: number }
  /** Cases whose last good day is from a day on until another: they become late with the next working day. */
  lateFrom(from: string, until: string, limit: number): CaseRow[]
  /** Is it new to have told this of the case? Noted. */
  tell(id: string, level: string): boolean
}

const sources: Record<CaseDayMark, { from: string; day: string; unit: string }> = {
  tenggat: { from: 'permit_case c', day: 'c.deadline', unit: 'NULL' },
  instansi: { from: 'permit_task t JOIN permit_case c ON c.key = t.case_key', day: 't.due', unit: 't.unit' },
  berakhir: { from: 'permit_case c', day: 'c.valid_until', unit: 'NULL' },
  laporan: { from: 'permit_case c', day: 'c.report_due', unit: 'NULL' },
}

export const caseDays = (db: Db): CaseDays => {
  const note = db.prepare('INSERT OR IGNORE INTO permit_told VALUES (?, ?)')
  return {
    marks: (from, until) =>
      caseDayMarks.flatMap((mark) =>
        db
          .prepare<unknown[], { day: string; mark: CaseDayMark; cases: number }>(
            `SELECT ${sources[mark].day} AS day, '${mark}' AS mark, count(*) AS cases FROM ${sources[mark].from}
             WHERE ${sources[mark].day} BETWEEN @from AND @until GROUP BY 1`,
          )
          .all({ from, until }),
      ),
    marked: (mark, from, until, limit) =>
      db
        .prepare<unknown[], MarkedCase>(
          `SELECT ${caseColumns}, '${mark}' AS mark, ${sources[mark].day} AS mark_day, ${sources[mark].unit} AS mark_unit
           FROM ${sources[mark].from} WHERE ${sources[mark].day} BETWEEN @from AND @until
           ORDER BY ${sources[mark].day}, c.key LIMIT @limit`,
        )
        .all({ from, until, limit }),
    pressing(positions, day, limit) {
      return db
        .prepare<unknown[], CaseRow>(
          `SELECT ${caseColumns} FROM permit_case c
           WHERE key IN (SELECT case_key FROM permit_holder WHERE position IN (SELECT value FROM json_each(@positions)))
             AND board IS NOT NULL AND soon_from <= @day
           ORDER BY rank, key LIMIT @limit`,
        )
        .all({ positions: JSON.stringify(positions), day, limit })
    },
    pressingCounts(own, below, day) {
      const count = (positions: readonly string[], condition: string) =>
        db
          .prepare<unknown[], number>(
            `SELECT count(*) FROM permit_case WHERE board IS NOT NULL AND ${condition}
             AND key IN (SELECT case_key FROM permit_holder WHERE position IN (SELECT value FROM json_each(@positions)))`,
          )
          .pluck()
          .get({ positions: JSON.stringify(positions), day })!
      return {
        soon: count(own, 'soon_from <= @day AND late_from > @day'),
        late: count([...own, ...below], 'late_from <= @day'),
      }
    },
    lateFrom: (from, until, limit) =>
      db
        .prepare<unknown[], CaseRow>(
          `SELECT ${caseColumns} FROM permit_case c WHERE board IS NOT NULL AND late_from BETWEEN @from AND @until
           ORDER BY rank, key LIMIT @limit`,
        )
        .all({ from, until, limit }),
    tell: (id, level) => note.run(id, level).changes > 0,
  }
}
