import { peopleAndDevices } from './001-people-and-devices.ts'
import { letters } from './002-letters.ts'
import { feed } from './003-feed.ts'
import { files } from './004-files.ts'
import { audit } from './005-audit.ts'
import { recoveryAndDigests } from './006-recovery-and-digests.ts'
import { accounts } from './007-accounts.ts'

/** One migration is one file; its place in the list is its number. Never change one that has shipped. */
export const migrations: string[] = [peopleAndDevices, letters, feed, files, audit, recoveryAndDigests, accounts]
