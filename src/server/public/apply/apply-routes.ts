import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { officeDay } from '../../../domain/office-day.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { parseRequest } from '../../http/parse-request.ts'
import { addressOf } from '../guard/address-of.ts'
import { hasProof } from '../guard/proof-of-work.ts'
import { inLang, langOf, type Lang } from '../language.ts'
import { publicHeaders, publicPage } from '../page-frame.ts'
import type { PublicParts } from '../public-parts.ts'
import { uploadsPath } from '../uploads/upload-routes.ts'
import { applyWords } from '../words/apply-words.ts'
import { applyPage, type ApplyPage } from './apply-page.ts'
import { kindWords } from './kind-words.ts'
import { startPage } from './start-page.ts'
import { takeApplication } from './take-application.ts'

export const applicationsPath = '/izin/api/permohonan'

const typedSchema = z
  .record(z.string().max(200), z.string().max(20_000))
  .refine((typed) => Object.keys(typed).length <= 3000)
export const sentSchema = z.object({
  draft: z.string().max(200),
  kind: z.string().max(60),
  version: z.number().int(),
  typed: typedSchema,
  uploads: z.array(z.string().max(64)).max(200),
  trap: z.string().max(500),
  proof: z.string().max(20),
})

/** Kinds of permits, the form of each, and where the form goes. */
export const applyRoutes = (app: FastifyInstance, parts: PublicParts): void => {
  const province = () => parts.directory().province
  const kindOf = (id: unknown): PermitKind | undefined => parts.kinds().find((kind) => kind.id === id)

  app.get('/izin', async (request, reply) => {
    const lang = langOf(request.query)
    const body = startPage(parts.kinds(), parts.directory(), lang)
    void reply.headers(publicHeaders())
    return publicPage({ lang, title: applyWords[lang].title, province: province(), body, path: '/izin' })
  })

  app.get('/izin/:kind/ajukan', async (request, reply) => {
    const lang = langOf(request.query)
    const kind = kindOf((request.params as { kind: string }).kind)
    if (!kind) throw new LontarError('permit_kind_closed')
    return sendForm(reply, parts, { kind, lang, draft: parts.keys.issue() })
  })

  app.get('/izin/aset/:name', async (request, reply) => {
    const { path, text } = await parts.script()
    if (request.url.split('?')[0] !== path) throw new LontarError('invalid_request', { detail: 'path' })
    void reply.headers({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    return text
  })
}

/** What the form's script sends. */
export const applicationRoutes = (app: FastifyInstance, parts: PublicParts): void => {
  app.post(applicationsPath, { bodyLimit: 1024 * 1024 }, async (request, reply) => {
    const lang = langOf(request.query)
    const sent = parseRequest(sentSchema, request.body)
    guardApplication(parts, request, sent)
    const kind = parts.kinds().find(({ id }) => id === sent.kind)
    if (!kind) throw new LontarError('permit_kind_closed')
    if (kind.version !== sent.version) throw new LontarError('application_form_changed')
    const { trackKey } = await takeApplication(parts, { ...sent, kind, lang })
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ to: receiptPath(trackKey, lang) })
  })
}

export const receiptPath = (trackKey: string, lang: Lang): string => inLang(`/lacak/${trackKey}/tanda-terima`, lang)

/**
 * Against those who would fill the office’s desk with rubbish: a field that people do not see, a time that nobody needs less of, a puzzle, and so many in
 * an hour. What is refused reaches neither the database nor the office.
 *
 * @throws draft_expired, public_proof_missing, too_many_requests, public_busy
 */
export const guardApplication = (
  { keys, rules, allowances, counted, now }: PublicParts,
  request: FastifyRequest,
  { draft, trap, proof }: { draft: unknown; trap: string; proof: string | null },
): void => {
  const made = keys.open(draft)
  const refuse = (event: string, error: LontarError): never => {
    counted.add(1, { event })
    throw error
  }
  if (trap !== '') refuse('spam_trap', new LontarError('public_proof_missing'))
  if (now().getTime() - made.getTime() < rules.leastSeconds * 1000)
    refuse('spam_fast', new LontarError('public_proof_missing'))
  if (proof !== null && !hasProof(String(draft), proof, rules.proofBits))
    refuse('spam_proof', new LontarError('public_proof_missing'))
  const address = addressOf(request.ip)
  try {
    allowances[proof === null ? 'plainEach' : 'applicationsEach'].take(address)
    allowances.applicationsAll.take('all')
  } catch (error) {
    counted.add(1, { event: 'application_too_many' })
    throw error
  }
}

/** The apply page, new or as it comes back. */
export const sendForm = async (
  reply: FastifyReply,
  parts: PublicParts,
  page: Pick<ApplyPage, 'kind' | 'lang' | 'draft'> & Partial<ApplyPage>,
): Promise<string> => {
  const { kind, lang } = page
  const words = applyWords[lang]
  const { path } = await parts.script()
  const { id, version, applicants, form, documents } = kind
  const action = `/izin/${id}/ajukan`
  const supply = {
    kind: { id, version, applicants, form, documents },
    day: officeDay(parts.now().toISOString()),
    send: applicationsPath,
    uploads: uploadsPath,
    proofBits: parts.rules.proofBits,
    held: [],
    known: [],
    keep: 'phone',
  }
  const body = applyPage({ action, above: words.apply, supply, ...page })
  void reply.headers(publicHeaders(true))
  return publicPage({
    lang,
    title: kindWords(kind, lang).name,
    province: parts.directory().province,
    body,
    path: page.action ?? action,
    script: path,
  })
}
