import type { Db } from '../open-store.ts'

/**
 * What each agency’s archive did with its copy, as rows: an archive is looked through by code, year and retention, over hundreds of
 * thousands of letters. The letters stay the truth; these rows follow them.
 */
export const archiveRows = (db: Db): void => {
  db.exec(`
    CREATE TABLE letter_archive (
      letter_id TEXT NOT NULL,
      unit_id TEXT NOT NULL,
      classification TEXT NOT NULL,
      year INTEGER NOT NULL,
      archived_on TEXT NOT NULL,
      active_until TEXT NOT NULL,
      inactive_until TEXT NOT NULL,
      fate TEXT NOT NULL,
      transfer_list TEXT,
      transferred_at TEXT,
      destruction_list TEXT,
      proposed_at TEXT,
      approved_at TEXT,
      PRIMARY KEY (letter_id, unit_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_archive_code ON letter_archive (unit_id, classification);
    CREATE INDEX letter_archive_year ON letter_archive (unit_id, year);
    CREATE INDEX letter_archive_active ON letter_archive (unit_id, active_until) WHERE transfer_list IS NULL;
    CREATE INDEX letter_archive_over ON letter_archive (unit_id, inactive_until) WHERE fate = 'musnah' AND destruction_list IS NULL;
    CREATE INDEX letter_archive_list ON letter_archive (unit_id, destruction_list) WHERE destruction_list IS NOT NULL;
    CREATE INDEX letter_archive_moved ON letter_archive (unit_id, transfer_list) WHERE transfer_list IS NOT NULL;
    CREATE TRIGGER letter_archive_follows AFTER DELETE ON letter BEGIN
      DELETE FROM letter_archive WHERE letter_id = old.id;
    END;
  `)
}
