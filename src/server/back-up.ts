import { LontarError } from '../protocol/errors/lontar-error.ts'
import { backUpSqlite } from './store/back-up-sqlite.ts'
import { sqliteFile, type StorePlace } from './store/open-store.ts'

/** `--backup FILE`, also while the server runs. Gives the text to be printed. @throws invalid_request, store_damaged, disk_full */
export const backUp = ({ dataDir, databaseUrl }: StorePlace, file: string): string => {
  if (databaseUrl) throw new LontarError('invalid_request', { detail: '--backup: PostgreSQL has pg_basebackup' })
  const { database, key } = backUpSqlite(sqliteFile(dataDir), file)
  return `${database} and its key ${key} belong together: neither is of use without the other. Copy the folder of files after them.`
}
