import type { FastifyRequest } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Services } from '../services.ts'

/**
 * Checks that whoever sent the request holds a key, and gives that key's thumbprint. Behind a proxy the address that the device
 * called is known by `publicUrl`; without it, the request's own Host is taken, by either scheme.
 *
 * @throws device_refused, proof_stale
 */
export const proveRequest = (
  request: FastifyRequest,
  { checkProof, publicUrl }: Services,
  token: string | null,
): Promise<string> => {
  const proof = request.headers['dpop']
  if (Array.isArray(proof)) throw new LontarError('device_refused')
  const path = request.originalUrl.split('?')[0]!
  // Not what a header says that was forwarded: whoever relays a proof could choose it.
  const host = request.headers.host ?? ''
  const origins = publicUrl ? [new URL(publicUrl).origin] : [`https://${host}`, `http://${host}`]
  return checkProof(proof, { method: request.method, addresses: origins.map((origin) => origin + path), token })
}
