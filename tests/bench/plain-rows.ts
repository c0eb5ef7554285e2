import Database from 'better-sqlite3'
import type { Store } from '../../src/office/store/store.ts'

const columns = [
  'id',
  'side',
  'state',
  'tasks',
  'subject',
  'party',
  'number',
  'urgency',
  'security',
  'unread',
  'updated_at',
] as const

/**
 * The limit of a list: its very rows in a table that holds nothing else, not encrypted, with an index for exactly this order.
 * @param most as many rows as the office gives
 */
export const plainRows = (path: string, store: Store, most: number): { list: () => unknown[]; close: () => void } => {
  const db = new Database(path)
  db.exec(`CREATE TABLE row (${columns.join(', ')}); CREATE INDEX by_time ON row (updated_at DESC)`)
  const add = db.prepare(`INSERT INTO row VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
  db.transaction(() => {
    for (const row of store.letters.list('masuk', '')) add.run(row)
  })()
  const list = db.prepare('SELECT * FROM row ORDER BY updated_at DESC LIMIT ?')
  return { list: () => list.all(most), close: () => db.close() }
}
