import { join } from 'node:path'
import { openPostgresStore } from './postgres-store.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/** Where a server keeps its rows: PostgreSQL where an address is given, else a file in its data folder. */
export interface StorePlace {
  dataDir: string
  /** `postgres://user:password@host:port/database`. Never logged. */
  databaseUrl?: string | undefined
}

export const sqliteFile = (dataDir: string): string => join(dataDir, 'server.db')

/**
 * @param warn hears of a setting that is not refused but should be known of
 * @throws store_too_new, store_damaged, server_key_wrong, database_unusable
 */
export const openStore = async ({ dataDir, databaseUrl }: StorePlace, warn?: (text: string) => void): Promise<Store> =>
  databaseUrl ? openPostgresStore(databaseUrl, warn) : openSqliteStore(sqliteFile(dataDir))
