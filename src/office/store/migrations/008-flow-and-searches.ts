import type { Db } from '../open-store.ts'

/** How long letters took, small enough to be counted over years; searches a person keeps; the words of files, by content. */
export const flowAndSearches = (db: Db): void => {
  db.exec(`
    CREATE TABLE letter_flow (
      letter INTEGER NOT NULL,
      unit TEXT NOT NULL,
      way TEXT NOT NULL,
      week TEXT NOT NULL,
      hours REAL,
      PRIMARY KEY (letter, unit, way)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_flow_by_week ON letter_flow (week, way, unit, hours);

    CREATE TABLE saved_search (id TEXT PRIMARY KEY, name TEXT NOT NULL, search TEXT NOT NULL) STRICT;

    CREATE TABLE file_text (sha256 TEXT PRIMARY KEY, text BLOB NOT NULL, source TEXT NOT NULL) STRICT;
  `)
}
