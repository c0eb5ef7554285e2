import { archiveTable, type ArchiveTable } from './archive-table.ts'
import { factTable, type FactTable } from './facts.ts'
import { fileTable, type FileTable } from './file-table.ts'
import { letterTable, type LetterTable } from './letter-table.ts'
import { openStore } from './open-store.ts'
import { outboxTable, type OutboxTable } from './outbox-table.ts'

/** Everything one person has on this computer. A change and its outbox row go into one `transaction`. */
export interface Store {
  facts: FactTable
  letters: LetterTable
  outbox: OutboxTable
  files: FileTable
  archive: ArchiveTable
  transaction<T>(work: () => T): T
  close(): void
}

export const createStore = (path: string, key: Buffer): Store => {
  const db = openStore(path, key)
  return {
    facts: factTable(db),
    letters: letterTable(db),
    outbox: outboxTable(db),
    files: fileTable(db),
    archive: archiveTable(db),
    transaction: (work) => db.transaction(work).immediate(),
    close: () => db.close(),
  }
}
