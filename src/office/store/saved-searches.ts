import type { SavedSearch } from '../../protocol/desktop/list-calls.ts'
import type { Db } from './open-store.ts'

/** Searches a person keeps under a name, on this computer. */
export interface SavedSearches {
  list(): SavedSearch[]
  put(search: SavedSearch): void
  remove(id: string): void
}

export const savedSearches = (db: Db): SavedSearches => ({
  list: () =>
    db
      .prepare<[], { id: string; name: string; search: string }>(
        'SELECT * FROM saved_search ORDER BY name COLLATE NOCASE, id',
      )
      .all()
      .map(({ id, name, search }) => ({ id, name, ...(JSON.parse(search) as Pick<SavedSearch, 'text' | 'filters'>) })),
  put: ({ id, name, text, filters }) =>
    void db
      .prepare('INSERT OR REPLACE INTO saved_search VALUES (?, ?, ?)')
      .run(id, name, JSON.stringify({ text, filters })),
  remove: (id) => void db.prepare('DELETE FROM saved_search WHERE id = ?').run(id),
})
