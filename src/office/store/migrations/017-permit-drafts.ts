import type { Db } from '../open-store.ts'

/** What is being written for a permit case and has not been done yet, with the files it holds. */
export const permitDrafts = (db: Db): void => {
  db.exec(`
    CREATE TABLE permit_draft (
      key TEXT PRIMARY KEY,
      title TEXT NOT NULL DEFAULT '',
      body TEXT NOT NULL DEFAULT '',
      files TEXT NOT NULL DEFAULT '[]',
      at TEXT NOT NULL
    ) STRICT;
  `)
}
