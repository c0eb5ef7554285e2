import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import type { ErrorText } from '../../protocol/errors/error-text.ts'
import { answerError } from '../http/server-error.ts'
import { Incomplete } from './apply/incomplete.ts'
import { langOf, type Lang } from './language.ts'

/** An error in the words of the list, with what it is about filled in. */
export const errorWords = ({ code, params }: ErrorMessage, lang: Lang): ErrorText => {
  const words = new LontarError(code).entry[lang]
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return {
    heading: fill(words.heading),
    happened: fill(words.happened),
    safe: fill(words.safe),
    next: fill(words.next),
  }
}

/** As every other error, and with it the words for the person, so that the page needs no list of its own. */
export const answerPublicError = (
  error: FastifyError | LontarError,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  const send = reply.send.bind(reply)
  reply.send = (body: unknown) => {
    const { error: message } = body as { error: ErrorMessage }
    const problems = error instanceof Incomplete ? { problems: error.problems } : {}
    return send({ error: message, words: errorWords(message, langOf(request.query)), ...problems })
  }
  void reply.header('cache-control', 'no-store')
  answerError(error, request, reply)
}
