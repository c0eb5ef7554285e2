import type { EnrolAnswer } from '../protocol/sync-api.ts'
import type { Audience } from './access/audience.ts'
import type { FileStore } from './files/file-store.ts'
import type { Sequencer } from './sequencer/sequencer.ts'
import type { Store } from './store/store.ts'
import type { SyncDesk } from './sync-desk.ts'

/** Everything the routes are given. */
export interface Services {
  store: Store
  files: FileStore
  sequencer: Sequencer
  syncDesk: SyncDesk
  audience: Audience
  directorySha256: string
  /** Told to a device when it is enrolled. */
  offered: EnrolAnswer['services']
  demo: boolean
  now: () => Date
}
