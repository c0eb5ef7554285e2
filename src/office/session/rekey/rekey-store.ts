import { constants, existsSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { changeKeyOfCopy } from '../../store/change-key.ts'
import { createStore } from '../../store/store.ts'
import { takeUpLog } from '../expected-log.ts'
import type { Profile } from '../profile-folder.ts'
import { sealKey } from '../profile-key.ts'
import { sealForRecovery } from '../recovery-seal.ts'
import type { SignInParts } from '../sign-in.ts'
import { keyCheckOf, newStoreKey } from '../store-key.ts'
import { olderKeysAfter } from './older-keys.ts'
import { copyPath, decideSwitch, finishSwitch, removeCopy, undecideSwitch } from './switch-key.ts'
import { lockSwitch } from './switch-lock.ts'

export interface RekeyTold {
  step(step: 'copy' | 'encrypt' | 'check' | 'files', done?: number, of?: number): void
  /** It was not done; the old key serves on. */
  failed(error: LontarError): void
}

/**
 * Gives a closed store a new key: a copy is encrypted with it and looked through, then takes the store's place (`switch-key.ts`). All that
 * waits to be sent is in the copy as it was. Files follow when the store is opened (`renew-files.ts`).
 *
 * @param key the present one; the caller wipes it
 * @returns the profile as it is now
 * @throws disk_full, store_in_use, store_damaged, rekey_unfinished; the old store is untouched unless it is the last
 */
export const rekeyStore = async (
  profile: Profile,
  key: Buffer,
  password: string,
  { folder, secrets }: Pick<SignInParts, 'folder' | 'secrets'>,
  told: Pick<RekeyTold, 'step'>,
): Promise<Profile> => {
  const path = folder.pathOf(profile.personId)
  const store = join(path, 'store.db')
  const next = newStoreKey()
  const unlock = lockSwitch(path)
  if (!unlock) throw new LontarError('store_in_use', { person: profile.name })
  try {
    finishSwitch(path)
    removeCopy(path)
    takeUpLog(path)
    // Opened once and closed, so that all of its log is in the one file.
    const before = createStore(store, key)
    const services = before.facts.get('services')
    before.close()
    const copied = changeOf(store)
    told.step('copy')
    await copyFile(store, copyPath(path), constants.COPYFILE_EXCL)
    told.step('encrypt')
    await nextTurn()
    changeKeyOfCopy(copyPath(path), key, next)
    told.step('check')
    const recovery = await sealForRecovery(next, services, { person: profile.personId })
    const changed: Profile = {
      ...profile,
      ...(await sealKey(next, password, secrets)),
      keyCheck: keyCheckOf(next),
      olderKeys: olderKeysAfter(profile.olderKeys ?? [], key, next),
      filesUnderOlderKey: true,
      ...(recovery && { recovery }),
    }
    // Held while it is decided, and looked at: what another window wrote meanwhile would be lost.
    const held = createStore(store, key)
    try {
      if (changeOf(store) !== copied) throw new LontarError('store_in_use', { person: profile.name })
      decideSwitch(path, changed)
    } finally {
      held.close()
    }
    if (!existsSync(copyPath(path))) {
      undecideSwitch(path)
      throw new LontarError('store_in_use', { person: profile.name })
    }
    finishSwitch(path)
    return changed
  } catch (error) {
    if (!(error instanceof LontarError && error.code === 'rekey_unfinished')) removeCopy(path)
    throw LontarError.from(error)
  } finally {
    next.fill(0)
    unlock()
  }
}

const changeOf = (file: string): string => {
  const { mtimeNs, size } = statSync(file, { bigint: true })
  return `${mtimeNs} ${size}`
}

/** Lets what was told reach the screens before the thread is busy. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
