import type { FastifyInstance } from 'fastify'
import {
  leaseRequestSchema,
  leaseReturnSchema,
  leaseShowSchema,
  registerQuerySchema,
} from '../../protocol/register-api.ts'
import { leasesFor, lendBlock, rememberBlocks, takeBack } from '../registers/leases.ts'
import { readRegister } from '../registers/read-register.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { parseRequest } from './parse-request.ts'

/** The agencies’ books (`protocol/register-api.ts`). */
export const registerRoutes = (app: FastifyInstance, services: Services): void => {
  app.get('/v1/registers', async (request, reply) => {
    void reply.header('cache-control', 'private, no-store')
    return readRegister(services, deviceOf(request), parseRequest(registerQuerySchema, request.query))
  })

  app.get('/v1/leases', async (request) => ({ leases: await leasesFor(services, deviceOf(request)) }))

  app.post('/v1/leases', async (request) => {
    const { unitId } = parseRequest(leaseRequestSchema, request.body)
    return { leases: await lendBlock(services, deviceOf(request), unitId) }
  })

  app.post('/v1/leases/return', async (request) => {
    const { id } = parseRequest(leaseReturnSchema, request.body)
    return { leases: await takeBack(services, deviceOf(request), id) }
  })

  app.post('/v1/leases/show', async (request) => {
    const { seals } = parseRequest(leaseShowSchema, request.body)
    return { leases: await rememberBlocks(services, deviceOf(request), seals) }
  })
}
