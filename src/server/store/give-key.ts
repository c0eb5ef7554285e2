import type { Database } from 'better-sqlite3'

/**
 * Gives an open database the key to its pages, before anything else is asked of it. Whether it fits shows with the first page read
 * (SQLITE_NOTADB).
 *
 * The encryption is first of all a checksum: SQLite checks no content, and a flipped bit in a plain page became another name or
 * another date without a word (`npm run crash` counted 6 of 30). Each of these pages carries an authentication code, so it is read as
 * it was written or not at all (SQLITE_CORRUPT). The key lies beside the database: it hides nothing from whoever has both files.
 */
export const giveKey = (db: Database, key: Buffer): void => {
  chooseCipher(db)
  db.pragma(`key=${inSql(key)}`)
}

/** The same for a plain database, whose pages are encrypted by it. */
export const encryptWith = (db: Database, key: Buffer): void => {
  chooseCipher(db)
  db.pragma(`rekey=${inSql(key)}`)
}

const chooseCipher = (db: Database): void => {
  db.pragma(`cipher='chacha20'`)
  // Another build of SQLite knows neither pragma, and would say nothing and write plain pages.
  if (db.pragma('cipher', { simple: true }) !== 'chacha20') throw new Error('this SQLite cannot encrypt pages')
}

const inSql = (key: Buffer): string => `"x'${key.toString('hex')}'"`
