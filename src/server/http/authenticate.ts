import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { sha256 } from '../hash.ts'
import type { Services } from '../services.ts'
import type { Device } from '../store/store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    device: Device | null
  }
}

/**
 * One hook before everything that needs a device: an enrolled one that is not revoked, of a person who is still in the
 * directory. @throws device_refused
 */
export const requireDevice = (app: FastifyInstance, { store, audience }: Services): void => {
  app.decorateRequest('device', null)
  app.addHook('onRequest', async (request) => {
    const token = /^Bearer ([\w-]{32,128})$/.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new LontarError('device_refused')
    const hash = sha256(token)
    const device = await store.deviceByToken(hash)
    if (!device || device.revoked || !sameHash(device.tokenSha256, hash)) throw new LontarError('device_refused')
    if (!audience.people().includes(device.personId)) throw new LontarError('device_refused')
    request.device = device
  })
}

/** The device of a request that has passed the hook. */
export const deviceOf = (request: FastifyRequest): Device => {
  if (!request.device) throw new LontarError('device_refused')
  return request.device
}

const sameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'))
