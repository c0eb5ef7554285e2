import type { Db } from '../open-store.ts'

/** Letters whose words are not yet in the search: a first sync brings thousands, and indexes them together at its end. */
export const deferredIndex = (db: Db): void => {
  db.exec('CREATE TABLE letter_unindexed (rowid INTEGER PRIMARY KEY) STRICT')
}
