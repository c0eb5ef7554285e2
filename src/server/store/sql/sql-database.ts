import { openTransaction, type Execute, type SqlReader, type SqlTransaction } from './sql-transaction.ts'

/** What a kind of database must be able to do; everything else is one code for all of them. */
export interface SqlDriver {
  /** Beside the writer: never sees half a transaction. */
  read: Execute
  /** Opens the transaction in which this process writes, alone among all processes of the province. */
  begin(): Promise<{ execute: Execute; commit(): Promise<void>; rollback(): Promise<void> }>
  close(): Promise<void>
}

export interface SqlDatabase extends SqlReader {
  /** Runs alone, one after another; all of it is durable when the promise resolves. */
  transact<T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export const createSqlDatabase = (driver: SqlDriver): SqlDatabase => {
  const alone = async <T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T> => {
    const session = await driver.begin()
    const { transaction, end } = openTransaction(session.execute)
    try {
      const result = await work(transaction)
      await end()
      await session.commit()
      return result
    } catch (error) {
      // Whoever lost a race may still be writing: it must not reach the next transaction.
      await end().catch(() => undefined)
      await session.rollback()
      throw error
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    all: async <Row>(sql: string, params = {}) => (await driver.read(sql, params)).rows as Row[],
    get: async <Row>(sql: string, params = {}) => (await driver.read(sql, params)).rows[0] as Row | undefined,
    transact: (work) => {
      const mine = last.then(() => alone(work))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await last
      await driver.close()
    },
  }
}
