import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { DoorCall, Handlers } from '../desk/handlers.ts'
import { createFileVault } from '../files/file-vault.ts'
import { isLogLost } from '../session/expected-log.ts'
import { fileKeyOf, olderFileKeys } from '../session/open-profile.ts'
import type { Profile } from '../session/profile-folder.ts'
import { openOlderKey } from '../session/rekey/older-keys.ts'
import type { Facts } from '../store/facts.ts'
import { backupFolder, shownBackups } from './backup-folder.ts'
import { checkInThread } from './check-thread.ts'
import { clearDamage, damagedSince } from './damage-mark.ts'
import { copyWithLog, readDamaged, restoreStore } from './restore-store.ts'
import { salvagedWork } from './salvaged-work.ts'
import { sealUnsent } from './unsent-file.ts'

/** A damaged store whose owner has typed the password: what can be done with it. Nobody is signed in meanwhile. */
export interface RepairDesk {
  /** @param key a copy, wiped when the repair is over or somebody else comes */
  open(profile: Profile, folder: string, key: Buffer): void
  close(): void
  doors: Pick<Handlers, Extract<DoorCall, `repair.${string}`>>
}

/** @param save keeps a change of the profile */
export const createRepairDesk = (now: () => Date, save: (profile: Profile) => void): RepairDesk => {
  let patient: { profile: Profile; folder: string; key: Buffer } | null = null
  const close = () => {
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
        const file = join(folder, 'check.part')
        try {
          copyWithLog(join(folder, 'store.db'), file)
          const task = {
            file,
            key,
            depth: 'full',
            filesDir: join(folder, 'files'),
            olderFileKeys: olderFileKeys(profile, key),
          } as const
          const { faults } = await checkInThread(task, new AbortController().signal)
          // A file that is not as it was is fetched again; it says nothing of the store.
          // A store without its log is whole too, but as it was some while ago: that is mended by a repair only.
          const whole = !isLogLost(folder) && Object.keys(faults).every((part) => part === 'files')
          if (whole) clearDamage(folder)
          return { whole }
        } catch {
          return { whole: false }
        } finally {
          for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
        }
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
