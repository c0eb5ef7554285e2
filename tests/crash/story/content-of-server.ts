import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { openSqlite } from '../../../src/server/store/open-sqlite.ts'

/** Every row and file of the province as one text. @throws what server, or the laptop that fetches a file, would say of damage */
export const contentOfServer = async (serverDir: string): Promise<string> => {
  const db = openSqlite(join(serverDir, 'server.db'))
  try {
    const tables = db
      .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
      .pluck()
      .all()
    const rows = tables.map((table) => db.prepare(`select * from "${table}"`).all())
    const files = db.prepare<[], string>('select sha256 from files').pluck().all()
    for (const hash of files) {
      const bytes = readFileSync(join(serverDir, 'files', hash.slice(0, 2), hash))
      // The server hands bytes on as they lie; a laptop takes none that do not match their name (transfer-files.ts).
      if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new LontarError('file_damaged')
    }
    return JSON.stringify(rows)
  } finally {
    db.close()
  }
}
