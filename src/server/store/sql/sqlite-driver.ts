import type { Statement } from 'better-sqlite3'
import { openSqlite, type Db } from '../open-sqlite.ts'
import type { SqlDriver } from './sql-database.ts'
import type { Execute } from './sql-transaction.ts'

/** One connection writes, another reads beside it, so that no reader ever sees half a transaction. @throws store_too_new */
export const sqliteDriver = (path: string): SqlDriver => {
  const writing = openSqlite(path)
  const reading = openSqlite(path)
  reading.pragma('query_only=ON')
  const write = executeOn(writing)
  return {
    read: executeOn(reading),
    async begin() {
      writing.exec('begin immediate')
      return {
        execute: write,
        commit: async () => void writing.exec('commit'),
        rollback: async () => void (writing.inTransaction && writing.exec('rollback')),
      }
    },
    async close() {
      reading.close()
      writing.close()
    },
  }
}

/** The texts are few and constant: each is prepared once. */
const executeOn = (db: Db): Execute => {
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const statement = db.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return async (sql, params) => {
    const statement = prepared.get(sql) ?? prepare(sql)
    if (statement.reader) return { rows: statement.all(params), changed: 0 }
    return { rows: [], changed: statement.run(params).changes }
  }
}
