import type { Db } from '../open-store.ts'
import { pack } from '../packed.ts'

/**
 * Half a million letters. Their key becomes their place in time, so that lists and search give the newest without sorting; boxes are
 * rows of their own with counts that triggers keep; one index of words holds text, beginnings and filters, without a second copy of
 * the texts; what the server said and what stands here are kept once where they are the same.
 *
 * Boxes and words follow from the letter, which only the letters module can read: it is told to go through all of them.
 */
export const newestFirst = (db: Db): void => {
  db.function('packed', (text: string | null) => (text === null ? null : pack(text)))
  db.exec(`
    DROP TABLE letter_words;
    DROP TABLE letter_short;
    DROP TABLE letter_unindexed;

    CREATE TEMP TABLE moved AS SELECT rowid AS old,
      (max(unixepoch(updated_at), 946684800) - 946684800) * 1048576 + (rowid & 1048575) AS new FROM letter;
    CREATE INDEX temp.moved_old ON moved (old);

    ALTER TABLE letter RENAME TO letter_before;
    CREATE TABLE letter (
      rowid INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
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
      updated_at TEXT NOT NULL,
      epoch TEXT NOT NULL DEFAULT '',
      view_sha256 TEXT,
      kind TEXT NOT NULL DEFAULT '',
      letter_date TEXT,
      due TEXT,
      followed_up INTEGER NOT NULL DEFAULT 0,
      agenda TEXT,
      outside INTEGER NOT NULL DEFAULT 0,
      from_unit TEXT,
      relates_to TEXT,
      projection_hash TEXT NOT NULL DEFAULT ''
    ) STRICT;
    INSERT INTO letter (rowid, id, side, state, mine, tasks, subject, party, number, urgency, security, unread, needs_stamp,
        updated_at, epoch, view_sha256)
      SELECT new, id, side, state, mine, tasks, subject, party, number, urgency, security, unread, needs_stamp,
        updated_at, epoch, view_sha256 FROM letter_before JOIN moved ON old = letter_before.rowid ORDER BY new;

    ALTER TABLE letter_text RENAME TO letter_text_before;
    -- Both packed; local is left out where it is what the server said. names and facets: what the search has beside the letter itself.
    CREATE TABLE letter_text (
      rowid INTEGER PRIMARY KEY,
      server BLOB,
      local BLOB,
      names TEXT NOT NULL DEFAULT '',
      facets TEXT NOT NULL DEFAULT ''
    ) STRICT;
    INSERT INTO letter_text (rowid, server, local) SELECT new, packed(server_json), packed(nullif(local_json, server_json))
      FROM letter_text_before JOIN moved ON old = letter_text_before.rowid ORDER BY new;
    DROP TABLE letter_before;
    DROP TABLE letter_text_before;
    DROP TABLE moved;

    CREATE INDEX letter_to_stamp ON letter (needs_stamp) WHERE needs_stamp = 1;
    CREATE INDEX letter_by_epoch ON letter (epoch) WHERE view_sha256 IS NOT NULL;
    CREATE INDEX letter_without_words ON letter (view_sha256) WHERE view_sha256 = '';
    CREATE INDEX letter_related ON letter (relates_to) WHERE relates_to IS NOT NULL;

    CREATE TABLE letter_box (
      box TEXT NOT NULL,
      letter INTEGER NOT NULL,
      due TEXT,
      PRIMARY KEY (box, letter)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_box_by_letter ON letter_box (letter);
    CREATE INDEX letter_box_due ON letter_box (box, due) WHERE due IS NOT NULL;
    CREATE TABLE box_count (box TEXT PRIMARY KEY, letters INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TRIGGER letter_box_more AFTER INSERT ON letter_box BEGIN
      INSERT INTO box_count VALUES (new.box, 1) ON CONFLICT (box) DO UPDATE SET letters = letters + 1;
    END;
    CREATE TRIGGER letter_box_less AFTER DELETE ON letter_box BEGIN
      UPDATE box_count SET letters = letters - 1 WHERE box = old.box;
    END;
    -- Until the letters module has gone through them, letters stand where they stood.
    INSERT INTO letter_box SELECT 'menunggu', rowid, NULL FROM letter WHERE tasks <> '';
    INSERT INTO letter_box SELECT 'masuk', rowid, NULL FROM letter WHERE side = 'masuk';
    INSERT INTO letter_box SELECT 'draf', rowid, NULL FROM letter WHERE side = 'keluar' AND state = 'draf' AND mine = 1;
    INSERT INTO letter_box SELECT 'keluar', rowid, NULL FROM letter
      WHERE side = 'keluar' AND state NOT IN ('draf', 'diarsip', 'dibatalkan', 'ditolak');
    INSERT INTO letter_box SELECT 'arsip', rowid, NULL FROM letter
      WHERE side = 'keluar' AND state IN ('diarsip', 'dibatalkan', 'ditolak');

    -- The tokenizer only parts at blanks: what a word is, search-words.ts says, for what is stored and what is typed alike.
    CREATE VIRTUAL TABLE letter_find USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
    CREATE TABLE letter_unindexed (rowid INTEGER PRIMARY KEY) STRICT;
    INSERT INTO letter_unindexed SELECT rowid FROM letter;
    INSERT OR REPLACE INTO fact VALUES ('unprojected', '{"below":null}');
  `)
}
