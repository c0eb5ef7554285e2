import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { alarmSchema, helloRequestSchema, lettersRequestSchema, unknownRequestSchema } from '../../protocol/sync-api.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { encodingFor } from './compress.ts'
import { limits, requireShallow } from './limits.ts'
import { parseRequest } from './parse-request.ts'

const cursor = z.string().max(300).default('')
const feedQuery = z.object({ cursor, limit: z.coerce.number().int().min(1).max(500).default(100) })
const digestQuery = z.object({ cursor })
const groupParams = z.object({ group: z.string().length(1) })
const json = 'application/json; charset=utf-8'

/** The exchange itself: hello, directory, push, feed and digest. */
export const syncRoutes = (app: FastifyInstance, services: Services): void => {
  const { syncDesk, feedPages, audience } = services

  app.post('/v1/hello', { config: { openWhileWiping: true } }, async (request) =>
    syncDesk.hello(deviceOf(request), parseRequest(helloRequestSchema, request.body)),
  )

  app.get('/v1/directory', async (request, reply) => {
    const etag = `"${audience.sha256}"`
    void reply.header('etag', etag).header('cache-control', 'private, no-cache')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return audience.directory
  })

  app.post('/v1/push', { bodyLimit: limits.push }, async (request) => {
    requireShallow(request.body)
    return syncDesk.push(deviceOf(request), request.body)
  })

  app.get('/v1/feed', async (request, reply) => {
    const { cursor, limit } = parseRequest(feedQuery, request.query)
    const accepted = encodingFor(request.headers['accept-encoding'])
    const { body, encoding } = await feedPages.page(deviceOf(request), cursor, limit, accepted)
    if (encoding) void reply.header('content-encoding', encoding)
    return reply.type(json).header('vary', 'accept-encoding').send(body)
  })

  app.get('/v1/digest', async (request) =>
    syncDesk.digest(deviceOf(request), parseRequest(digestQuery, request.query).cursor),
  )

  app.post('/v1/letters', async (request, reply) => {
    const { subjects } = parseRequest(lettersRequestSchema, request.body)
    return reply.type(json).send(await syncDesk.letters(deviceOf(request), subjects))
  })

  app.post('/v1/unknown', { bodyLimit: limits.unknown }, async (request) => {
    const { subjects } = parseRequest(unknownRequestSchema, request.body)
    return { subjects: await syncDesk.unknown(subjects) }
  })

  app.post('/v1/alarm', async (request) => {
    await syncDesk.alarm(deviceOf(request), parseRequest(alarmSchema, request.body))
    return {}
  })

  app.get('/v1/feed/group/:group', async (request, reply) => {
    const { group } = parseRequest(groupParams, request.params)
    return reply.type(json).send(await syncDesk.group(deviceOf(request), group))
  })
}
