import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { migrations } from '../migrations/index.ts'
import { newFacts } from '../migrations/new-facts.ts'
import { inPostgres } from './in-postgres.ts'
import type { Execute } from './sql-transaction.ts'
import { takeTurn } from './take-turn.ts'

/** Brings the database to this version in one transaction; of several processes that start at once, one does it. */
export const migratePostgres = async (execute: Execute): Promise<void> => {
  await takeTurn(execute)
  try {
    await execute(
      'create table if not exists migrations (number bigint primary key, applied_at timestamptz not null)',
      {},
    )
    const { rows } = await execute('select count(*) as applied from migrations', {})
    const { applied } = rows[0] as { applied: number }
    if (applied > migrations.length) throw new LontarError('store_too_new')
    for (const [index, migration] of migrations.entries()) {
      if (index < applied) continue
      await execute(inPostgres(migration), {})
      await execute('insert into migrations values (@number, now())', { number: index + 1 })
    }
    for (const [name, value] of Object.entries(newFacts())) {
      await execute('insert into meta values (@name, @value) on conflict (name) do nothing', { name, value })
    }
    await execute('commit', {})
  } catch (error) {
    await execute('rollback', {})
    throw error
  }
}
