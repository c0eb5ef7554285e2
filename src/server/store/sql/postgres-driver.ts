import postgres from 'postgres'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { openConnection, type PostgresConnection } from './postgres-connection.ts'
import { withoutContent } from './postgres-error.ts'
import { postgresOptions } from './postgres-options.ts'
import { positional } from './positional.ts'
import type { SqlDriver } from './sql-database.ts'
import type { Execute } from './sql-transaction.ts'
import { takeTurn } from './take-turn.ts'

/**
 * Many connections read, one writes. Of all processes of the province only the one whose transaction holds the lock writes:
 * whoever holds the transaction leads, and a leader that dies leaves neither half a transaction nor the lock.
 *
 * @throws store_too_new, database_unusable
 */
export const postgresDriver = async (url: string, warn: (text: string) => void = () => {}): Promise<SqlDriver> => {
  let writer = await connect(url).catch((error: unknown) => {
    const { message, code } = error as { message: string; code?: string }
    throw new LontarError('database_unusable', { detail: message || (code ?? '') })
  })
  await migratePostgres(writer.execute)
  // No reason to stand still: they can be turned on later, with the database stopped (pg_checksums --enable).
  if ((await settingOf(writer, 'data_checksums')) !== 'on')
    warn('data_checksums of PostgreSQL is off: a bit that flips on its disk may change content without a word')
  const readers = postgres(url, { ...postgresOptions, max: 8 })

  const read: Execute = async (sql, params) => {
    const { text, values } = positional(sql, params)
    const rows = await readers.unsafe(text, values, { prepare: true }).catch((error: unknown) => {
      throw withoutContent(error)
    })
    // The client answers a query that was lost between two connections with nothing at all. Nothing is not "no rows".
    if (!rows.command) throw new Error('the connection to the database was lost')
    return { rows, changed: rows.count }
  }

  return {
    read,
    async begin() {
      if (writer.isLost()) writer = await connect(url)
      const { execute, abandon } = writer
      const rollback = async () => void (await execute('rollback', {}).catch(abandon))
      await takeTurn(execute).catch(async (error: unknown) => {
        await rollback()
        throw error
      })
      return { execute, rollback, commit: async () => void (await execute('commit', {})) }
    },
    async close() {
      await Promise.all([readers.end({ timeout: 5 }), writer.close()])
    },
  }
}

/** What makes "acknowledged" mean "on the disk", and text mean the same text: asserted on every connection that writes. */
const needed = { fsync: 'on', synchronous_commit: 'on', server_encoding: 'UTF8', transaction_read_only: 'off' }

const connect = async (url: string): Promise<PostgresConnection> => {
  const connection = await openConnection(url)
  try {
    for (const [name, expected] of Object.entries(needed)) {
      const value = await settingOf(connection, name)
      if (value !== expected) throw new Error(`${name} of the database is ${value}, not ${expected}`)
    }
    return connection
  } catch (error) {
    connection.abandon()
    throw error
  }
}

const settingOf = async ({ execute }: PostgresConnection, name: string): Promise<string> => {
  const { rows } = await execute('select current_setting(@name) as value', { name })
  return (rows[0] as { value: string }).value
}
