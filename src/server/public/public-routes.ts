import { formBody } from './form-body.ts'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import { answerError } from '../http/server-error.ts'
import type { Services } from '../services.ts'
import { escapeHtml } from '../verification/escape-html.ts'
import { applicationRoutes, applyRoutes } from './apply/apply-routes.ts'
import { plainFormRoutes } from './apply/plain-form.ts'
import { inLang, langOf } from './language.ts'
import { publicHeaders, publicPage } from './page-frame.ts'
import { answerPublicError, errorWords } from './public-error.ts'
import { trackRoutes } from './track/track-routes.ts'
import { uploadRoutes } from './uploads/upload-routes.ts'

/** The public’s pages to apply and to track. Everybody may ask, so everything has its measure. */
export const publicRoutes = (app: FastifyInstance, { publicParts: parts, files }: Services): void => {
  void app.register(async (pages) => {
    formBody(pages)
    pages.setErrorHandler((error: FastifyError | LontarError, request, reply) => {
      if (request.headers.accept?.includes('text/html') !== true) return answerPublicError(error, request, reply)
      const lang = langOf(request.query)
      const send = reply.send.bind(reply)
      reply.send = (body: unknown) => {
        const { heading, happened, safe, next } = errorWords(
          (body as { error: Parameters<typeof errorWords>[0] }).error,
          lang,
        )
        const told = [happened, safe, next].map((text) => `<p>${escapeHtml(text)}</p>`).join('')
        const html = `<h1>${escapeHtml(heading)}</h1><div class="state wait">${told}</div><p><a class="button plain" href="${inLang('/izin', lang)}">${lang === 'id' ? 'Ke daftar izin' : 'To the list of permits'}</a></p>`
        return send(publicPage({ lang, title: heading, province: parts.directory().province, body: html, path: null }))
      }
      void reply.headers(publicHeaders())
      answerError(error, request, reply)
    })
    applyRoutes(pages, parts)
    plainFormRoutes(pages, parts)
    trackRoutes(pages, parts, files)
  })
  void app.register(async (api) => {
    api.setErrorHandler(answerPublicError)
    applicationRoutes(api, parts)
    uploadRoutes(api, { ...parts, rules: parts.rules.uploads })
  })
}
