import { monitorEventLoopDelay } from 'node:perf_hooks'
import { recoveringSince } from '../recovery/recovery.ts'
import type { Store } from '../store/store.ts'
import { createRegistry, type Counter, type Histogram } from './registry.ts'
import { createUndecided, type Undecided } from './undecided.ts'

/** What is counted of a running server. Names of people, letters, files and devices are in none of it. */
export interface ServerMetrics {
  requests: Histogram
  pushes: Histogram
  transactions: Histogram
  operations: Counter
  waiting: Counter
  refusals: Counter
  pages: Counter
  pageBytes: Counter
  files: Counter
  fileBytes: Counter
  alarms: Counter
  public: Counter
  notices: Counter
  checks: Counter
  strengthened: Counter
  undecided: Undecided
  /** In Prometheus's text format. */
  text(): Promise<string>
}

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const dayMs = 24 * 60 * 60 * 1000

export const createServerMetrics = ({ store, now }: { store: Store; now: () => Date }): ServerMetrics => {
  const { counter, gauge, histogram, text } = createRegistry()
  const undecided = createUndecided()
  const delay = monitorEventLoopDelay()
  delay.enable()

  gauge('lontar_recovering', '1 while the server waits for what a backup lacked', async () =>
    (await recoveringSince(store)) === null ? 0 : 1,
  )
  gauge(
    'lontar_devices',
    'Enrolled computers: seen today, this week, longer ago, and with work to bring back after a restore',
    async () => {
      const devices = (await store.devices()).filter((device) => !device.revoked)
      const ages = devices.map((device) => now().getTime() - Date.parse(device.seenAt ?? device.enrolledAt))
      const within = (from: number, to: number) => ages.filter((age) => age >= from * dayMs && age < to * dayMs).length
      return [
        { labels: { seen: 'today' }, value: within(-Infinity, 1) },
        { labels: { seen: 'this_week' }, value: within(1, 7) },
        { labels: { seen: 'earlier' }, value: within(7, Infinity) },
        { labels: { seen: 'bringing_back' }, value: devices.filter((d) => d.bringsBack > 0).length },
      ]
    },
  )
  gauge('lontar_undecided_operations', 'Operations that were offered and wait', () => undecided.count())
  gauge('lontar_undecided_oldest_seconds', 'How long the oldest of them has waited', () => {
    const oldest = undecided.oldest()
    return oldest === null ? 0 : (now().getTime() - oldest) / 1000
  })
  gauge('lontar_notices', 'Notices to applicants, by state', async () =>
    (await store.noticeCounts()).map(({ state, count }) => ({ labels: { state }, value: count })),
  )
  gauge('lontar_notices_oldest_seconds', 'How long the oldest notice has waited to be sent', async () => {
    const waiting = (await store.noticeCounts()).find(({ state }) => state === 'waiting')
    return waiting ? (now().getTime() - Date.parse(waiting.oldest)) / 1000 : 0
  })
  gauge('lontar_strengthenings_due', 'Letters whose file is to be looked at for the long term', () =>
    store.strengtheningsDue(now().toISOString()),
  )
  gauge('process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss())
  gauge('nodejs_heap_used_bytes', 'Of it, objects', () => process.memoryUsage().heapUsed)
  gauge('nodejs_eventloop_delay_p99_seconds', 'How long work had to wait for the thread, since last asked', () => {
    const seconds = delay.percentile(99) / 1e9
    delay.reset()
    return seconds
  })

  return {
    requests: histogram('lontar_request_seconds', 'Requests by route and status', quick),
    pushes: histogram('lontar_push_seconds', 'From a push to its durable answer', quick),
    transactions: histogram('lontar_transaction_seconds', 'Writing transactions, with their wait for the turn', quick),
    operations: counter('lontar_operations_total', 'Operations answered for good, by result and error'),
    waiting: counter('lontar_operations_waiting_total', 'Answers that an operation has to wait, by reason'),
    refusals: counter('lontar_refusals_total', 'Requests that were refused, by error'),
    pages: counter('lontar_feed_pages_total', 'Pages of the feed, by whether they lay ready'),
    pageBytes: counter('lontar_feed_page_bytes_total', 'Bytes of pages as sent'),
    files: counter('lontar_files_total', 'Files completed, refused as damaged, and read'),
    fileBytes: counter('lontar_file_bytes_total', 'Bytes of files read, and of uploads'),
    public: counter(
      'lontar_public_total',
      'Public pages: documents and applications taken, and what was refused, by why',
    ),
    alarms: counter('lontar_alarms_total', 'What devices report that should not be, by kind'),
    notices: counter('lontar_notices_total', 'Tries to send a notice to an applicant, by how they went'),
    checks: counter('lontar_file_checks_total', 'Files that the public had checked, by verdict and likeness'),
    strengthened: counter(
      'lontar_strengthened_total',
      'Letters whose file was looked at for the long term, by how it went',
    ),
    undecided,
    text,
  }
}
