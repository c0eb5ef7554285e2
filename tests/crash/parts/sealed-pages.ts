import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { rowsAndFiles } from '../story/content-of-server.ts'

/**
 * What would notice flipped bits in the server's database: the page encryption that the laptops have, whose pages carry an
 * authentication code. Not shipped; measured here beside what is.
 */
export const sealedPages = (settledServer: string, to: string) => {
  const pragmaKey = `"x'${randomBytes(32).toString('hex')}'"`
  cpSync(settledServer, to, { recursive: true })
  const plain = new Database(join(to, 'server.db'))
  plain.pragma('journal_mode=DELETE')
  plain.pragma(`cipher='chacha20'`)
  plain.pragma(`rekey=${pragmaKey}`)
  plain.close()
  return async (serverDir: string): Promise<string> => {
    const db = new Database(join(serverDir, 'server.db'))
    try {
      db.pragma(`cipher='chacha20'`)
      db.pragma(`key=${pragmaKey}`)
      return rowsAndFiles(db, serverDir)
    } finally {
      db.close()
    }
  }
}
