/** What both databases know: text, whole numbers and null. Times are ISO texts, truth is 0 or 1. */
export type SqlValue = string | number | null
/** By name: `@name` in the SQL. */
export type SqlParams = Readonly<Record<string, SqlValue>>
export interface SqlResult {
  rows: unknown[]
  /** Rows that were written. */
  changed: number
}
export type Execute = (sql: string, params: SqlParams) => Promise<SqlResult>

export interface SqlReader {
  all<Row>(sql: string, params?: SqlParams): Promise<Row[]>
  get<Row>(sql: string, params?: SqlParams): Promise<Row | undefined>
}

export interface SqlTransaction extends SqlReader {
  /** Waits for the number of rows that were written. */
  run(sql: string, params?: SqlParams): Promise<number>
  /**
   * For a write whose result nobody needs now: it goes out at once and is not waited for, so that a hundred operations
   * take few round trips. Later statements see it. Should it fail, or `check` throw, nothing of the transaction remains.
   */
  send(sql: string, params?: SqlParams, check?: (changed: number) => void): void
}

/**
 * One transaction over one connection. Its first failure is its end, whether or not anybody waited for that statement:
 * PostgreSQL would turn the commit of such a transaction into a rollback without a word.
 */
export const openTransaction = (execute: Execute): { transaction: SqlTransaction; end(): Promise<void> } => {
  const sent: Promise<unknown>[] = []
  let failure: { error: unknown } | undefined

  const step = async <T>(sql: string, params: SqlParams, use: (result: SqlResult) => T): Promise<T> => {
    if (failure) throw failure.error
    try {
      return use(await execute(sql, params))
    } catch (error) {
      failure ??= { error }
      throw failure.error
    }
  }

  return {
    transaction: {
      all: <Row>(sql: string, params = {}) => step(sql, params, ({ rows }) => rows as Row[]),
      get: <Row>(sql: string, params = {}) => step(sql, params, ({ rows }) => rows[0] as Row | undefined),
      run: (sql, params = {}) => step(sql, params, ({ changed }) => changed),
      send: (sql, params = {}, check = () => {}) => {
        sent.push(step(sql, params, ({ changed }) => check(changed)).catch(() => undefined))
      },
    },
    async end() {
      await Promise.all(sent)
      const failed = failure
      failure ??= { error: new Error('this transaction is over') }
      if (failed) throw failed.error
    },
  }
}
