import postgres, { type ReservedSql } from 'postgres'
import { positional } from './positional.ts'
import { withoutContent } from './postgres-error.ts'
import { postgresOptions } from './postgres-options.ts'
import type { Execute } from './sql-transaction.ts'

export interface PostgresConnection {
  execute: Execute
  isLost(): boolean
  /** Gives it up without waiting, for good: whatever state it is in, nobody uses it any more. */
  abandon(): void
  close(): Promise<void>
}

/**
 * One connection for one life. Once it is lost it stays lost, and whatever waits on it fails: a statement that found its
 * way to a new connection would be written outside of its transaction.
 */
export const openConnection = async (url: string): Promise<PostgresConnection> => {
  let lost: Error | undefined
  const waiting = new Set<(error: Error) => void>()
  const abandon = () => {
    lost ??= new Error('the connection to the database was lost')
    for (const reject of waiting) reject(lost)
    void sql.end({ timeout: 0 })
  }
  const sql = postgres(url, { ...postgresOptions, max: 1, max_lifetime: null, onclose: abandon })
  const reserved = await new Promise<ReservedSql>((resolve, reject) => {
    waiting.add(reject)
    // The client can only reserve a connection that it has already opened.
    sql`select 1`.then(() => sql.reserve()).then(resolve, reject)
  }).catch((error: unknown) => {
    abandon()
    throw withoutContent(error)
  })
  waiting.clear()

  const execute: Execute = (text, params) =>
    new Promise((resolve, reject) => {
      if (lost) return reject(lost)
      const { text: statement, values } = positional(text, params)
      waiting.add(reject)
      reserved
        .unsafe(statement, values, { prepare: true })
        .then(
          (rows) => resolve({ rows, changed: rows.count }),
          (error: unknown) => reject(withoutContent(error)),
        )
        .finally(() => waiting.delete(reject))
    })

  return {
    execute,
    isLost: () => lost !== undefined,
    abandon,
    async close() {
      if (lost) return
      reserved.release()
      await sql.end({ timeout: 5 })
    },
  }
}
