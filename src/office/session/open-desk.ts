import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Happening, OfficeStart } from '../../protocol/process-api.ts'
import type { DesktopEvent, SyncSettings, SyncStatus } from '../../protocol/desktop-api.ts'
import type { UpdateState } from '../../protocol/desktop/update-calls.ts'
import { readReleaseKeys, type ReleaseKey } from '../../releases/read-release-keys.ts'
import type { Desk } from '../desk/desk.ts'
import { findWords } from '../desk/find-words.ts'
import type { Intake } from '../desk/intake.ts'
import { createNewsDesk } from '../desk/news.ts'
import { createReminders } from '../desk/remind.ts'
import type { Log } from '../diagnostics/log.ts'
import type { ShellServices } from '../desk/shell-services.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { renewIfRestored } from '../sync/renew-device.ts'
import { createServerClient, type AdminClient } from '../sync/server-client.ts'
import { createSyncLoop, type Round, type SyncLoop } from '../sync/sync-loop.ts'
import { checkAtStart } from '../repair/check-at-start.ts'
import { createBackupDesk, type BackupDesk } from '../repair/backup-desk.ts'
import { isDamage } from '../repair/is-damage.ts'
import { createJudgeDesk } from '../../signatures/worker/judge-desk.ts'
import { takeRelease } from '../updates/take-release.ts'
import { updateState } from '../updates/update-state.ts'
import { isStillDone, versionDemand } from '../updates/version-demand.ts'
import { expectLog } from './expected-log.ts'
import type { OpenProfile } from './open-profile.ts'
import { eachTimeAtMost } from './each-time-at-most.ts'
import { syncRound } from './sync-round.ts'

export interface OpenDesk {
  desk: Desk
  intake: Intake
  admin: AdminClient
  sync: SyncLoop
  backups: BackupDesk
  status: () => SyncStatus
  /** How this version stands to what the server says of versions. */
  versions: () => UpdateState
  /** Whose word on releases is believed. */
  releaseKeys: () => Promise<ReleaseKey[]>
  /** A round that holds nothing back: the person asks for it. */
  syncNow: () => Promise<void>
  /** Keeps the change, and acts on it at once. */
  set: (change: Partial<SyncSettings>) => void
  /** Whoever goes while the line is good has the last steps sent: nobody sends them until they are back at this computer. */
  sendLast(): Promise<void>
  /** What the shell noticed of the computer. */
  happened(what: Happening): void
  close(): Promise<void>
}

/** Sets up the desk of the person who signed in: book, client, and the loop that keeps both sides in step. */
export const openDesk = (
  profile: OpenProfile,
  parts: {
    start: OfficeStart
    assetsDir: string
    services: ShellServices
    now: () => Date
    emit: (event: DesktopEvent) => void
    log: Log
    /** The server orders that what this computer holds be destroyed. */
    ordered: () => void
    /** The store was found to be damaged. */
    damaged: () => void
  },
): OpenDesk => {
  const { start, now, emit } = parts
  const { folder: _, storeKey, ...own } = profile
  const { store } = own
  const announce = gather((ids) => {
    emit({ event: 'letters.changed', ids })
    words.changed(ids)
  })
  const device = store.facts.get('device')!
  // Measured by a clock that nobody sets.
  let heldUntil = 0
  const held = () => Math.max(0, heldUntil - performance.now())
  const book = createLetterBook({
    store,
    personId: device.personId,
    now,
    changed: (ids) => announce.add(ids),
    guard(intent) {
      const tooOld = versionDemand(store)
      if (tooOld && !isStillDone(intent)) throw tooOld
    },
    undoable: (may) => (heldUntil = may ? performance.now() + start.undoSeconds * 1000 : 0),
  })
  const credentials = device.key ? { token: device.token, key: device.key } : null
  const leaving = new AbortController()
  const { serverUrl: url, serverTimeoutSeconds: timeoutSeconds } = start
  const connect = (signal: () => AbortSignal) =>
    createServerClient({ url, device: credentials, timeoutSeconds, signal })
  const client = connect(() => leaving.signal)
  // Judged one after the other is soon enough for one person, and everybody waits as long as it takes.
  const judge = createJudgeDesk({ atOnce: 1, inLine: Infinity })
  const desk: Desk = {
    ...own,
    book,
    client,
    opened: new Set(),
    setAside: new Map(),
    token: parts.services.token,
    settings: {
      assetsDir: parts.assetsDir,
      tokenModules: start.tokenModules,
      drivers: start.drivers,
      timestampUrl: start.timestampUrl,
      attachmentLimitBytes: start.attachmentLimitBytes,
      policies: start.policies.values,
    },
    now,
    holdsBack: () => held() > 0,
    judge,
  }

  const words = findWords(desk, emit)
  const releaseKeys = () => readReleaseKeys(releaseKeysOf({ start, assetsDir: parts.assetsDir }))
  const backups = createBackupDesk({
    profile,
    days: start.policies.values.BackupsKept,
    now,
    damaged: parts.damaged,
    failed: (error) => parts.log.failure('backup', error),
    checking: eachTimeAtMost(150, (progress) => emit({ event: 'storeCheck.progress', progress })),
  })

  const settings = (): SyncSettings =>
    store.facts.get('syncSettings') ?? { paused: false, saveData: false, notices: true }
  const mayTell = () => start.policies.values.Notices && settings().notices
  const versions = () => updateState(store, { now: now(), notices: start.policies.values.UpdateNotice })
  const status = (): SyncStatus => {
    const { waiting, oldest, rejected } = store.outbox.state()
    const last = store.facts.get('exchange')
    const { outdated, minimum, version, newer } = versions()
    return {
      ...sync.state(),
      settings: settings(),
      waiting,
      oldestWaiting: oldest,
      waitingForTimestamp: store.letters.ids('needs_stamp').length + store.signedFiles.unstamped(),
      needsAction: rejected,
      lastExchange: last?.at ?? null,
      clockOffsetSeconds: last?.clockOffsetSeconds ?? null,
      outdated: outdated ? { minimum: minimum!, version } : null,
      newer: newer?.version ?? null,
    }
  }
  let toldDirectory = store.facts.get('directoryTag')
  const tellDirectory = () => {
    const tag = store.facts.get('directoryTag')
    if (tag === toldDirectory) return
    toldDirectory = tag
    emit({ event: 'directory.changed' })
  }
  // Rounds have a client of their own: breaking one off ends what it asks, and nothing that the person asks meanwhile.
  let under = leaving.signal
  const roundsClient = connect(() => under)
  const onRound = syncRound({ ...desk, client: roundsClient })
  const news = createNewsDesk({
    store,
    personId: device.personId,
    everyMs: 60_000,
    send: (found) => mayTell() && emit({ event: 'news', news: found }),
  })
  const reminders = createReminders(desk, (found) => mayTell() && emit({ event: 'news', news: found }))
  const round = async (current: Round) => {
    under = AbortSignal.any([leaving.signal, current.signal])
    news.begin()
    try {
      if (credentials) await renewIfRestored({ store, client: roundsClient, credentials, now })
      const problem = await onRound(current)
      await takeRelease({ store, client }, releaseKeys)
      return problem
    } finally {
      if (!under.aborted) news.tell()
    }
  }
  const sync: SyncLoop = createSyncLoop({
    round: heedOrders(round, parts),
    seconds: start.syncSeconds,
    now,
    paused: settings().paused,
    waits: () => store.outbox.state().waiting > 0,
    stuck(where) {
      parts.log.failure(`sync at ${where}`, new LontarError('sync_stuck'))
      store.facts.set('stuck', store.facts.get('stuck') ?? { where })
    },
    transferred: eachTimeAtMost(250, (transfer) => emit({ event: 'sync.transfer', transfer })),
    changed: () => {
      tellDirectory()
      emit({ event: 'sync.status', status: status() })
    },
  })
  let later: NodeJS.Timeout | undefined
  announce.after(() => {
    emit({ event: 'sync.status', status: status() })
    if (store.outbox.state().waiting === 0) return
    clearTimeout(later)
    if (held() > 0) later = setTimeout(sync.soon, held())
    else sync.soon()
  })
  const syncNow = () => {
    heldUntil = 0
    return sync.now()
  }
  const endQuickCheck = checkAtStart({
    store,
    now,
    damaged: parts.damaged,
    failed: (error) => parts.log.failure('quick check', error),
  })
  const logIsClosed = expectLog(profile.folder)
  // Not at once: the first list must not wait until the network code is loaded, a third of the whole start (docs/benchmarks.md).
  sync.soon()

  return {
    desk,
    intake: words.intake,
    admin: client,
    sync,
    backups,
    status,
    versions,
    releaseKeys,
    syncNow,
    set(change) {
      const before = settings()
      const after = { ...before, ...change }
      store.facts.set('syncSettings', after)
      if (after.paused && !before.paused) sync.pause()
      if (!after.paused && before.paused) sync.resume()
      if (after.saveData !== before.saveData) sync.soon()
      emit({ event: 'sync.status', status: status() })
    },
    async sendLast() {
      const { online, waiting, settings } = status()
      if (!online || waiting === 0 || settings.paused) return
      await Promise.race([syncNow(), new Promise((resolve) => setTimeout(resolve, lastSecondsMs).unref())])
    },
    happened(what) {
      // Whoever opens the lid again is somewhere else, often with a network; and after the clock was set its offset is measured anew.
      if (what === 'resumed' || what === 'clock_changed') sync.soon()
    },
    async close() {
      leaving.abort()
      clearTimeout(later)
      endQuickCheck()
      news.stop()
      reminders.stop()
      try {
        await Promise.all([sync.stop(), words.stop(), judge.stop()])
        announce.stop()
        await backups.stop()
        logIsClosed()
      } finally {
        // Also where the store is damaged: whoever repairs it needs its files.
        store.close()
        storeKey.fill(0)
      }
    },
  }
}

/** Where the public keys of those who announce releases lie. */
export const releaseKeysOf = (parts: { start: Pick<OfficeStart, 'releaseKeysDir'>; assetsDir: string }): string =>
  parts.start.releaseKeysDir ?? join(parts.assetsDir, 'trust', 'release-keys')

/** Longer nobody waits at the door. */
const lastSecondsMs = 4000

/** Only the server's own word destroys anything, never its refusal or its silence. */
const heedOrders =
  <A, T>(
    round: (current: A) => Promise<T>,
    { ordered, damaged }: { ordered: () => void; damaged: () => void },
  ): ((current: A) => Promise<T>) =>
  (current) =>
    round(current).catch((error: unknown) => {
      if (error instanceof LontarError && error.code === 'device_wiped') ordered()
      if (isDamage(error)) damaged()
      throw error
    })

/** One event for many changes: a page of the feed touches hundreds of letters in one go. */
const gather = (send: (ids: string[]) => void) => {
  const pending = new Set<string>()
  let after = () => {}
  let timer: NodeJS.Immediate | null = null
  return {
    after: (then: () => void) => void (after = then),
    add(ids: string[]) {
      ids.forEach((id) => pending.add(id))
      timer ??= setImmediate(() => {
        timer = null
        send([...pending])
        pending.clear()
        after()
      })
    },
    stop: () => void (timer && clearImmediate(timer)),
  }
}
