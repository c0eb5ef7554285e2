import type { Db } from '../open-store.ts'

export const initial = (db: Db): void => {
  db.exec(`
    -- Single facts: cursor, device, directory, last exchange. The device token lives here, inside the encryption.
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    -- server_json: what the server last said. local_json: the same with the waiting operations applied.
    -- The columns behind are derived from local_json, for lists that open without reading every letter.
    CREATE TABLE letter (
      rowid INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      server_json TEXT,
      local_json TEXT NOT NULL,
      side TEXT NOT NULL,
      state TEXT NOT NULL,
      mine INTEGER NOT NULL,
      tasks TEXT NOT NULL,
      subject TEXT NOT NULL,
      party TEXT NOT NULL,
      number TEXT,
      urgency TEXT NOT NULL,
      security TEXT NOT NULL,
      unread INTEGER NOT NULL,
      needs_stamp INTEGER NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letter_by_state ON letter (side, state, updated_at DESC);
    CREATE INDEX letter_waiting ON letter (updated_at DESC) WHERE tasks <> '';

    -- The outbox: written in the same transaction as the change it stands for, kept after its answer.
    CREATE TABLE operation (
      dseq INTEGER PRIMARY KEY,
      letter_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('waiting', 'accepted', 'rejected')),
      error TEXT,
      claimed_at TEXT NOT NULL,
      answered_at TEXT
    ) STRICT;
    CREATE INDEX operation_by_letter ON operation (letter_id, dseq);
    CREATE INDEX operation_open ON operation (status, dseq) WHERE status <> 'accepted';

    -- Files by content. present: on this disk; at_server: the server holds all of it.
    CREATE TABLE file (
      sha256 TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      present INTEGER NOT NULL DEFAULT 0,
      at_server INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE letter_file (
      letter_id TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES file (sha256),
      PRIMARY KEY (letter_id, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_file_by_hash ON letter_file (sha256);

    -- Words of everything; prefixes on short fields only (a prefix index over bodies costs more than it gives).
    CREATE VIRTUAL TABLE letter_words USING fts5 (subject, party, number, body, tokenize = "unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE letter_short USING fts5 (subject, party, number, prefix = '2 3', tokenize = "unicode61 remove_diacritics 2");
  `)
}
