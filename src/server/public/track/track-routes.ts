import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { FileRef } from '../../../domain/letter.ts'
import { isSignedFileOf } from '../../../domain/lifecycle/strengthening.ts'
import { isDestroyedFor } from '../../../domain/lifecycle/archiving.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { readTrackKey } from '../../../domain/permits/case/track-key.ts'
import { isCase, type CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { permitKindOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { FileStore } from '../../files/file-store.ts'
import { sha256 } from '../../hash.ts'
import { parseRequest } from '../../http/parse-request.ts'
import { guardApplication, sendForm, sentSchema } from '../apply/apply-routes.ts'
import { counter } from '../apply/start-page.ts'
import { addressOf } from '../guard/address-of.ts'
import { inLang, langOf, type Lang } from '../language.ts'
import { publicHeaders, publicPage } from '../page-frame.ts'
import type { PublicParts } from '../public-parts.ts'
import { applyWords } from '../words/apply-words.ts'
import { trackWords } from '../words/track-words.ts'
import { receiptPage } from './receipt-page.ts'
import { takeCorrection } from './take-correction.ts'
import { trackForm } from './track-form.ts'
import { papersOut, trackPage } from './track-page.ts'
import { typedOf } from './typed-of.ts'

const asked = z.object({ nomor: z.string().max(200).default(''), kunci: z.string().max(200).default('') })

/** Following an application by its secret, without an account and without a script. */
export const trackRoutes = (app: FastifyInstance, parts: PublicParts, files: Pick<FileStore, 'read'>): void => {
  const { directory, store, counted, allowances, now } = parts

  const send = (
    reply: FastifyReply,
    lang: Lang,
    body: string,
    { path, status = 200 }: { path: string | null; status?: number },
  ) => {
    void reply.code(status).headers(publicHeaders())
    return publicPage({ lang, title: trackWords[lang].title, province: directory().province, body, path })
  }
  const notFound = (reply: FastifyReply, lang: Lang, number = '') =>
    send(reply, lang, trackForm(lang, { number, wrong: true }), { path: '/lacak', status: 404 })

  /** The case that a key opens. Each wrong one counts, whatever was wrong with it. @throws too_many_requests */
  const open = async (request: FastifyRequest, typed: string): Promise<CaseLetter | null> => {
    const address = addressOf(request.ip)
    allowances.wrongKeys.take(address)
    const found = await store.caseByTrackKey(sha256(readTrackKey(typed) ?? ''))
    if (!found || !isCase(found) || isDestroyedFor(found, found.unitId)) {
      counted.add(1, { event: 'wrong_key' })
      return null
    }
    allowances.wrongKeys.giveBack(address)
    return found
  }
  /** A paper that was strengthened since it left: its holder gets what will still be proven in ten years. */
  const asItIsNow = async (letterId: string, sent: FileRef): Promise<FileRef> => {
    const letter = await store.letter(letterId)
    return letter?.signedPdf && isSignedFileOf(letter, sent.sha256) ? letter.signedPdf : sent
  }
  const kindOf = ({ permit }: CaseLetter) => {
    const { kind, kindVersion } = permit.application
    const found = permitKindOf(directory(), kind, kindVersion)
    if (!found) throw new LontarError('permit_kind_closed')
    return found
  }
  const pathOf = ({ permit }: CaseLetter) => `/lacak/${permit.trackKey}`
  const keyOf = (request: FastifyRequest) => (request.params as { key: string }).key

  app.get('/lacak', async (request, reply) => {
    const lang = langOf(request.query)
    return send(reply, lang, trackForm(lang), { path: '/lacak' })
  })

  app.post('/lacak', async (request, reply) => {
    const lang = langOf(request.query)
    const { nomor, kunci } = asked.safeParse(request.body).data ?? { nomor: '', kunci: '' }
    const found = await open(request, kunci)
    if (!found || !sameNumber(found.permit.number?.text ?? '', nomor)) return notFound(reply, lang, nomor)
    return reply.headers(publicHeaders()).redirect(inLang(pathOf(found), lang), 303)
  })

  app.get('/lacak/:key', async (request, reply) => {
    const lang = langOf(request.query)
    const letter = await open(request, keyOf(request))
    if (!letter) return notFound(reply, lang)
    const path = pathOf(letter)
    const today = officeDay(now().toISOString())
    const page = { letter, kind: kindOf(letter), directory: directory(), today, lang, path }
    return send(reply, lang, trackPage(page), { path })
  })

  app.get('/lacak/:key/tanda-terima', async (request, reply) => {
    const lang = langOf(request.query)
    const letter = await open(request, keyOf(request))
    if (!letter) return notFound(reply, lang)
    const path = pathOf(letter)
    const base = parts.publicUrl ?? `${request.protocol}://${request.host}`
    const body = receiptPage(letter, kindOf(letter), lang, { link: new URL(path, base).href, path })
    return send(reply, lang, body, { path: `${path}/tanda-terima` })
  })

  app.get('/lacak/:key/:paper', async (request, reply) => {
    const lang = langOf(request.query)
    const letter = await open(request, keyOf(request))
    const name = (request.params as { paper: string }).paper
    const paper = letter && papersOut(letter).find(({ letterId }) => name === `${letterId}.pdf`)
    if (!paper) return notFound(reply, lang)
    const { number } = paper.out
    const pdf = await asItIsNow(paper.letterId, paper.out.pdf)
    void reply.headers({
      ...publicHeaders(),
      'content-type': 'application/pdf',
      'content-length': pdf.size,
      'content-disposition': `attachment; filename="${number.replaceAll(/[^\w.-]+/g, '-')}.pdf"`,
    })
    return reply.send(await files.read(pdf.sha256, 0, pdf.size - 1))
  })

  app.get('/lacak/:key/perbaiki', async (request, reply) => {
    const lang = langOf(request.query)
    const letter = await open(request, keyOf(request))
    if (!letter) return notFound(reply, lang)
    const words = trackWords[lang]
    const path = pathOf(letter)
    if (letter.permit.state !== 'dikembalikan') {
      const done = `<h1>${words.correctTitle}</h1><p>${words.notReturned}</p><p><a class="button" href="${inLang(path, lang)}">${applyWords[lang].openTracking}</a></p>`
      return send(reply, lang, done, { path })
    }
    const kind = kindOf(letter)
    const { typed, known } = typedOf(letter.permit.application, kind)
    const sent = Map.groupBy(letter.permit.application.documents, ({ document }) => document)
    const { id, version, applicants, form, documents } = kind
    return sendForm(reply, parts, {
      kind,
      lang,
      draft: parts.keys.issue(),
      action: `${path}/perbaiki`,
      above: words.correctTitle,
      note: `<div class="state wait"><p>${words.correctNote}</p></div><noscript>${counter([kind], directory(), lang)}</noscript>`,
      typed,
      sent: new Map([...sent].map(([item, all]) => [item, all.map(({ file }) => file.name)])),
      supply: {
        kind: { id, version, applicants, form, documents },
        day: officeDay(letter.history[0]!.at),
        send: `${path}/perbaiki`,
        uploads: '/izin/api/berkas',
        proofBits: parts.rules.proofBits,
        held: [...sent.keys()],
        known,
        keep: 'tab',
      },
    })
  })

  app.post('/lacak/:key/perbaiki', { bodyLimit: 1024 * 1024 }, async (request, reply) => {
    const lang = langOf(request.query)
    const sent = parseRequest(sentSchema, request.body)
    const letter = await open(request, keyOf(request))
    if (!letter) throw new LontarError('application_unknown')
    guardApplication(parts, request, sent)
    await takeCorrection(parts, { ...sent, letter, kind: kindOf(letter), lang })
    return reply
      .code(201)
      .headers({ 'cache-control': 'no-store' })
      .send({ to: inLang(pathOf(letter), lang) })
  })
}

/** People leave out dashes and zeros. */
const sameNumber = (number: string, typed: string): boolean => {
  const plain = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return plain(typed) !== '' && plain(number) === plain(typed)
}
