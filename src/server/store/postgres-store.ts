import { createSqlStore } from './sql-store.ts'
import { postgresDriver } from './sql/postgres-driver.ts'
import type { Store } from './store.ts'

/**
 * The production store; any number of server processes share it.
 *
 * @param url `postgres://user:password@host:port/database`, with several hosts and `target_session_attrs=primary` where the
 * database has a standby
 * @param warn hears of a setting that is not refused but should be known of
 * @throws store_too_new, database_unusable
 */
export const openPostgresStore = async (url: string, warn?: (text: string) => void): Promise<Store> =>
  createSqlStore(await postgresDriver(url, warn))
