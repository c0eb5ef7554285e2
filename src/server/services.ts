import type { EnrolAnswer } from '../protocol/sync-api.ts'
import type { AccountParts } from './accounts/enrol-device.ts'
import type { ProofChecker } from './accounts/check-proof.ts'
import type { Nonces } from './accounts/nonces.ts'
import type { LiveAudience } from './access/live-audience.ts'
import type { FeedPages } from './feed-pages/feed-pages.ts'
import type { FileStore } from './files/file-store.ts'
import type { ServerMetrics } from './metrics/server-metrics.ts'
import type { NoticeWay } from './notices/tell-applicant.ts'
import type { PublicParts } from './public/public-parts.ts'
import type { Readiness } from './readiness.ts'
import type { ReleaseOffer } from './release-offer.ts'
import type { RemoteDesk } from './bsre/remote-desk.ts'
import type { Seal } from './seal/seal.ts'
import type { Sequencer } from './sequencer/sequencer.ts'
import type { Store } from './store/store.ts'
import type { SyncDesk } from './sync-desk.ts'
import type { CheckRules } from './verification/check-rules.ts'

/** Everything the routes are given. */
export interface Services {
  store: Store
  files: FileStore
  sequencer: Sequencer
  syncDesk: SyncDesk
  feedPages: FeedPages
  audience: LiveAudience
  seal: Seal
  numberPattern: string
  metrics: ServerMetrics
  readiness: () => Promise<Readiness>
  publicParts: PublicParts
  /** Signs by the remote service; null where none is set up. */
  remote: RemoteDesk | null
  /** What is said of versions of Lontar. */
  release: ReleaseOffer
  /** Told to a device when it is enrolled. */
  offered: EnrolAnswer['services']
  demo: boolean
  /** How applicants are told of a step on their case. */
  notices: NoticeWay
  accounts: AccountParts
  nonces: Nonces
  checkProof: ProofChecker
  /** @throws too_many_requests */
  requestLimit: (deviceId: string) => void
  /** Where devices reach this server, if that is not what the Host of their requests says. */
  publicUrl: string | null
  /** For strangers who send files to be checked, where they are not the usual ones. */
  checkRules: Partial<CheckRules>
  now: () => Date
}
