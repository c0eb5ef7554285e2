import type { DesktopCall, DesktopEvent, Me } from '../../protocol/desktop-api.ts'
import { beginsNewWork } from '../../protocol/desktop/new-work.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Happening, OfficeStart, Opened } from '../../protocol/process-api.ts'
import { deskHandlers, meAt, type DoorCall, type Handlers } from '../desk/handlers.ts'
import { readDocument } from '../desk/letter-document.ts'
import { diagnosisDoors } from '../diagnostics/diagnosis-doors.ts'
import type { Log } from '../diagnostics/log.ts'
import type { ShellServices } from '../desk/shell-services.ts'
import { demoPassword } from '../../protocol/sync-api.ts'
import { changePassword } from './change-password.ts'
import { listPeople } from './list-people.ts'
import { computerDoors } from './computer-doors.ts'
import { eachTimeAtMost } from './each-time-at-most.ts'
import { createOfferedFiles } from './offered-files.ts'
import { openDesk, type OpenDesk } from './open-desk.ts'
import type { OpenProfile } from './open-profile.ts'
import { markDamaged } from '../repair/damage-mark.ts'
import { backupHandlers } from '../repair/backup-handlers.ts'
import { storeCheckHandlers } from '../repair/store-check-handlers.ts'
import { createRepairDesk } from '../repair/repair-desk.ts'
import { isDamage } from '../repair/is-damage.ts'
import { profileFolder } from './profile-folder.ts'
import { versionDemand } from '../updates/version-demand.ts'
import { lockDoors, openWhileLocked } from './lock/lock-doors.ts'
import { lockRules } from './lock/lock-rules.ts'
import { createSessionLock } from './lock/session-lock.ts'
import { recoveryDoors } from './recovery/recovery-doors.ts'
import { rekeyStore } from './rekey/rekey-store.ts'
import { settleQuietly } from './rekey/switch-key.ts'
import { tellRekey } from './rekey/tell-rekey.ts'
import { openByPassword, openKeyBy, signIn, signInAnew } from './sign-in.ts'
import { beginWipe, confirmWiped, destroyWiped } from './wipe.ts'

export interface Session {
  /** Waits for a sign-in under way: after a restart the screens' next questions come right behind it. */
  handler<C extends DesktopCall>(name: C): Promise<Handlers[C]>
  document(path: string): Promise<Uint8Array>
  /** The computer slept, woke, was locked, or its clock was set. */
  happened(what: Happening): void
  /** A file or a link of ours was opened from outside. */
  opened(opened: Opened): void
  /** What nobody waited for fell over. @returns whether it was damage of the store: then the session ends with these words */
  metDamage(error: unknown): boolean
  close(): Promise<void>
}

/** Nobody signed in, or one person: what the screens may ask follows from that. */
export const createSession = (parts: {
  start: OfficeStart
  assetsDir: string
  services: ShellServices
  now: () => Date
  emit: (event: DesktopEvent) => void
  log: Log
}): Session => {
  const folder = profileFolder(parts.start.dataDir)
  destroyWiped(folder)
  for (const path of folder.paths()) settleQuietly(path)
  const { serverUrl } = parts.start
  const keptDays = parts.start.policies.values.BackupsKept
  const repairs = createRepairDesk(
    parts.now,
    folder.save,
    eachTimeAtMost(150, (progress) => parts.emit({ event: 'storeCheck.progress', progress })),
  )
  const lock = createSessionLock({
    clock: { steady: () => performance.now(), wall: () => parts.now().getTime() },
    changed: (locked) => parts.emit({ event: 'session.locked', locked }),
  })
  /** While it is locked nothing reaches the screens but that. */
  const emit = (event: DesktopEvent) => {
    if (event.event.startsWith('session.') || !lock.isLocked()) parts.emit(event)
  }
  const rekeyTold = tellRekey(emit, (error) => parts.log.failure('rekey', error))
  const signInParts = {
    ...parts.start,
    folder,
    secrets: parts.services.secrets,
    now: parts.now,
    foundDamaged: repairs.open,
    renewing: rekeyTold.files,
  }
  const offered = createOfferedFiles(emit)
  let entering: Promise<unknown> = Promise.resolve()
  let wiping: Promise<void> | null = null
  let ending: Promise<void> | null = null
  let open: (OpenDesk & { profile: OpenProfile; handlers: Partial<Handlers> }) | null = null

  const close = async () => {
    const closing = open
    open = null
    lock.end()
    await closing?.close()
  }

  const enter = async (opening: () => Promise<OpenProfile>): Promise<Me> => {
    await close()
    const profile = await opening()
    const opened = openDesk(profile, {
      ...parts,
      emit,
      ordered: () => heedOrder(profile),
      damaged: () => heedDamage(profile),
    })
    repairs.close()
    const handlers = {
      ...deskHandlers(opened, { ...parts, emit }),
      ...backupHandlers(opened, { kept: keptDays, offered }),
      ...storeCheckHandlers(opened, () => heedDamage(profile)),
    }
    open = { ...opened, profile, handlers }
    lock.begin(() => lockRules(parts.start.policies, profile.store.facts.get('lockChoice')))
    return meAt(opened.desk)
  }

  /** From its first durable step on it is gone through with, in this run of the office or the next. */
  const wipe = async (profile: OpenProfile): Promise<void> => {
    await beginWipe(profile, folder, parts.now())
    await close()
    destroyWiped(folder)
    parts.emit({ event: 'session.ended', reason: new LontarError('device_wiped').toMessage() })
    tellServer()
  }

  /** Once, however often it is ordered meanwhile; whoever signs in next waits behind it. What fails is ordered again with the next exchange. */
  const heedOrder = (profile: OpenProfile): void => {
    if (wiping) return
    wiping = wipe(profile)
      .catch(note('wipe'))
      .finally(() => (wiping = null))
    entering = Promise.all([entering, wiping])
  }

  /**
   * Damage was met in the middle of the work: nobody goes on in this store before it was repaired. Noted beside it, for it may open
   * without a fault.
   */
  const heedDamage = ({ folder: place }: OpenProfile): void => {
    if (ending) return
    markDamaged(place, parts.now())
    ending = close()
      .catch(note('closing a damaged store'))
      .then(() => parts.emit({ event: 'session.ended', reason: new LontarError('store_damaged').toMessage() }))
      .finally(() => (ending = null))
    entering = Promise.all([entering, ending])
  }

  /** @returns whether it was damage of the store, which is seen to then */
  const metDamage = (error: unknown): boolean => {
    if (!isDamage(error)) return false
    if (open) heedDamage(open.profile)
    return true
  }
  const heeding =
    <I, O>(work: (input: I) => O | Promise<O>) =>
    async (input: I): Promise<O> => {
      try {
        return await work(input)
      } catch (error) {
        metDamage(error)
        throw error
      }
    }

  const note = (what: string) => (error: unknown) => parts.log.failure(what, LontarError.from(error))
  /** One after another: two at once would both find the wipe untold, and tell it twice. */
  let told: Promise<void> = Promise.resolve()
  const tellServer = () => void (told = told.then(() => confirmWiped(folder, serverUrl)).catch(note('wipe')))

  /**
   * One after another, and what is asked behind it waits. After a restart the shell signs in again while a person may do the same: two
   * at once would leave a store open that nobody closes.
   */
  const entered = (opening: () => Promise<OpenProfile>): Promise<Me> => {
    const me = entering.then(() => enter(opening))
    entering = me.catch(() => {})
    return me
  }

  const signedIn = (): OpenDesk => {
    if (!open) throw new LontarError('not_signed_in')
    return open
  }

  /** Before anything is begun that could not be finished: a PIN typed, a file drawn. */
  const refuseNewWork = (name: DesktopCall): void => {
    const begins: Partial<Record<DesktopCall, boolean>> = beginsNewWork
    const tooOld = open && begins[name] ? versionDemand(open.desk.store) : null
    if (tooOld) throw tooOld
  }

  const doors: Pick<Handlers, DoorCall> = {
    ...repairs.doors,
    ...computerDoors({ start: parts.start, offered }),
    ...diagnosisDoors({
      emit: parts.emit,
      parts: () => ({ ...parts, profilesRoot: folder.root, desk: open?.desk ?? null }),
    }),
    'session.people': async () => {
      tellServer()
      return listPeople(folder.list(), serverUrl)
    },
    'session.signIn': (asked) => entered(() => signIn(asked, signInParts)),
    'session.reenrol': async ({ code, password = demoPassword }) => {
      const { profile } = signedIn().desk
      const { personId } = profile
      ;(await openKeyBy(profile, password, signInParts)).fill(0)
      try {
        return await entered(() => signInAnew({ personId, password, code }, signInParts))
      } catch (error) {
        // Whoever was signed in stays so: the code can be typed again.
        await entered(() => signIn({ personId, password }, signInParts))
        throw error
      }
    },
    ...lockDoors({
      lock,
      policies: parts.start.policies,
      services: parts.services,
      signInParts,
      opened: () => open?.profile ?? null,
    }),
    ...recoveryDoors({
      signInParts,
      offered,
      told: rekeyTold,
      alone: (work) => {
        const done = entering.then(async () => {
          await close()
          return work()
        })
        entering = done.catch(() => {})
        return done
      },
    }),
    'session.rekey': async ({ password = demoPassword }) => {
      const { personId } = signedIn().desk.profile
      const key = await openKeyBy(folder.find(personId)!, password, signInParts)
      let problem: LontarError | null = null
      try {
        await entered(async () => {
          const renamed = rekeyStore(folder.find(personId)!, key, password, signInParts, rekeyTold)
          await renamed.catch((error: unknown) => (problem = LontarError.from(error)))
          return openByPassword(folder.find(personId)!, password, signInParts)
        })
      } finally {
        key.fill(0)
      }
      // The old key serves on, and whoever was signed in is so again.
      if (problem) throw problem
      return {}
    },
    'session.changePassword': async (asked) => {
      const { profile, client } = signedIn().desk
      await changePassword(profile, asked, client, signInParts)
      return {}
    },
    'session.signOut': async () => {
      await open?.sendLast().catch(note('sendLast'))
      await close()
      parts.emit({ event: 'session.ended', reason: null })
      return {}
    },
    'session.me': () => (open ? meAt(open.desk) : null),
  }

  /** What was asked before the lock is done, and its answer is not shown after. */
  const unlessLocked = <C extends DesktopCall>(handler: Handlers[C]): Handlers[C] =>
    (async (input: never) => {
      const answer = await handler(input)
      if (lock.isLocked()) throw new LontarError('session_locked')
      return answer
    }) as unknown as Handlers[C]

  return {
    async handler(name) {
      if (name !== 'session.signIn' && name !== 'session.reenrol') await entering
      const handlers: Partial<Handlers> = { ...open?.handlers, ...doors }
      const found = handlers[name]
      if (openWhileLocked.has(name) && found) return found
      const lastWords = name === 'letters.edit' && lock.justLocked()
      if (lock.isLocked() && !lastWords) throw new LontarError('session_locked')
      if (!found) throw new LontarError('not_signed_in')
      refuseNewWork(name)
      return unlessLocked(heeding(found as (input: unknown) => unknown) as unknown as typeof found)
    },
    async document(path) {
      await entering
      if (lock.isLocked()) throw new LontarError('session_locked')
      if (!open) throw new LontarError('not_signed_in')
      const { desk } = open
      return heeding(() => readDocument(desk, path))(undefined)
    },
    happened(what) {
      if (what === 'clock_changed') parts.emit({ event: 'clock.changed' })
      lock.happened(what)
      open?.happened(what)
    },
    metDamage,
    opened(opened) {
      // Kept until a screen asks for it: whoever opens a file may have to sign in first.
      offered.put(opened)
    },
    close,
  }
}
