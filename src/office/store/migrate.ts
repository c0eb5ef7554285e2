import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { initial } from './migrations/001-initial.ts'
import { offered } from './migrations/002-offered.ts'
import { slimLetters } from './migrations/003-slim-letters.ts'
import { deferredIndex } from './migrations/005-deferred-index.ts'
import { restoredServer } from './migrations/004-restored-server.ts'
import { lettersWithoutWords } from './migrations/006-letters-without-words.ts'
import { newestFirst } from './migrations/007-newest-first.ts'
import { flowAndSearches } from './migrations/008-flow-and-searches.ts'
import { addressBook } from './migrations/009-address-book.ts'
import { intake } from './migrations/010-intake.ts'
import { textJobs } from './migrations/011-text-jobs.ts'
import { archiveRows } from './migrations/012-archive.ts'
import { largeStores } from './migrations/014-large-stores.ts'
import { registers } from './migrations/015-registers.ts'
import { permitCases } from './migrations/016-permit-cases.ts'
import { permitDrafts } from './migrations/017-permit-drafts.ts'
import { signingBatches } from './migrations/018-signing-batches.ts'
import { evidenceKept } from './migrations/022-evidence.ts'
import { signedFiles } from './migrations/027-signed-files.ts'
import { archiveCounts } from './migrations/028-archive-counts.ts'
import type { Db } from './open-store.ts'

/** One migration is one file and one function; its place in the list is its number. Never change one that has shipped. */
export const migrations: ((db: Db) => void)[] = [
  initial,
  offered,
  slimLetters,
  restoredServer,
  deferredIndex,
  lettersWithoutWords,
  newestFirst,
  flowAndSearches,
  addressBook,
  intake,
  textJobs,
  archiveRows,
  largeStores,
  registers,
  permitCases,
  permitDrafts,
  signingBatches,
  evidenceKept,
  signedFiles,
  archiveCounts,
]

/** Brings a store up to this version, each step in a transaction of its own. */
export const migrate = (db: Db): void => {
  const current = db.pragma('user_version', { simple: true }) as number
  if (current > migrations.length) throw new LontarError('store_too_new')
  migrations.slice(current).forEach((migration, index) => {
    db.transaction(() => {
      migration(db)
      db.pragma(`user_version=${current + index + 1}`)
    })()
  })
}
