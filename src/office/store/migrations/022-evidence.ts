import type { Db } from '../open-store.ts'

/** What was once asked of revocation services, for the next check of the same certificate without a network. */
export const evidenceKept = (db: Db): void => {
  db.exec(`
    CREATE TABLE evidence (
      certificate TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('certificates', 'ocsps', 'crls')),
      der BLOB NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (certificate, sha256)
    ) STRICT, WITHOUT ROWID;
  `)
}
