import type { Db } from './open-store.ts'

/** A place in a table: the key of the last row that was read; null: before the first. */
export type Key = (string | number)[] | null

/** Reads a store piece by piece for no other reason than to see whether it can be read: SQLite checks the seal of each page that it needs. */
export interface ReadThrough {
  /** All that hold rows, in a fixed order. */
  tables(): string[]
  /**
   * Reads at most so many rows behind the given one, with all that they hold.
   *
   * @returns where to go on, null at the end of the table; about how much was read
   * @throws what SQLite throws where a page is damaged
   */
  piece(table: string, after: Key, most: number): { next: Key; bytes: number }
  /** The row of a table with row numbers behind which only so many are left, the newest; null where it has no more than these. */
  newest(table: string, rows: number): Key
}

export const readThrough = (db: Db): ReadThrough => {
  const plans = new Map<string, { keys: string[]; sql: (after: Key) => string }>()
  const planOf = (table: string) => {
    const known = plans.get(table)
    if (known) return known
    const columns = db.pragma(`table_info(${quoted(table)})`) as { name: string; pk: number }[]
    const [{ wr }] = db.pragma(`table_list(${quoted(table)})`) as [{ wr: number }]
    const keys = wr === 0 ? ['rowid'] : columns.filter(({ pk }) => pk > 0).map(({ name }) => quoted(name))
    // For its length alone SQLite does not read a value that lies on pages of its own; for its first letter it reads all of it.
    const size = columns
      .map(({ name }) => `coalesce(octet_length(${quoted(name)}), 0) + coalesce(0 * unicode(${quoted(name)}), 0)`)
      .join(' + ')
    const list = keys.join()
    const sql = (after: Key) =>
      `SELECT ${size}, ${list} FROM ${quoted(table)} NOT INDEXED ${after ? `WHERE (${list}) > (${keys.map(() => '?').join()})` : ''} ORDER BY ${list} LIMIT ?`
    const plan = { keys, sql }
    plans.set(table, plan)
    return plan
  }
  return {
    tables: () =>
      db
        .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
        .pluck()
        .all(),
    piece(table, after, most) {
      const statement = db.prepare<unknown[], (string | number)[]>(planOf(table).sql(after)).raw()
      const rows = statement.all(...(after ?? []), most)
      const bytes = rows.reduce((sum, row) => sum + Number(row[0]), 0)
      return { next: rows.length < most ? null : rows.at(-1)!.slice(1), bytes }
    },
    // Numbers of rows have gaps: those of letters tell their second.
    newest: (table, rows) =>
      db
        .prepare<[number], [number]>(`SELECT rowid FROM ${quoted(table)} ORDER BY rowid DESC LIMIT 1 OFFSET ?`)
        .raw()
        .get(rows) ?? null,
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
