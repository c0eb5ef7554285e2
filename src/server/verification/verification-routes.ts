import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../services.ts'
import { letterFacts } from './letter-facts.ts'
import { verificationPage, verificationPolicy } from './verification-page.ts'

const params = z.object({ letterId: z.uuid() })

/** The public page behind the QR code of a letter. */
export const verificationRoutes = (app: FastifyInstance, { store, audience }: Services): void => {
  app.get('/v/:letterId', async (request, reply) => {
    const asked = params.safeParse(request.params)
    const letter = asked.success ? await store.letter(asked.data.letterId) : undefined
    const corrections = letter ? await store.relatedTo(letter.id, 'ralat') : []
    const facts = letter ? letterFacts(letter, audience.directory, corrections) : null
    void reply.code(facts ? 200 : 404).headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': verificationPolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    return verificationPage(facts, audience.directory.province)
  })
}
