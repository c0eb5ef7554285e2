import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { FeedPage, PushAnswer } from '../../protocol/sync-api.ts'
import { readOperations } from '../sequencer/read-operation.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { limits, requireShallow } from './limits.ts'
import { parseRequest } from './parse-request.ts'

const feedQuery = z.object({
  epoch: z.string().max(100).default(''),
  after: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** The exchange itself: directory, push and feed. */
export const syncRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, sequencer, audience, now } = services

  app.get('/v1/directory', async (request, reply) => {
    const etag = `"${services.directorySha256}"`
    void reply.header('etag', etag).header('cache-control', 'private, no-cache')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return audience.directory
  })

  app.post('/v1/push', { bodyLimit: limits.push }, async (request): Promise<PushAnswer> => {
    requireShallow(request.body)
    return sequencer.push(deviceOf(request), readOperations(request.body))
  })

  app.get('/v1/feed', async (request): Promise<FeedPage> => {
    const { epoch: asked, after, limit } = parseRequest(feedQuery, request.query)
    await sequencer.keepGrants()
    const epoch = await store.epoch()
    // A cursor of another epoch means nothing: the page starts from the beginning, and says so.
    const from = asked === epoch ? after : 0
    const changes = await store.feedAfter(deviceOf(request).personId, from, limit + 1)
    const more = changes.length > limit
    const page = more ? changes.slice(0, limit) : changes
    return { epoch, from, next: page.at(-1)?.seq ?? from, more, changes: page, serverTime: now().toISOString() }
  })
}
