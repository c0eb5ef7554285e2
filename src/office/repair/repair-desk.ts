import { join } from 'node:path'
import type { StoreCheckProgress } from '../../protocol/desktop/store-check-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { DoorCall, Handlers } from '../desk/handlers.ts'
import { createFileVault } from '../files/file-vault.ts'
import { fileKeyOf, olderFileKeys } from '../session/open-profile.ts'
import type { Profile } from '../session/profile-folder.ts'
import { openOlderKey } from '../session/rekey/older-keys.ts'
import type { Facts } from '../store/facts.ts'
import { backupFolder, shownBackups } from './backup-folder.ts'
import { clearDamage, damagedSince } from './damage-mark.ts'
import { createLookAgain } from './look-again.ts'
import { readDamaged, restoreStore } from './restore-store.ts'
import { salvagedWork } from './salvaged-work.ts'
import { sealUnsent } from './unsent-file.ts'

/** A damaged store whose owner has typed the password: what can be done with it. Nobody is signed in meanwhile. */
export interface RepairDesk {
  /** @param key a copy, wiped when the repair is over or somebody else comes */
  open(profile: Profile, folder: string, key: Buffer): void
  close(): void
  doors: Pick<Handlers, Extract<DoorCall, `repair.${string}`>>
}

/**
 * @param save keeps a change of the profile
 * @param tell how far a look through the whole store is; null: it is over
 */
export const createRepairDesk = (
  now: () => Date,
  save: (profile: Profile) => void,
  tell: (progress: StoreCheckProgress | null) => void = () => {},
): RepairDesk => {
  const lookAgain = createLookAgain(tell)
  let patient: { profile: Profile; folder: string; key: Buffer } | null = null
  const close = () => {
    lookAgain.stop()
    patient?.key.fill(0)
    patient = null
  }
  const underRepair = () => {
    if (!patient) throw new LontarError('repair_not_open')
    return patient
  }
  return {
    open(profile, folder, key) {
      close()
      patient = { profile, folder, key }
    },
    close,
    doors: {
      'repair.state': () => {
        if (!patient) return null
        const { profile, folder, key } = patient
        const { steps } = readDamaged(folder, key)
        const open = steps.rows.filter(({ status }) => status !== 'accepted').length
        const known = new Set([profile, ...(profile.olderKeys ?? [])].map(({ keyCheck }) => keyCheck))
        const usable = backupFolder(folder)
          .list()
          .filter(({ keyCheck }) => known.has(keyCheck))
        return {
          personId: profile.personId,
          name: profile.name,
          since: damagedSince(folder) ?? now().toISOString(),
          backups: shownBackups(usable),
          readable: { open, whole: steps.whole },
        }
      },
      'repair.again': async () => {
        const { profile, folder, key } = underRepair()
        const whole = await lookAgain.begin(folder, { key, olderFileKeys: olderFileKeys(profile, key) })
        if (whole) clearDamage(folder)
        return { whole }
      },
      'repair.stop': () => {
        lookAgain.stop()
        return {}
      },
      'repair.restore': ({ from }) => {
        const { profile, folder, key } = underRepair()
        const older = (profile.olderKeys ?? []).map((one) => openOlderKey(one, key))
        try {
          const { open, whole } = restoreStore(folder, key, from, now(), older)
          // Files that came back from beside a backup may lie under the key of that day.
          if (older.length > 0) save({ ...profile, filesUnderOlderKey: true })
          close()
          return { open, whole }
        } finally {
          for (const one of older) one.fill(0)
        }
      },
      'repair.export': async ({ password }) => {
        const { profile, folder, key } = underRepair()
        const vault = createFileVault(join(folder, 'files'), fileKeyOf(key), olderFileKeys(profile, key))
        const work = await salvagedWork(readDamaged(folder, key), vault, profile.personId)
        if (!work) throw new LontarError('nothing_unsent')
        const text = await sealUnsent(work.bytes, password, (work.services ?? null) as Facts['services'] | null)
        return { name: `lontar-terbaca-${now().toISOString().slice(0, 10)}.lontar`, text }
      },
    },
  }
}
