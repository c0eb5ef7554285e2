import Database from 'better-sqlite3'
import type { Db } from '../store/open-store.ts'

/** Opens a copy of a store as it lies there: nothing is brought up to date, nothing of the original is touched. */
export const openCopy = (file: string, key: Uint8Array): Db => {
  const db = new Database(file, { timeout: 0, fileMustExist: true })
  try {
    db.pragma(`cipher='chacha20'`)
    db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
    db.pragma('locking_mode=EXCLUSIVE')
    db.pragma('temp_store=MEMORY')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
