import type { SqlDatabase } from '../../src/server/store/sql/sql-database.ts'
import type { SqlParams } from '../../src/server/store/sql/sql-transaction.ts'

/** What is kept for good of new letters, in the order in which the tables refer to each other. */
const kept = {
  letters: 'id in (select subject from feed where seq > @seq)',
  views: 'id in (select view_id from feed where seq > @seq)',
  operations: 'subject in (select subject from feed where seq > @seq)',
  feed: 'seq > @seq',
  audit: 'subject in (select subject from feed where seq > @seq)',
}
type Table = keyof typeof kept
const tables = Object.keys(kept) as Table[]

export type Rows = [Table, SqlParams[]][]

export const lastRow = async (from: SqlDatabase): Promise<number> =>
  (await from.get<{ last: number }>('select coalesce(max(seq), 0) as last from feed'))!.last

/** The rows of all letters that were new after a row of the feed. */
export const rowsSince = (from: SqlDatabase, seq: number): Promise<Rows> =>
  Promise.all(
    tables.map(async (table) => [
      table,
      await from.all<SqlParams>(`select * from ${table} where ${kept[table]}`, { seq }),
    ]),
  )

/** The same rows by plain SQL: one prepared insert a row, all in one transaction, none waited for but the commit. */
export const insertRows = (to: SqlDatabase, rows: Rows): Promise<void> =>
  to.transact(async (sql) => {
    for (const [table, all] of rows) {
      for (const row of all) {
        const names = Object.keys(row)
        sql.send(`insert into ${table} (${names.join()}) values (${names.map((name) => `@${name}`).join()})`, row)
      }
    }
  })
