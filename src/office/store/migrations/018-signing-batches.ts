import type { Db } from '../open-store.ts'

/** Letters that were to be signed together, in their order, and what became of each. No PIN and no passphrase is ever written here. */
export const signingBatches = (db: Db): void => {
  db.exec(`
    CREATE TABLE signing_batch (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      certificate TEXT NOT NULL,
      means TEXT NOT NULL,
      subject TEXT NOT NULL,
      ended_at TEXT
    ) STRICT;
    CREATE INDEX signing_batch_open ON signing_batch (at) WHERE ended_at IS NULL;
    CREATE TABLE signing_batch_letter (
      batch_id TEXT NOT NULL REFERENCES signing_batch (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      letter_id TEXT NOT NULL,
      pdf TEXT NOT NULL,
      result TEXT NOT NULL DEFAULT 'waits',
      error TEXT,
      PRIMARY KEY (batch_id, place)
    ) STRICT, WITHOUT ROWID;
  `)
}
