import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/server/store/open-store.ts'
import { postgresDriver } from '../../src/server/store/sql/postgres-driver.ts'
import { createSqlDatabase, type SqlDatabase } from '../../src/server/store/sql/sql-database.ts'
import { sqliteDriver } from '../../src/server/store/sql/sqlite-driver.ts'
import type { Store } from '../../src/server/store/store.ts'
import { startCluster, type PostgresCluster } from '../support/postgres/start-cluster.ts'

export type Kind = 'SQLite' | 'PostgreSQL'

/** An empty province on the disk: where its files lie and which database is its. */
export interface Place {
  kind: Kind
  dir: string
  databaseUrl: string | undefined
  /** The server's own store. */
  open(): Promise<Store>
  /** The same tables for plain SQL, over the same client. */
  plain(): Promise<SqlDatabase>
  remove(): Promise<void>
}

export interface Places {
  fresh(kind: Kind): Promise<Place>
  close(): Promise<void>
}

export const openPlaces = (): Places => {
  let cluster: Promise<PostgresCluster> | undefined
  return {
    async fresh(kind) {
      const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-server-'))
      const databaseUrl = kind === 'SQLite' ? undefined : await (await (cluster ??= startCluster())).database()
      return {
        kind,
        dir,
        databaseUrl,
        open: () => openStore({ dataDir: dir, databaseUrl }),
        plain: async () =>
          createSqlDatabase(databaseUrl ? await postgresDriver(databaseUrl) : sqliteDriver(join(dir, 'server.db'))),
        remove: () => rm(dir, { recursive: true, force: true }),
      }
    },
    close: async () => (await cluster)?.stop(),
  }
}
