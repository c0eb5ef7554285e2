import type { FastifyInstance } from 'fastify'

/** What a form without files sends. A name that comes twice is taken once. */
export const formBody = (app: FastifyInstance): void => {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16 * 1024 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
}
