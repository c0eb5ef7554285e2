import { statSync } from 'node:fs'
import { join } from 'node:path'
import { deriveKey } from '../files/derive-key.ts'
import { createFileVault, type FileVault } from '../files/file-vault.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createStore, type Store } from '../store/store.ts'
import { damagedSince } from '../repair/damage-mark.ts'
import { isDamage } from '../repair/is-damage.ts'
import { takeUpLog } from './expected-log.ts'
import type { Profile } from './profile-folder.ts'
import { openOlderKey } from './rekey/older-keys.ts'
import { isKey } from './store-key.ts'

export interface OpenProfile {
  profile: Profile
  store: Store
  vault: FileVault
  folder: string
  /** A copy for as long as the person is signed in: backups are opened with it and looked through. Wiped with the desk. */
  storeKey: Buffer
}

/** The key of a profile's files. */
export const fileKeyOf = (key: Buffer): Buffer => deriveKey(key, Buffer.alloc(0), 'lontar files')

export const olderFileKeys = ({ olderKeys = [] }: Profile, key: Buffer): Buffer[] =>
  olderKeys.map((one) => fileKeyOf(openOlderKey(one, key)))

/** @throws store_wrong_key, store_damaged, store_in_use, store_too_new */
export const openProfile = (profile: Profile, folder: string, key: Buffer): OpenProfile => {
  if (!isKey(key, profile.keyCheck)) throw new LontarError('store_wrong_key')
  if (damagedSince(folder) !== null || !statSync(join(folder, 'store.db'), { throwIfNoEntry: false })?.size)
    throw new LontarError('store_damaged')
  try {
    takeUpLog(folder)
    // A key of its own: the caller wipes the store key, and files never share a key with the database.
    const vault = createFileVault(join(folder, 'files'), fileKeyOf(key), olderFileKeys(profile, key))
    const store = createStore(join(folder, 'store.db'), key)
    return { profile, store, vault, folder, storeKey: Buffer.from(key) }
  } catch (error) {
    if (isDamage(error) && !(error instanceof LontarError)) throw new LontarError('store_damaged', {}, { cause: error })
    if (!(error instanceof LontarError)) throw error
    if (error.code === 'store_in_use') throw new LontarError('store_in_use', { person: profile.name })
    // The key is the right one, so a file that does not open with it is damaged.
    if (error.code === 'store_wrong_key') throw new LontarError('store_damaged', {}, { cause: error })
    throw error
  }
}
