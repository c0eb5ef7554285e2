import type { FastifyInstance } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { FeedPages } from '../feed-pages/feed-pages.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Store } from '../store/store.ts'
import type { SyncDesk } from '../sync-desk.ts'
import type { ServerMetrics } from './server-metrics.ts'

const seconds = (since: number): number => (performance.now() - since) / 1000

/** The same parts, counted from outside: what decides knows nothing of it. */
export const measureStore = (store: Store, metrics: ServerMetrics): Store => ({
  ...store,
  async transact(work) {
    const begin = performance.now()
    return store.transact(work).finally(() => metrics.transactions.observe(seconds(begin)))
  },
})

export const measureDesk = (desk: SyncDesk, metrics: ServerMetrics, now: () => Date): SyncDesk => ({
  ...desk,
  async push(device, body) {
    const begin = performance.now()
    const answer = await desk.push(device, body)
    metrics.pushes.observe(seconds(begin))
    for (const result of answer.results) {
      const code = result.result === 'rejected' ? result.error.code : ''
      metrics.operations.add(1, { result: result.result, code })
    }
    for (const { error } of answer.waiting) metrics.waiting.add(1, { reason: error.code })
    metrics.undecided.heard(device.id, answer, now().getTime())
    return answer
  },
  async alarm(device, alarm) {
    await desk.alarm(device, alarm)
    metrics.alarms.add(1, { kind: alarm.kind })
  },
})

export const measurePages = (pages: FeedPages, metrics: ServerMetrics): FeedPages => ({
  async page(...asked) {
    const page = await pages.page(...asked)
    metrics.pages.add(1, { cache: page.cached ? 'hit' : 'miss' })
    metrics.pageBytes.add(page.body.length)
    return page
  },
})

export const measureFiles = (files: FileStore, metrics: ServerMetrics): FileStore => ({
  ...files,
  async append(deviceId, sha256, at, bytes) {
    await files.append(deviceId, sha256, at, bytes)
    metrics.fileBytes.add(bytes.length, { way: 'in' })
  },
  async complete(...asked) {
    const whole = await files.complete(...asked)
    metrics.files.add(1, { event: whole ? 'complete' : 'damaged' })
    return whole
  },
  async read(sha256, start, end) {
    metrics.files.add(1, { event: 'read' })
    metrics.fileBytes.add(end - start + 1, { way: 'out' })
    return files.read(sha256, start, end)
  },
})

/** Requests by their route, as it is written in the program: the address itself may name a letter. */
export const measureRequests = (app: FastifyInstance, metrics: ServerMetrics): void => {
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      route: `${request.method} ${request.routeOptions.url ?? 'none'}`,
      status: String(reply.statusCode),
    }
    metrics.requests.observe(reply.elapsedTime / 1000, labels)
  })
  app.addHook('onError', async (_, __, error: Error) => {
    metrics.refusals.add(1, { code: error instanceof LontarError ? error.code : 'other' })
  })
}
