import type { Db } from './open-store.ts'

/**
 * Everything of the log goes into the database file, and nothing more until the end is called: SQLite writes to that file at
 * checkpoints only. (`sqlite3_backup` does not work between encrypted databases, and VACUUM INTO stops the office while it runs.)
 */
export const holdStill = (db: Db): (() => void) => {
  const usual = db.pragma('wal_autocheckpoint', { simple: true }) as number
  db.pragma('wal_autocheckpoint=0')
  const end = () => void db.pragma(`wal_autocheckpoint=${usual}`)
  try {
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number; log: number }[]
    if (answer?.busy !== 0) throw new Error('the log could not be emptied')
  } catch (error) {
    end()
    throw error
  }
  return end
}
