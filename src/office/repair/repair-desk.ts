import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { DoorCall, Handlers } from '../desk/handlers.ts'
import { deriveKey } from '../files/derive-key.ts'
import { createFileVault } from '../files/file-vault.ts'
import type { Profile } from '../session/profile-folder.ts'
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

export const createRepairDesk = (now: () => Date): RepairDesk => {
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
        const usable = backupFolder(folder)
          .list()
          .filter(({ keyCheck }) => keyCheck === profile.keyCheck)
        return {
          personId: profile.personId,
          name: profile.name,
          since: damagedSince(folder) ?? now().toISOString(),
          backups: shownBackups(usable),
          readable: { open, whole: steps.whole },
        }
      },
      'repair.again': async () => {
        const { folder, key } = underRepair()
        const file = join(folder, 'check.part')
        try {
          copyWithLog(join(folder, 'store.db'), file)
          const task = { file, key, depth: 'full', filesDir: join(folder, 'files') } as const
          const { faults } = await checkInThread(task, new AbortController().signal)
          // A file that is not as it was is fetched again; it says nothing of the store.
          const whole = Object.keys(faults).every((part) => part === 'files')
          if (whole) clearDamage(folder)
          return { whole }
        } catch {
          return { whole: false }
        } finally {
          for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
        }
      },
      'repair.restore': ({ from }) => {
        const { folder, key } = underRepair()
        const { open, whole } = restoreStore(folder, key, from, now())
        close()
        return { open, whole }
      },
      'repair.export': async ({ password }) => {
        const { folder, key } = underRepair()
        const vault = createFileVault(join(folder, 'files'), deriveKey(key, Buffer.alloc(0), 'lontar files'))
        const work = await salvagedWork(readDamaged(folder, key), vault)
        if (!work) throw new LontarError('nothing_unsent')
        const text = await sealUnsent(work.bytes, password, (work.services ?? null) as Facts['services'] | null)
        return { name: `lontar-terbaca-${now().toISOString().slice(0, 10)}.lontar`, text }
      },
    },
  }
}
