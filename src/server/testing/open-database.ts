import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { keyFileOf } from '../store/database-key.ts'
import { giveKey } from '../store/give-key.ts'

/** A server's database under the eyes and hands of a test: with the key to its pages, and nothing else of the server's. */
export const openDatabase = (path: string, options: Database.Options = {}): Database.Database => {
  const db = new Database(path, options)
  giveKey(db, readFileSync(keyFileOf(path)))
  return db
}
