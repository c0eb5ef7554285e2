import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { asLontarError, statusOf } from '../http/server-error.ts'
import { inLang, langOf } from '../public/language.ts'
import { publicHeaders } from '../public/page-frame.ts'
import type { Services } from '../services.ts'
import { createFileChecker } from './check-file.ts'
import { checkPages } from './check-pages.ts'
import { factsOf } from './facts-of.ts'

const params = z.object({ letterId: z.uuid({ version: 'v4' }) })
const code = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
// The address of a letter is a key to what it says: it stays out of the log.
const quiet = { logLevel: 'warn' } as const

/** The public pages behind the QR code of a letter, and for files and codes without one. */
export const verificationRoutes = async (app: FastifyInstance, services: Services): Promise<void> => {
  const { audience, now } = services
  const checkFile = createFileChecker(services)
  app.addHook('onClose', () => checkFile.stop())
  await app.register(multipart, { throwFileSizeLimit: false })
  const pagesFor = (query: unknown) => checkPages(audience.directory.province, langOf(query))
  const idOf = (asked: unknown): string | null => params.safeParse(asked).data?.letterId.toLowerCase() ?? null
  const send = (reply: FastifyReply, status: number, page: string) =>
    reply.code(status).headers(publicHeaders()).send(page)

  // A person with a browser waits for the answer: it is a page too.
  app.setErrorHandler((thrown: Error, request, reply) => {
    const error = asCheckError(asLontarError(thrown))
    if (error.code === 'internal') request.log.error({ err: thrown }, 'unexpected')
    const { seconds } = error.params
    if (seconds !== undefined) void reply.header('retry-after', seconds)
    // Of what takes too long or is far too large no more is read; the rest of anything else is let in and thrown away, else a browser that is
    // still sending would never see the answer.
    const closes = error.code === 'check_too_slow' || error.code === 'check_file_large'
    if (closes) void reply.header('connection', 'close')
    else if (!request.raw.complete) request.raw.unpipe().resume()
    const id = idOf(request.params)
    return send(reply, statusOf(error), pagesFor(request.query).refusal(error, id ? `/v/${id}` : '/periksa'))
  })

  app.get('/v/:letterId', quiet, async (request, reply) => {
    const id = idOf(request.params)
    const facts = id === null ? null : await factsOf(services, id)
    return send(reply, facts ? 200 : 404, pagesFor(request.query).letter(facts, id ?? ''))
  })

  app.post('/v/:letterId', quiet, async (request, reply) => {
    const id = idOf(request.params)
    const facts = id === null ? null : await factsOf(services, id)
    const checked = await checkFile.forLetter(request, facts)
    const path = facts ? `/v/${facts.id}` : '/periksa'
    return send(reply, 200, pagesFor(request.query).result(checked.file, checked.facts, path, now()))
  })

  app.get('/periksa', quiet, async (request, reply) => {
    const typed = (request.query as Record<string, unknown>)['kode']
    if (typeof typed !== 'string') return send(reply, 200, pagesFor(request.query).place(null))
    const id = code.exec(typed.toLowerCase())?.[0]
    if (id) return reply.headers(publicHeaders()).redirect(inLang(`/v/${id}`, langOf(request.query)), 303)
    return send(reply, 400, pagesFor(request.query).place(typed.slice(0, 300)))
  })

  app.post('/periksa', quiet, async (request, reply) => {
    const checked = await checkFile.forLetter(request, null)
    return send(reply, 200, pagesFor(request.query).result(checked.file, checked.facts, '/periksa', now()))
  })
}

const asCheckError = (error: LontarError): LontarError => {
  if (error.code === 'too_many_requests') return new LontarError('check_too_often', error.params)
  return error.code === 'invalid_request' ? new LontarError('check_form_unreadable') : error
}
