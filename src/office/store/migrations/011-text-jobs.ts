import type { Db } from '../open-store.ts'

/**
 * Files whose words are still to be read or recognised, in the order in which they came. A scan keeps what was recognised of it, page
 * by page, so that a restart goes on where it was.
 */
export const textJobs = (db: Db): void => {
  db.exec(`
    CREATE TABLE text_job (
      place INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'scan', 'done')),
      page INTEGER NOT NULL DEFAULT 0,
      pages INTEGER,
      text TEXT NOT NULL DEFAULT '',
      urgent INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX text_job_open ON text_job (state, urgent DESC, place) WHERE state <> 'done';
  `)
}
