import type { Db } from '../open-store.ts'

/**
 * What a server that was restored from a backup needs from here: the receipts of its decisions, and which letters it has not
 * spoken of since. view_sha256 is what the digests are made of. A refused step can be put away once it has been read.
 * Everything is pulled anew after this: the old cursor was of another kind.
 */
export const restoredServer = (db: Db): void => {
  db.exec(`
    ALTER TABLE letter ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
    ALTER TABLE letter ADD COLUMN view_sha256 TEXT;
    ALTER TABLE operation ADD COLUMN receipt TEXT;
    ALTER TABLE operation ADD COLUMN resend INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE operation ADD COLUMN dismissed_at TEXT;
    CREATE INDEX letter_by_epoch ON letter (epoch) WHERE view_sha256 IS NOT NULL;
    DELETE FROM fact WHERE name = 'cursor';
  `)
}
