import type { Db } from '../open-store.ts'

/**
 * Permit cases as their boards show them, one row each, derived from the letter. What a dashboard counts is kept as counts of its own, so
 * that the medians of years read no case. Who asked is kept as a hash under a key of this store alone, to find a second application.
 */
export const permitCases = (db: Db): void => {
  db.exec(`
    CREATE TABLE permit_case (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      unit TEXT NOT NULL,
      kind TEXT NOT NULL,
      kind_version INTEGER NOT NULL,
      number TEXT NOT NULL,
      applicant TEXT NOT NULL,
      organisation TEXT NOT NULL,
      identity BLOB,
      state TEXT NOT NULL,
      step TEXT NOT NULL,
      board TEXT,
      round INTEGER NOT NULL,
      entered TEXT NOT NULL,
      started TEXT,
      decided TEXT,
      step_since TEXT,
      paused_since TEXT,
      deadline TEXT,
      step_due TEXT,
      due TEXT,
      soon_from TEXT,
      late_from TEXT,
      -- Its place in a column: what is due first, then what stands still.
      rank TEXT NOT NULL,
      service_days INTEGER NOT NULL,
      used INTEGER,
      later_days INTEGER NOT NULL,
      paper TEXT,
      permit_number TEXT,
      permit_state TEXT,
      valid_until TEXT,
      report_due TEXT
    ) STRICT;
    CREATE INDEX permit_case_board ON permit_case (board, rank, key, unit, kind, soon_from, late_from) WHERE board IS NOT NULL;
    CREATE INDEX permit_case_entered ON permit_case (entered, key);
    CREATE INDEX permit_case_kind ON permit_case (kind, entered, key);
    CREATE INDEX permit_case_kind_state ON permit_case (kind, state, entered, key);
    CREATE INDEX permit_case_rank ON permit_case (rank, key);
    CREATE INDEX permit_case_state ON permit_case (state, entered, key);
    CREATE INDEX permit_case_applicant ON permit_case (applicant, key);
    CREATE INDEX permit_case_number ON permit_case (number, key);
    CREATE INDEX permit_case_identity ON permit_case (identity) WHERE identity IS NOT NULL;
    CREATE INDEX permit_case_deadline ON permit_case (deadline) WHERE deadline IS NOT NULL;
    CREATE INDEX permit_case_valid ON permit_case (valid_until) WHERE valid_until IS NOT NULL;
    CREATE INDEX permit_case_report ON permit_case (report_due) WHERE report_due IS NOT NULL;
    CREATE INDEX permit_case_paper ON permit_case (paper) WHERE paper IS NOT NULL;

    CREATE TABLE permit_holder (
      position TEXT NOT NULL,
      case_key INTEGER NOT NULL,
      PRIMARY KEY (position, case_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX permit_holder_by_case ON permit_holder (case_key);
    CREATE TABLE permit_paper (letter TEXT PRIMARY KEY, case_id TEXT NOT NULL, holders TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE permit_task (
      id TEXT NOT NULL,
      case_key INTEGER NOT NULL,
      unit TEXT NOT NULL,
      assigned TEXT NOT NULL,
      due TEXT NOT NULL,
      PRIMARY KEY (case_key, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX permit_task_due ON permit_task (due, unit);

    CREATE TABLE permit_tally (
      what TEXT NOT NULL,
      period TEXT NOT NULL,
      unit TEXT NOT NULL,
      kind TEXT NOT NULL,
      step TEXT NOT NULL,
      days INTEGER NOT NULL,
      cases INTEGER NOT NULL,
      PRIMARY KEY (what, period, unit, kind, step, days)
    ) STRICT, WITHOUT ROWID;
    -- What a case has brought to the counts, to be taken back when it changes.
    CREATE TABLE permit_tallied (case_key INTEGER PRIMARY KEY, entries TEXT NOT NULL) STRICT;

    CREATE TABLE permit_told (id TEXT NOT NULL, level TEXT NOT NULL, PRIMARY KEY (id, level)) STRICT, WITHOUT ROWID;
    CREATE TABLE permit_secret (value BLOB NOT NULL) STRICT;
    INSERT INTO permit_secret VALUES (randomblob(32));

    UPDATE letter SET projection_hash = '' WHERE kind = 'permohonan_izin';
    INSERT OR REPLACE INTO fact (name, value) SELECT 'unprojected', '{"below":null}'
      WHERE EXISTS (SELECT 1 FROM letter WHERE kind = 'permohonan_izin');
  `)
}
