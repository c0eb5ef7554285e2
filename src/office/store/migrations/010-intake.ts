import type { Db } from '../open-store.ts'

/** Papers from outside that wait to be recorded: brought in, looked at, not yet in the book. Here only; the server knows nothing of them. */
export const intake = (db: Db): void => {
  db.exec('CREATE TABLE intake (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT')
}
