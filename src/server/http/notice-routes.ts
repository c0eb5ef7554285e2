import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { officeDay } from '../../domain/office-day.ts'
import { isCase } from '../../domain/permits/lifecycle/case-step.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { noticesAnswerSchema } from '../../protocol/notice-api.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { parseRequest } from './parse-request.ts'

const paramsSchema = z.object({ id: z.uuid() })

/** How the mails to an applicant fare (`protocol/notice-api.ts`), for whoever sees the case. */
export const noticeRoutes = (app: FastifyInstance, { store, audience, now }: Services): void => {
  app.get('/v1/permits/:id/notices', async (request, reply) => {
    const { id } = parseRequest(paramsSchema, request.params)
    const letter = await store.letter(id)
    const day = officeDay(now().toISOString())
    const view = letter && audience.view(letter, deviceOf(request).personId, day)
    if (!view || !isCase(view)) throw new LontarError('letter_unknown')
    void reply.header('cache-control', 'private, no-store')
    return noticesAnswerSchema.parse({ notices: await store.noticesOf(id) })
  })
}
