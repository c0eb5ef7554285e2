import type { Db } from '../open-store.ts'

/** The address book of the person, and whom they wrote to before: kept apart, so that the book holds only what was put into it. */
export const addressBook = (db: Db): void => {
  db.exec(`
    CREATE TABLE address (
      key TEXT PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      json TEXT NOT NULL,
      seen_at TEXT
    ) STRICT;
    CREATE INDEX address_seen ON address (seen_at) WHERE seen_at IS NOT NULL;
  `)
}
