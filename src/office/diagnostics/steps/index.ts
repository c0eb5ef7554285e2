import type { DiagnosisStepName } from '../../../protocol/diagnosis/diagnosis.ts'
import type { Step } from '../look.ts'
import { backups } from './backups.ts'
import { certificates } from './certificates.ts'
import { clock } from './clock.ts'
import { disk } from './disk.ts'
import { drivers } from './drivers.ts'
import { outbox } from './outbox.ts'
import { policies } from './policies.ts'
import { proxy } from './proxy.ts'
import { readers } from './readers.ts'
import { secrets } from './secrets.ts'
import { server } from './server.ts'
import { store } from './store.ts'
import { timestamp } from './timestamp.ts'
import { tls } from './tls.ts'
import { updates } from './updates.ts'
import { versions } from './versions.ts'

/**
 * All steps, each with how long it may take. Those that wait for the network or for devices overlap: they wait for the same things,
 * and nobody likes to sit beside a help desk for long.
 */
export const steps: Record<DiagnosisStepName, { run: Step; seconds: number; waits?: true }> = {
  versions: { run: versions, seconds: 5 },
  policies: { run: policies, seconds: 5 },
  disk: { run: disk, seconds: 10 },
  secrets: { run: secrets, seconds: 10 },
  store: { run: store, seconds: 10 },
  backups: { run: backups, seconds: 10 },
  outbox: { run: outbox, seconds: 10 },
  clock: { run: clock, seconds: 40, waits: true },
  proxy: { run: proxy, seconds: 40, waits: true },
  server: { run: server, seconds: 40, waits: true },
  tls: { run: tls, seconds: 40, waits: true },
  timestamp: { run: timestamp, seconds: 20, waits: true },
  drivers: { run: drivers, seconds: 90, waits: true },
  readers: { run: readers, seconds: 90, waits: true },
  certificates: { run: certificates, seconds: 90, waits: true },
  updates: { run: updates, seconds: 20, waits: true },
}
