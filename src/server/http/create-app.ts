import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { apiHeader, apiVersion } from '../../protocol/sync-api.ts'
import { measureRequests } from '../metrics/measure.ts'
import { publicRoutes } from '../public/public-routes.ts'
import type { Services } from '../services.ts'
import { verificationRoutes } from '../verification/verification-routes.ts'
import { accountRoutes } from './account-routes.ts'
import { adminRoutes } from './admin-routes.ts'
import { requireDevice } from './authenticate.ts'
import { compressAnswers } from './compress.ts'
import { enrolRoutes } from './enrol-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { limits } from './limits.ts'
import type { Patience } from './patience.ts'
import { noticeRoutes } from './notice-routes.ts'
import { remoteRoutes } from './remote-routes.ts'
import { registerRoutes } from './register-routes.ts'
import { releaseRoutes } from './release-routes.ts'
import { answerError } from './server-error.ts'
import { syncRoutes } from './sync-routes.ts'

/** The whole HTTP surface over its services. Routes are either open, or inside the one fence that asks for a device. */
export const createApp = (
  services: Services,
  logger: FastifyBaseLogger,
  { trustProxy, patience }: { trustProxy: string; patience: Patience },
): FastifyInstance => {
  const app = Fastify({
    loggerInstance: logger,
    bodyLimit: limits.other,
    exposeHeadRoutes: false,
    trustProxy,
    requestTimeout: patience.request,
    connectionTimeout: patience.silence,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.check },
    // An address that cannot be decoded comes here before any hook.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.header(apiHeader, apiVersion)),
  })
  // A portal or a proxy answers too: by this header a client knows that it was us.
  app.addHook('onRequest', async (_, reply) => {
    void reply.header(apiHeader, apiVersion).header('dpop-nonce', services.nonces.issue())
  })
  compressAnswers(app)
  measureRequests(app, services.metrics)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ error: new LontarError('invalid_request', { detail: 'path' }).toMessage() }),
  )
  healthRoutes(app, services)
  releaseRoutes(app, services)
  enrolRoutes(app, services)
  void app.register(async (open) => verificationRoutes(open, services))
  publicRoutes(app, services)
  void app.register(async (fenced) => {
    requireDevice(fenced, services)
    syncRoutes(fenced, services)
    accountRoutes(fenced, services)
    adminRoutes(fenced, services)
    fileRoutes(fenced, services)
    registerRoutes(fenced, services)
    noticeRoutes(fenced, services)
    remoteRoutes(fenced, services)
  })
  return app
}
