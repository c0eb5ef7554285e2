import type { FastifyInstance } from 'fastify'
import { apiVersion } from '../../protocol/sync-api.ts'
import type { Services } from '../services.ts'

/** Whether somebody is here, for devices; and whether to send work here, for a proxy or a watchdog: 503 where not. */
export const healthRoutes = (app: FastifyInstance, { store, readiness, now }: Services): void => {
  app.get('/v1/health', async () => ({
    name: 'lontar',
    api: apiVersion,
    epoch: await store.epoch(),
    serverTime: now().toISOString(),
  }))

  app.get('/v1/ready', async (_, reply) => {
    const found = await readiness()
    return reply
      .code(found.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(found)
  })
}
