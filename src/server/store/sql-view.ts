import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { View } from './view.ts'

/** Stores a view once, however many people see it. Other rows find it by its hash. */
export const putView = (sql: SqlTransaction, view: View | null): void => {
  if (!view) return
  const { sha256, json } = view
  sql.send('insert into views (sha256, json) values (@sha256, @json) on conflict (sha256) do nothing', { sha256, json })
}
