import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import {
  codeAskSchema,
  settleRequestSchema,
  signRequestSchema,
  type SignLine,
} from '../../protocol/remote-signing-api.ts'
import type { RemoteDesk } from '../bsre/remote-desk.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { parseRequest } from './parse-request.ts'

/** While the service is at work on one letter an empty line keeps the connection, in ms. */
const beatEvery = 4000

/** Signing by the remote service (`protocol/remote-signing-api.ts`), for the devices of the signatory. */
export const remoteRoutes = (app: FastifyInstance, { remote }: Pick<Services, 'remote'>): void => {
  const desk = (): RemoteDesk => {
    if (!remote) throw new LontarError('bsre_not_offered')
    return remote
  }

  app.get('/v1/remote-signing/account', async (request, reply) => {
    void reply.header('cache-control', 'private, no-store')
    return desk().account(deviceOf(request))
  })

  app.post('/v1/remote-signing/code', async (request) => {
    const { documents } = parseRequest(codeAskSchema, request.body)
    await desk().sendCode(deviceOf(request), documents)
    return {}
  })

  app.post('/v1/remote-signing/sign', async (request, reply) => {
    const { letters, secret } = parseRequest(signRequestSchema, request.body)
    const lines = desk().sign(deviceOf(request), letters, secret)
    return reply.type('application/x-ndjson').send(Readable.from(withBeats(lines)))
  })

  app.post('/v1/remote-signing/settle', async (request) => {
    const { id, decision } = parseRequest(settleRequestSchema, request.body)
    return desk().settle(deviceOf(request), id, decision)
  })
}

/** Whoever stops listening lets the letter in hand be finished, and no other begun. */
async function* withBeats(lines: AsyncGenerator<SignLine>): AsyncGenerator<string> {
  try {
    for (let next = lines.next(); ;) {
      const line = await Promise.race([next, beat()])
      if (line === null) {
        yield '\n'
        continue
      }
      if (line.done) return
      yield `${JSON.stringify(line.value)}\n`
      next = lines.next()
    }
  } finally {
    await lines.return(undefined)
  }
}

const beat = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), beatEvery).unref())
