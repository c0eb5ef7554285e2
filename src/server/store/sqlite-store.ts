import { openSqlite } from './open-sqlite.ts'
import { sqliteAccountReader, sqliteAccountWriter } from './sqlite-accounts.ts'
import { sqliteAuditWriter } from './sqlite-audit-writer.ts'
import { sqliteLetterWriter } from './sqlite-letter-writer.ts'
import { sqliteOperationWriter } from './sqlite-operation-writer.ts'
import { sqlitePeopleWriter } from './sqlite-people-writer.ts'
import { sqliteReader } from './sqlite-reader.ts'
import type { Store, StoreWriter } from './store.ts'

/**
 * The embedded store: one connection writes, another reads beside it, so that no reader ever sees half a transaction.
 *
 * @throws store_too_new
 */
export const openSqliteStore = (path: string): Store => {
  const writing = openSqlite(path)
  const reading = openSqlite(path)
  reading.pragma('query_only=ON')

  const writer: StoreWriter = {
    ...sqliteReader(writing),
    ...sqliteAccountReader(writing),
    ...sqliteAccountWriter(writing),
    ...sqlitePeopleWriter(writing),
    ...sqliteOperationWriter(writing),
    ...sqliteLetterWriter(writing),
    ...sqliteAuditWriter(writing),
  }

  const alone = async <T>(work: (writer: StoreWriter) => Promise<T>): Promise<T> => {
    writing.exec('begin immediate')
    try {
      const result = await work(writer)
      writing.exec('commit')
      return result
    } catch (error) {
      if (writing.inTransaction) writing.exec('rollback')
      throw error
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    ...sqliteReader(reading),
    ...sqliteAccountReader(reading),
    transact: (work) => {
      const mine = last.then(() => alone(work))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await last
      reading.close()
      writing.close()
    },
  }
}
