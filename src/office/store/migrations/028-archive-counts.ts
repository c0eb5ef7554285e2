import type { Db } from '../open-store.ts'

/**
 * How much of an archive may be transferred or destroyed is counted in the index alone: with half a million letters in milliseconds
 * instead of seconds. The columns that are empty in all of it stand in it for that.
 */
export const archiveCounts = (db: Db): void => {
  db.exec(`
    DROP INDEX letter_archive_active;
    DROP INDEX letter_archive_over;
    CREATE INDEX letter_archive_active ON letter_archive (unit_id, active_until, transfer_list, approved_at)
      WHERE transfer_list IS NULL AND approved_at IS NULL;
    CREATE INDEX letter_archive_over ON letter_archive (unit_id, fate, destruction_list, inactive_until)
      WHERE fate = 'musnah' AND destruction_list IS NULL;
  `)
}
