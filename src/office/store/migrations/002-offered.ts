import type { Db } from '../open-store.ts'

/**
 * offered: the operation may have left this computer, so its content is fixed for good. Of those that were written before
 * nobody knows, so they count as offered.
 */
export const offered = (db: Db): void => {
  db.exec('ALTER TABLE operation ADD COLUMN offered INTEGER NOT NULL DEFAULT 1')
}
