import type { Db } from '../open-store.ts'

/** PDFs from outside of the letters that were signed here: the newest copy of each lies in the vault until it is complete and saved. */
export const signedFiles = (db: Db): void => {
  db.exec(`
    CREATE TABLE signed_file (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      signed_at TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      level TEXT NOT NULL,
      next_at TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      problem TEXT,
      saved_level TEXT,
      saved_at TEXT
    ) STRICT;
    CREATE INDEX signed_file_sha256 ON signed_file (sha256);
  `)
}
