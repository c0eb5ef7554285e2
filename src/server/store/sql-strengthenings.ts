import type { SqlReader, SqlTransaction } from './sql/sql-transaction.ts'
import type { ClaimedStrengthening, StrengtheningReader, StrengtheningWriter } from './strengthening-store.ts'

export const sqlStrengtheningReader = (sql: SqlReader): StrengtheningReader => ({
  strengtheningsDue: async (at) =>
    (await sql.get<{ count: number }>('select count(*) as count from strengthenings where next_at <= @at', { at }))!
      .count,
})

export const sqlStrengtheningWriter = (sql: SqlTransaction): Omit<StrengtheningWriter, keyof StrengtheningReader> => ({
  async claimStrengthening(at, until) {
    const found = await sql.get<ClaimedStrengthening>(
      `select letter_id as "letterId", attempts + 1 as attempts from strengthenings
       where next_at <= @at order by next_at, letter_id limit 1`,
      { at },
    )
    if (found) {
      sql.send('update strengthenings set attempts = attempts + 1, next_at = @until where letter_id = @letterId', {
        letterId: found.letterId,
        until,
      })
    }
    return found
  },
  planStrengthening: async (letterId, { nextAt, attempts }) =>
    sql.send('update strengthenings set next_at = @nextAt, attempts = @attempts where letter_id = @letterId', {
      letterId,
      nextAt,
      attempts,
    }),
  dropStrengthening: async (letterId) =>
    sql.send('delete from strengthenings where letter_id = @letterId', { letterId }),
})
