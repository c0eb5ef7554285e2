import type { FastifyReply, FastifyRequest } from 'fastify'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { addressOf } from './address-of.ts'

/**
 * Lets so many requests in at the same time, in all and from one address; who comes in beyond that is told to come again. A request
 * leaves when its connection has had its answer or is gone.
 */
export const createGate = (most: { all: number; each: number }) => {
  const inside = new Map<string, number>()
  let all = 0
  return {
    hook: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const address = addressOf(request.ip)
      const own = inside.get(address) ?? 0
      if (all >= most.all || own >= most.each) {
        // Of a body that will not be taken no more is read than has come.
        void reply.header('connection', 'close')
        throw new LontarError('public_busy', { seconds: 2 })
      }
      all += 1
      inside.set(address, own + 1)
      reply.raw.once('close', () => {
        all -= 1
        const left = inside.get(address)! - 1
        if (left > 0) inside.set(address, left)
        else inside.delete(address)
      })
    },
  }
}
