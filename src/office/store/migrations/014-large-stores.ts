import type { Db } from '../open-store.ts'

/**
 * What every round of the sync asks no longer reads through all files and letters: files that no letter names are noted when that
 * happens, missing ones stand in the order in which they are fetched. A fact has a revision of its own, so that the directory of a
 * province, two megabytes, is not read again to see that it is the same.
 */
export const largeStores = (db: Db): void => {
  db.exec(`
    ALTER TABLE fact ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX fact_revision ON fact (name, revision);

    ALTER TABLE file ADD COLUMN newest INTEGER NOT NULL DEFAULT 0;
    UPDATE file SET newest = coalesce(
      (SELECT max(letter.rowid) FROM letter_file JOIN letter ON letter.id = letter_id WHERE letter_file.sha256 = file.sha256), 0)
      WHERE present = 0;
    CREATE INDEX file_missing ON file (newest DESC) WHERE present = 0;

    CREATE TABLE loose_file (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO loose_file SELECT sha256 FROM file WHERE sha256 NOT IN (SELECT sha256 FROM letter_file);
    CREATE TRIGGER file_is_loose AFTER INSERT ON file BEGIN
      INSERT INTO loose_file VALUES (new.sha256) ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER file_is_gone AFTER DELETE ON file BEGIN
      DELETE FROM loose_file WHERE sha256 = old.sha256;
    END;
    CREATE TRIGGER file_is_named AFTER INSERT ON letter_file BEGIN
      DELETE FROM loose_file WHERE sha256 = new.sha256;
    END;
    CREATE TRIGGER file_was_named AFTER DELETE ON letter_file
      WHEN NOT EXISTS (SELECT 1 FROM letter_file WHERE sha256 = old.sha256) BEGIN
      INSERT INTO loose_file VALUES (old.sha256) ON CONFLICT DO NOTHING;
    END;
  `)
}
