import type { FlowEntry } from './letter-projection.ts'
import type { Db } from './open-store.ts'

/** Throughput and turnaround, from rows of their own: one for each way of a letter through a unit. */
export interface LetterFlow {
  put(key: number, entries: FlowEntry[]): void
  remove(key: number): void
  /** Letters a week, from a Monday on. */
  weeks(from: string, unitId: string | null): { week: string; way: 'in' | 'out'; letters: number }[]
  /** All that took a time, since a Monday: by unit and way, the shortest first. */
  hours(from: string, unitId: string | null): { unitId: string; way: 'in' | 'out'; hours: number }[]
}

export const letterFlow = (db: Db): LetterFlow => {
  const of = db.prepare<[number], FlowEntry>(
    'SELECT unit AS unitId, way, week, hours FROM letter_flow WHERE letter = ? ORDER BY unit, way',
  )
  const add = db.prepare('INSERT OR REPLACE INTO letter_flow VALUES (CAST(? AS INTEGER), ?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM letter_flow WHERE letter = ?')
  const ofUnit = (unitId: string | null) => (unitId === null ? '' : 'AND unit = @unitId')
  return {
    put(key, entries) {
      if (JSON.stringify(of.all(key)) === JSON.stringify(entries)) return
      drop.run(key)
      for (const { unitId, way, week, hours } of entries) add.run(key, unitId, way, week, hours)
    },
    remove: (key) => void drop.run(key),
    weeks: (from, unitId) =>
      db
        .prepare<unknown[], { week: string; way: 'in' | 'out'; letters: number }>(
          `SELECT week, way, count(*) AS letters FROM letter_flow WHERE week >= @from ${ofUnit(unitId)} GROUP BY week, way`,
        )
        .all({ from, unitId }),
    hours: (from, unitId) =>
      db
        .prepare<unknown[], { unitId: string; way: 'in' | 'out'; hours: number }>(
          `SELECT unit AS unitId, way, hours FROM letter_flow WHERE week >= @from AND hours IS NOT NULL ${ofUnit(unitId)}
           ORDER BY unit, way, hours`,
        )
        .all({ from, unitId }),
  }
}
