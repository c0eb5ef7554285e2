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

/** @throws store_too_new, database_unusable */
export const openStore = async ({ dataDir, databaseUrl }: StorePlace): Promise<Store> =>
  databaseUrl ? openPostgresStore(databaseUrl) : openSqliteStore(join(dataDir, 'server.db'))
