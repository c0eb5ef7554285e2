import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { sha256 } from '../hash.ts'
import type { Services } from '../services.ts'
import type { Device } from '../store/store.ts'
import { proveRequest } from './prove-request.ts'

declare module 'fastify' {
  interface FastifyRequest {
    device: Device | null
  }
  interface FastifyContextConfig {
    /** A device that was told to destroy what it holds may ask this, though it is revoked. */
    openWhileWiping?: boolean
  }
}

/**
 * One hook before everything that needs a device: an enrolled one that is not revoked, of a person who is still in the
 * directory, proving with its own key that it is the one. Each request is looked up anew, so that a revocation holds at once.
 *
 * @throws device_refused, proof_stale, too_many_requests
 */
export const requireDevice = (app: FastifyInstance, services: Services): void => {
  const { store, audience, requestLimit } = services
  app.decorateRequest('device', null)
  app.addHook('onRequest', async (request) => {
    const token = /^DPoP ([\w-]{32,128})$/.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new LontarError('device_refused')
    const hash = sha256(token)
    // Another process may have changed who works where.
    const [device] = await Promise.all([store.deviceByToken(hash), audience.follow(store)])
    if (!device || !sameHash(device.tokenSha256, hash)) throw new LontarError('device_refused')
    if (!isWelcome(device, request, services)) throw new LontarError('device_refused')
    const thumbprint = await proveRequest(request, services, token)
    if (thumbprint !== device.keyThumbprint) throw new LontarError('device_refused')
    requestLimit(device.id)
    request.device = device
  })
}

const isWelcome = (device: Device, request: FastifyRequest, { audience }: Services): boolean =>
  device.wipeOrderedAt === null
    ? !device.revoked && audience.people().includes(device.personId)
    : request.routeOptions.config.openWhileWiping === true

/** The device of a request that has passed the hook. */
export const deviceOf = (request: FastifyRequest): Device => {
  if (!request.device) throw new LontarError('device_refused')
  return request.device
}

const sameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'))
