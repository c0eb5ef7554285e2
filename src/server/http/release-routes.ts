import type { FastifyInstance } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Services } from '../services.ts'

/** The signed list of the release that this server announces. For anyone: whoever installs it has no device yet. */
export const releaseRoutes = (app: FastifyInstance, { release }: Services): void => {
  app.get('/v1/release', async (_, reply) => {
    if (release.offered) return reply.header('cache-control', 'no-cache').send(release.offered.signed)
    return reply.code(404).send({ error: new LontarError('invalid_request', { detail: 'release' }).toMessage() })
  })
}
