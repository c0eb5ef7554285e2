import { peopleAndDevices } from './001-people-and-devices.ts'
import { letters } from './002-letters.ts'
import { feed } from './003-feed.ts'
import { files } from './004-files.ts'
import { audit } from './005-audit.ts'
import { recoveryAndDigests } from './006-recovery-and-digests.ts'
import { accounts } from './007-accounts.ts'
import { agenda } from './008-agenda.ts'
import { leasesRelationsDestruction } from './009-leases-relations-destruction.ts'
import { applications } from './010-applications.ts'
import { notices } from './011-notices.ts'
import { remoteSigning } from './012-remote-signing.ts'
import { strengthening } from './013-strengthening.ts'

/** Written as SQLite takes it (see `inPostgres`), or for each database on its own where they truly differ. */
export type Migration = string | { sqlite: string; postgres: string }

/** One migration is one file; its place in the list is its number. Never change one that has shipped. */
export const migrations: Migration[] = [
  peopleAndDevices,
  letters,
  feed,
  files,
  audit,
  recoveryAndDigests,
  accounts,
  agenda,
  leasesRelationsDestruction,
  applications,
  notices,
  remoteSigning,
  strengthening,
]
