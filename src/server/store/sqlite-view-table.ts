import type { Db } from './open-sqlite.ts'
import type { View } from './view.ts'

/** Stores a view once, however many people see it, and gives its row id; null for no view. */
export const sqliteViewTable = (db: Db): ((view: View | null) => number | null) => {
  const insert = db.prepare('insert into views (sha256, json) values (?, ?) on conflict (sha256) do nothing')
  const find = db.prepare<[string], { id: number }>('select id from views where sha256 = ?')
  return (view) => {
    if (!view) return null
    insert.run(view.sha256, view.json)
    return find.get(view.sha256)!.id
  }
}
