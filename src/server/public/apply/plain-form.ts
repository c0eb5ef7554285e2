import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { addressOf } from '../guard/address-of.ts'
import { createGate } from '../guard/gate.ts'
import { langOf } from '../language.ts'
import type { PublicParts } from '../public-parts.ts'
import { cleanName } from '../uploads/clean-name.ts'
import { errorWords } from '../public-error.ts'
import type { InputProblem } from '../../../domain/permits/apply/read-application.ts'
import { guardApplication, receiptPath, sendForm } from './apply-routes.ts'
import { Incomplete } from './incomplete.ts'
import { takeApplication } from './take-application.ts'

const megabyte = 1024 * 1024

/**
 * The form of a browser without a script, all at once. What is wrong comes back in the form with everything that was typed; documents that came
 * whole stay, so that they need not be chosen again.
 */
export const plainFormRoutes = (app: FastifyInstance, parts: PublicParts): void => {
  const gate = createGate({ all: 4, each: 1 })
  void app.register(multipart, {
    limits: { fieldNameSize: 200, fieldSize: 64 * 1024, fields: 3000, files: parts.rules.uploads.files, parts: 4000 },
  })

  app.post(
    '/izin/:kind/ajukan',
    { bodyLimit: parts.rules.uploads.bytes + megabyte, onRequest: gate.hook },
    async (request, reply) => {
      const lang = langOf(request.query)
      const kind = parts.kinds().find(({ id }) => id === (request.params as { kind: string }).kind)
      if (!kind) throw new LontarError('permit_kind_closed')
      const { typed, problems } = await readParts(request, kind, parts)
      const draft = typed['draf'] ?? ''
      parts.keys.open(draft)
      try {
        if (problems.length > 0) throw new Incomplete(problems)
        if (typed['versi'] !== String(kind.version)) throw new LontarError('application_form_changed')
        guardApplication(parts, request, { draft, trap: typed['situs'] ?? '', proof: null })
        const { trackKey } = await takeApplication(parts, { draft, kind, typed, uploads: null, lang })
        return await reply.redirect(receiptPath(trackKey, lang), 303)
      } catch (error) {
        if (!(error instanceof LontarError)) throw error
        const { heading, next } = errorWords(error.toMessage(), lang)
        const told =
          error instanceof Incomplete ? error.problems : [{ input: 'pernyataan', label: heading, text: next }]
        const sent = Map.groupBy(await parts.desk.finished(draft), ({ document }) => document)
        const names = new Map([...sent].map(([item, all]) => [item, all.map(({ name }) => name)]))
        void reply.code(422)
        return sendForm(reply, parts, { kind, lang, draft, typed, problems: told, sent: names })
      }
    },
  )
}

/** Fields come before files, as they stand in the form: the draft is known when the first document comes. */
const readParts = async (request: FastifyRequest, kind: PermitKind, { desk, keys }: PublicParts) => {
  const typed: Record<string, string> = {}
  const problems: InputProblem[] = []
  const lang = langOf(request.query)
  for await (const part of request.parts({ limits: { fileSize: 50 * megabyte } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') typed[part.fieldname] = part.value
      continue
    }
    const document = kind.documents.find(({ id }) => part.fieldname === `dokumen.${id}`)
    const bytes = await part.toBuffer()
    if (!document || bytes.length === 0) continue
    const draft = typed['draf'] ?? ''
    keys.open(draft)
    try {
      await desk.takeWhole({ draft, document, name: cleanName(part.filename), bytes, address: addressOf(request.ip) })
    } catch (error) {
      if (!(error instanceof LontarError)) throw error
      const { happened, next } = errorWords(error.toMessage(), lang)
      const label = lang === 'en' ? document.labelEn : document.label
      problems.push({ input: part.fieldname, label, text: `${happened} ${next}` })
    }
  }
  return { typed, problems }
}
