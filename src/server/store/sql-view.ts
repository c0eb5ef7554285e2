import type { SqlTransaction } from './sql/sql-transaction.ts'
import type { View } from './view.ts'

export type PutView = (view: View | null) => void

/** Stores a view once, however many people see it. Other rows find it by its hash. */
export const viewTable = (sql: SqlTransaction): PutView => {
  const put = new Set<string>()
  return (view) => {
    if (!view || put.has(view.sha256)) return
    const { sha256, json } = view
    put.add(sha256)
    sql.send('insert into views (sha256, json) values (@sha256, @json) on conflict (sha256) do nothing', {
      sha256,
      json,
    })
  }
}
