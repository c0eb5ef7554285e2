import type { Db } from './open-store.ts'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { DeviceKey } from '../../protocol/device-proof.ts'
import type { SyncSettings } from '../../protocol/desktop-api.ts'
import type { Review } from '../../protocol/desktop/batch-calls.ts'
import type { QuickCheckSummary, StoreCheckSummary } from '../../protocol/desktop/store-check-calls.ts'
import type { Lease } from '../../protocol/register-api.ts'
import type { RemoteOffer } from '../../protocol/remote-signing-api.ts'
import type { ReleaseManifest } from '../../protocol/releases/release-manifest.ts'
import type { EnrolAnswer } from '../../protocol/sync-api.ts'

/** Single facts of a store, by name and type. */
export interface Facts {
  /** No key: enrolled before there were any; the server refuses it. offset: steps up to here were offered under earlier enrolments; the server counts this device's from the next one. */
  device: { deviceId: string; token: string; key?: DeviceKey; personId: string; offset?: number }
  directory: EnrolAnswer['directory']
  directoryTag: string
  services: EnrolAnswer['services']
  /** Of what the server told of them last, beyond the enrolment. */
  servicesTag: { tag: string }
  /** Where this client stands in its feed. An epoch that the server has left means: everything is pulled anew. */
  feed: { cursor: string; epoch: string }
  digestChecked: { at: string }
  exchange: { at: string; clockOffsetSeconds: number }
  /** The epoch whose feed was read to its end: letters of another one are in no feed. */
  pulled: { epoch: string }
  /** Blocks of numbers lent to this computer, and the epoch of the server that knows of them. */
  leases: { epoch: string; leases: Lease[] }
  syncSettings: SyncSettings
  /** The remote signing service, as the server said it last; null: it calls none. */
  remoteOffer: RemoteOffer | null
  /** The least version that the server demands; null: none. Until it is said otherwise it holds, also after a restart without a network. */
  demandedVersion: { minimum: string | null }
  /** The release that the server announces, as it said it last; null: none. */
  announcedRelease: { version: string; sha256: string } | null
  /** What this version of Lontar found when it judged an announced release: what it says, or why it is not believed. */
  judgedRelease: { sha256: string; by: string; manifest: ReleaseManifest | null; problem: ErrorMessage | null }
  /** The newest release that was ever announced rightly: none older is believed. */
  seenRelease: { version: string; date: string }
  /** The day on which the person was last reminded of what is due. */
  reminded: { day: string }
  /** Whether scans are recognised on this computer, and how much of each. */
  textSettings: { recognise: boolean; mostPages: number }
  /** Paths of token drivers that the person added on this computer. */
  tokenDrivers: { paths: string[] }
  /** How often each kind of letter was begun here. */
  kindUses: Record<string, number>
  /** The letters kept open side by side. */
  tabs: { ids: string[] }
  /** The letters that are being looked through before they are signed together, each with its mark. */
  review: Review
  /** Letters whose lists are to be worked out anew: those below this key, null: all. Missing or false: none. */
  unprojected: { below: number | null } | false
  /**
   * The store was put back to a backup, or begun afresh beside a damaged one, and the server does not know yet: nothing is sent before
   * this computer has begun a new count there. next: as what it goes on, once that was asked.
   */
  restored: { at: string; next: { deviceId: string; token: string } | null } | null
  /** When a backup was last tried, and why it was not made. */
  backupTried: { at: string; problem: ErrorMessage | null }
  /** How far the rows of this store were read at the last starts; on: where the next one goes on, null: from the front. */
  quickCheck: QuickCheckSummary & { on: { table: string; after: (string | number)[] | null } | null }
  /** What the last full check that came to its end found. */
  checked: StoreCheckSummary
  /** What the person chose of the lock; stricter than the policy, or as it is. */
  lockChoice: { minutes: number; withScreen: boolean }
  /** What proves the unlock PIN, and how often it was wrong since the last unlocking. */
  unlockPin: { salt: string; hash: string; memoryKiB: number; passes: number; failures: number } | null
  /** Two keepers opened this store: until the server has been told. */
  recovered: { request: string } | null
  /** Where a sync stood still, until the server has been told. */
  stuck: { where: string } | null
}

export interface FactTable {
  get<K extends keyof Facts>(name: K): Facts[K] | null
  set<K extends keyof Facts>(name: K, value: Facts[K]): void
}

export const factTable = (db: Db): FactTable => {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM fact WHERE name = ?')
  const revisionOf = db.prepare<[string], number>('SELECT revision FROM fact WHERE name = ?').pluck()
  const write = db.prepare(
    'INSERT INTO fact VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, revision = excluded.revision',
  )
  // The directory of a province is megabytes and asked for with every letter that is shown. A revision is given once, also where the
  // transaction is rolled back: what was kept of it is then never asked for again.
  const parsed = new Map<string, { revision: number; value: unknown }>()
  let last = db.prepare<[], number>('SELECT coalesce(max(revision), 0) FROM fact').pluck().get()!
  return {
    get(name) {
      const revision = revisionOf.get(name)
      if (revision === undefined) return null
      const known = parsed.get(name)
      if (known?.revision === revision) return known.value as Facts[typeof name]
      const value = JSON.parse(read.get(name)!.value) as Facts[typeof name]
      parsed.set(name, { revision, value })
      return value
    },
    set(name, value) {
      write.run(name, JSON.stringify(value), ++last)
    },
  }
}
