import { sqlAccountReader, sqlAccountWriter } from './sql-accounts.ts'
import { sqlAuditWriter } from './sql-audit-writer.ts'
import { digestToggler } from './sql-digests.ts'
import { letterMemory } from './sql-letter-memory.ts'
import { sqlLetterWriter } from './sql-letter-writer.ts'
import { sqlNoticeReader, sqlNoticeWriter } from './sql-notices.ts'
import { sqlOperationWriter } from './sql-operation-writer.ts'
import { sqlPeopleWriter } from './sql-people-writer.ts'
import { sqlRegisterReader, sqlRegisterWriter } from './sql-registers.ts'
import { sqlRemoteReader, sqlRemoteWriter } from './sql-remote.ts'
import { sqlReader } from './sql-reader.ts'
import { sqlStrengtheningReader, sqlStrengtheningWriter } from './sql-strengthenings.ts'
import { viewTable } from './sql-view.ts'
import { createSqlDatabase, type SqlDriver } from './sql/sql-database.ts'
import type { SqlReader, SqlTransaction } from './sql/sql-transaction.ts'
import type { Store, StoreReader, StoreWriter } from './store.ts'

/** The store in SQL that every database takes; what is different between them is in their drivers. */
export const createSqlStore = (driver: SqlDriver): Store => {
  const database = createSqlDatabase(driver)
  return {
    ...reader(database),
    transact: (work) =>
      database.transact(async (transaction) => {
        const { writer, flush } = openWriter(transaction)
        const result = await work(writer)
        await flush()
        return result
      }),
    close: () => database.close(),
  }
}

const reader = (sql: SqlReader): StoreReader => ({
  ...sqlReader(sql),
  ...sqlAccountReader(sql),
  ...sqlRegisterReader(sql),
  ...sqlNoticeReader(sql),
  ...sqlStrengtheningReader(sql),
  ...sqlRemoteReader(sql),
})

const openWriter = (sql: SqlTransaction): { writer: StoreWriter; flush: () => Promise<void> } => {
  const { toggle, flush: flushDigests } = digestToggler(sql)
  const putView = viewTable(sql)
  const read = reader(sql)
  const memory = letterMemory(read.letter)
  const { advanceDevices, ...operations } = sqlOperationWriter(sql, putView)
  const flush = async (): Promise<void> => {
    advanceDevices()
    await flushDigests()
  }
  const writer = {
    ...read,
    letter: (id: string) => memory.letter(id),
    digests: async (personId: string) => {
      await flush()
      return read.digests(personId)
    },
    device: async (id: string) => {
      advanceDevices()
      return read.device(id)
    },
    devices: async () => {
      advanceDevices()
      return read.devices()
    },
    deviceByToken: async (tokenSha256: string) => {
      advanceDevices()
      return read.deviceByToken(tokenSha256)
    },
    ...sqlAccountWriter(sql),
    ...sqlPeopleWriter(sql),
    ...operations,
    ...sqlLetterWriter(sql, putView, toggle, memory),
    ...sqlRegisterWriter(sql),
    ...sqlNoticeWriter(sql),
    ...sqlStrengtheningWriter(sql),
    ...sqlRemoteWriter(sql),
    ...sqlAuditWriter(sql),
  }
  return { writer, flush }
}
