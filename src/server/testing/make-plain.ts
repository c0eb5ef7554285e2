import { rmSync } from 'node:fs'
import { keyFileOf } from '../store/database-key.ts'
import { openDatabase } from './open-database.ts'

/** Makes a server's database what it was before pages were encrypted: plain, and without a key. */
export const makePlain = (path: string): void => {
  const db = openDatabase(path)
  db.pragma('journal_mode=DELETE')
  db.pragma(`rekey=''`)
  db.pragma('journal_mode=WAL')
  db.close()
  rmSync(keyFileOf(path))
}
