import { createSqlStore } from './sql-store.ts'
import { sqliteDriver } from './sql/sqlite-driver.ts'
import type { Store } from './store.ts'

/** The embedded store: one file, one process. @throws store_too_new */
export const openSqliteStore = (path: string): Store => createSqlStore(sqliteDriver(path))
