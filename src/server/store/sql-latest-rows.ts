import type { SqlTransaction } from './sql/sql-transaction.ts'

/** Of each letter, the row of the feed that each person was sent last. */
export interface LatestRows {
  lastViews(subject: string): Promise<Map<string, string | null>>
  /** As `lastViews` of a letter that is not in the feed of anybody. */
  noneYet(subject: string): Map<string, string | null>
  /** The person's row of this letter, if there is one, is no longer the latest: another follows. */
  supersede(subject: string, personId: string): void
}

/**
 * Remembers the rows that `lastViews` has read, and finds them again by their key. Looking for them by letter and person would do,
 * but PostgreSQL without statistics (a new or restored database) then reads the person's whole feed for each row it writes:
 * 20,000 rows took 25 times longer.
 */
export const latestRows = (sql: SqlTransaction): LatestRows => {
  /** By letter and person; null: a row that was written since. */
  const known = new Map<string, Map<string, number | null>>()
  return {
    async lastViews(subject) {
      const rows = await sql.all<{ seq: number; personId: string; sha256: string | null }>(
        `select seq, person_id as "personId", sha256 from feed left join views on views.id = view_id
         where subject = @subject and latest = 1`,
        { subject },
      )
      known.set(subject, new Map(rows.map((row) => [row.personId, row.seq])))
      return new Map(rows.map((row) => [row.personId, row.sha256]))
    },
    noneYet(subject) {
      known.set(subject, new Map())
      return new Map()
    },
    supersede(subject, personId) {
      const people = known.get(subject)
      const seq = people ? people.get(personId) : null
      people?.set(personId, null)
      if (seq === undefined) return
      if (seq !== null) return sql.send('update feed set latest = 0 where seq = @seq', { seq })
      sql.send('update feed set latest = 0 where subject = @subject and person_id = @personId and latest = 1', {
        subject,
        personId,
      })
    },
  }
}
