import type { StoreCheckProgress, StoreCheckSummary } from '../../protocol/desktop/store-check-calls.ts'
import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import { backupFolder, type Backup } from './backup-folder.ts'
import { fullCheck } from './full-check.ts'
import { makeBackup, type BackupParts } from './make-backup.ts'

/** Backups and checks of the store of whoever is signed in: one at a time, beside the work. */
export interface BackupDesk {
  list(): Backup[]
  /** Why the last one was not made; null where it was. */
  problem(): ErrorMessage | null
  /** @throws backup_under_way, backup_no_room, store_damaged */
  make(): Promise<Backup>
  /** Everything is looked through, in a fresh copy. @throws backup_under_way, check_cancelled, backup_no_room */
  check(): Promise<StoreCheckSummary>
  /** How far a check is; null where none is under way. */
  checking(): StoreCheckProgress | null
  /** The last one that came to its end. */
  lastCheck(): StoreCheckSummary | null
  /** A backup goes on. */
  cancelCheck(): void
  /** Makes the one that is due, but keeps nobody at the door for long. Before the store is closed. */
  stop(): Promise<void>
}

const hourMs = 3600_000
/** [guess] Whoever comes half an hour earlier than yesterday has a backup of each day all the same. */
const dueHours = 20
/** The first look is not at the start, which belongs to the person. */
const rhythm = { firstMs: 60_000, everyMs: 10 * 60_000, atDoorMs: 4000 }

export const createBackupDesk = (deps: {
  profile: BackupParts
  days: number
  now: () => Date
  /** The copy was looked through and is not whole. */
  damaged: () => void
  failed: (error: LontarError) => void
  /** How far a full check is; null: it is over. */
  checking: (progress: StoreCheckProgress | null) => void
}): BackupDesk => {
  const { profile, now } = deps
  const { facts } = profile.store
  const backups = backupFolder(profile.folder)
  let busy: Promise<unknown> | null = null
  let breaker = new AbortController()
  let closing = false
  const openedAt = performance.now()

  const alone = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (busy) return Promise.reject(new LontarError('backup_under_way'))
    breaker = new AbortController()
    const working = work(breaker.signal)
    busy = working.catch(() => {}).finally(() => (busy = null))
    return working
  }

  let progress: StoreCheckProgress | null = null
  let endCheck: AbortController | null = null
  const tellProgress = (at: StoreCheckProgress | null) => {
    progress = at
    deps.checking(progress)
  }

  const make = (signal: AbortSignal): Promise<Backup> =>
    makeBackup(profile, deps.days, now(), signal).then(
      (made) => {
        facts.set('backupTried', { at: now().toISOString(), problem: null })
        return made
      },
      (error: unknown) => {
        const known = LontarError.from(error)
        if (signal.aborted) throw known
        if (known.code === 'store_damaged') deps.damaged()
        else facts.set('backupTried', { at: now().toISOString(), problem: known.toMessage() })
        throw known
      },
    )

  const isDue = (): boolean => {
    const last = backups.list()[0]
    // One that opens with the present key is due as soon as the key has changed: older keys are forgotten after some changes.
    if (last && last.keyCheck !== profile.profile.keyCheck) return true
    // By its distance: a clock that was put back must not stop them for years.
    return !last || Math.abs(now().getTime() - Date.parse(last.at)) > dueHours * hourMs
  }
  const makeIfDue = async (): Promise<void> => {
    if (busy || !isDue()) return
    await alone(make).catch((error: unknown) => {
      const known = LontarError.from(error)
      if (!breaker.signal.aborted) deps.failed(known)
    })
  }

  let timer: NodeJS.Timeout
  const soon = (ms: number) => {
    timer = setTimeout(() => void makeIfDue().finally(() => closing || soon(rhythm.everyMs)), ms).unref()
  }
  soon(rhythm.firstMs)

  return {
    list: () => backups.list(),
    problem: () => facts.get('backupTried')?.problem ?? null,
    make: () => alone(make),
    check() {
      const checking = alone(async (signal) => {
        endCheck = breaker
        tellProgress({ part: 'copy', done: 0, of: 0 })
        try {
          const found = await fullCheck(profile, now, signal, (part, done, of) => tellProgress({ part, done, of }))
          facts.set('checked', found)
          return found
        } finally {
          endCheck = null
          tellProgress(null)
        }
      })
      // The thread may be deep in one table: whoever stops it need not wait for that.
      return Promise.race([checking, brokenOff(breaker.signal)])
    },
    checking: () => progress,
    lastCheck: () => facts.get('checked'),
    cancelCheck: () => endCheck?.abort(new LontarError('check_cancelled')),
    async stop() {
      closing = true
      clearTimeout(timer)
      if (busy) breaker.abort(new LontarError('check_cancelled'))
      await busy
      // A look of a minute leaves nothing behind that the next session would not keep as well.
      if (performance.now() - openedAt < rhythm.firstMs) return
      const limit = setTimeout(() => breaker.abort(new LontarError('check_cancelled')), rhythm.atDoorMs)
      await makeIfDue()
      clearTimeout(limit)
    },
  }
}

const brokenOff = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))
