import type { Execute } from './sql-transaction.ts'

/** Any number, as long as every process of the province waits for the same one. */
const lock = 1_279_415_378

/**
 * Begins a transaction and waits until no other process of the province is in one. Every statement after that sees all that
 * others have committed: that is what READ COMMITTED means, whatever the database's own default is.
 */
export const takeTurn = async (execute: Execute): Promise<void> => {
  await Promise.all([
    execute('begin isolation level read committed', {}),
    execute('select pg_advisory_xact_lock(@lock)', { lock }),
  ])
}
