import { addressTable, type AddressTable } from './address-table.ts'
import { batchTable, type BatchTable } from './batch-table.ts'
import { archiveTable, type ArchiveTable } from './archive-table.ts'
import { caseBoards, type CaseBoards } from './case-boards.ts'
import { evidenceTable, type EvidenceTable } from './evidence-table.ts'
import { factTable, type FactTable } from './facts.ts'
import { fileTable, type FileTable } from './file-table.ts'
import { fileText, type FileText } from './file-text.ts'
import { leasedNumbers, type LeasedNumbers } from './leased-numbers.ts'
import { intakeTable, type IntakeTable } from './intake-table.ts'
import { letterTable, type LetterTable } from './letter-table.ts'
import { holdStill } from './hold-still.ts'
import { openStore, type Db } from './open-store.ts'
import { outboxCheck, type OutboxCheck } from './outbox-check.ts'
import { outboxTable, type OutboxTable } from './outbox-table.ts'
import { permitDraftTable, type PermitDraftTable } from './permit-draft-table.ts'
import { readThrough, type ReadThrough } from './read-through.ts'
import { registerLines, type RegisterLines } from './register-lines.ts'
import { savedSearches, type SavedSearches } from './saved-searches.ts'
import { signedFileTable, type SignedFileTable } from './signed-file-table.ts'
import { textJobTable, type TextJobTable } from './text-job-table.ts'

/** Everything one person has on this computer. A change and its outbox row go into one `transaction`. */
export interface Store {
  facts: FactTable
  letters: LetterTable
  outbox: OutboxTable
  files: FileTable
  /** Words of files, for the search; `letters.reindex` after a `put`. */
  fileText: FileText
  searches: SavedSearches
  addresses: AddressTable
  archive: ArchiveTable
  registers: RegisterLines
  /** Permit cases, as boards and counts show them. */
  cases: CaseBoards
  leased: LeasedNumbers
  intake: IntakeTable
  textJobs: TextJobTable
  permitDrafts: PermitDraftTable
  batches: BatchTable
  evidence: EvidenceTable
  /** For checks. @param isWhole is the body of a step what its hash says? */
  looking(isWhole: (body: string) => boolean): { read: ReadThrough; outbox: OutboxCheck }
  signedFiles: SignedFileTable
  transaction<T>(work: () => T): T
  /**
   * From here on the database file does not change, until what is given back is called: changes go to the log. So it can be
   * copied while people work.
   */
  holdStill(): () => void
  close(): void
}

export const createStore = (path: string, key: Buffer): Store => {
  const db = openStore(path, key)
  try {
    return storeOn(db)
  } catch (error) {
    // Damage may be met by the first question only; and whoever repairs the store needs its file.
    db.close()
    throw error
  }
}

const storeOn = (db: Db): Store => {
  const texts = fileText(db)
  return {
    facts: factTable(db),
    letters: letterTable(db, texts),
    outbox: outboxTable(db),
    files: fileTable(db),
    fileText: texts,
    searches: savedSearches(db),
    addresses: addressTable(db),
    archive: archiveTable(db),
    registers: registerLines(db),
    cases: caseBoards(db),
    leased: leasedNumbers(db),
    intake: intakeTable(db),
    textJobs: textJobTable(db),
    permitDrafts: permitDraftTable(db),
    batches: batchTable(db),
    evidence: evidenceTable(db),
    looking: (isWhole) => ({ read: readThrough(db), outbox: outboxCheck(db, isWhole) }),
    signedFiles: signedFileTable(db),
    transaction: (work) => db.transaction(work).immediate(),
    holdStill: () => holdStill(db),
    close: () => db.close(),
  }
}
