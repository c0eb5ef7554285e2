import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../../protocol/process-api.ts'
import type { DesktopEvent, SyncStatus } from '../../protocol/desktop-api.ts'
import type { Desk } from '../desk/desk.ts'
import type { ShellServices } from '../desk/shell-services.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { createServerClient, type AdminClient } from '../sync/server-client.ts'
import { createSyncLoop, type SyncLoop } from '../sync/sync-loop.ts'
import type { OpenProfile } from './open-profile.ts'
import { syncRound } from './sync-round.ts'

export interface OpenDesk {
  desk: Desk
  admin: AdminClient
  sync: SyncLoop
  status: () => SyncStatus
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
    /** The server orders that what this computer holds be destroyed. */
    ordered: () => void
  },
): OpenDesk => {
  const { start, now, emit } = parts
  const { store } = profile
  const announce = gather((ids) => emit({ event: 'letters.changed', ids }))
  const device = store.facts.get('device')!
  const book = createLetterBook({ store, personId: device.personId, now, changed: (ids) => announce.add(ids) })
  const credentials = device.key ? { token: device.token, key: device.key } : null
  const leaving = new AbortController()
  const { serverUrl: url, serverTimeoutSeconds: timeoutSeconds } = start
  const client = createServerClient({ url, device: credentials, timeoutSeconds, signal: leaving.signal })
  const desk: Desk = {
    ...profile,
    book,
    client,
    token: parts.services.token,
    settings: {
      assetsDir: parts.assetsDir,
      tokenModules: start.tokenModules,
      timestampUrl: start.timestampUrl,
      attachmentLimitBytes: start.attachmentLimitBytes,
    },
    now,
  }

  const status = (): SyncStatus => {
    const { waiting, oldest, rejected } = store.outbox.state()
    const last = store.facts.get('exchange')
    return {
      ...sync.state(),
      waiting,
      oldestWaiting: oldest,
      waitingForTimestamp: store.letters.ids('needs_stamp').length,
      needsAction: rejected,
      lastExchange: last?.at ?? null,
      clockOffsetSeconds: last?.clockOffsetSeconds ?? null,
    }
  }
  let toldDirectory = store.facts.get('directoryTag')
  const tellDirectory = () => {
    const tag = store.facts.get('directoryTag')
    if (tag === toldDirectory) return
    toldDirectory = tag
    emit({ event: 'directory.changed' })
  }
  const sync: SyncLoop = createSyncLoop({
    round: heedOrders(syncRound(desk), parts.ordered),
    seconds: start.syncSeconds,
    now,
    changed: () => {
      tellDirectory()
      emit({ event: 'sync.status', status: status() })
    },
  })
  announce.after(() => {
    emit({ event: 'sync.status', status: status() })
    if (store.outbox.state().waiting > 0) sync.soon()
  })
  // Not at once: the first list must not wait until the network code is loaded, a third of the whole start (docs/benchmarks.md).
  sync.soon()

  return {
    desk,
    admin: client,
    sync,
    status,
    async close() {
      leaving.abort()
      await sync.stop()
      announce.stop()
      store.close()
    },
  }
}

/** Only the server's own word destroys anything, never its refusal or its silence. */
const heedOrders =
  <T>(round: () => Promise<T>, ordered: () => void): (() => Promise<T>) =>
  () =>
    round().catch((error: unknown) => {
      if (error instanceof LontarError && error.code === 'device_wiped') ordered()
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
