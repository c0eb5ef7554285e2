import { hideNik, plainText } from '../../domain/permits/notices/plain-words.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { AnswerLost, type ServiceAnswer } from './ask-service.ts'

/** What stands between the service and us, and says nothing of whether the service did what it was asked. */
const ofProxies = new Set([408, 502, 503, 504])

/**
 * What an answer that is not the document says [said: 2011 not registered, 2021 no certificate, 2031 wrong passphrase, HTTP 500 on a broken PDF].
 * Only what is known for a refusal of the service is taken for one.
 * @param identity of the person, which the service may repeat
 * @returns LontarError, or AnswerLost where somebody else seems to have answered
 */
export const readRefusal = (answer: ServiceAnswer, identity: string): LontarError | AnswerLost => {
  const { status } = answer
  if (status === 401 || status === 403) return new LontarError('bsre_account_refused')
  if (ofProxies.has(status)) return new AnswerLost(`HTTP ${status}`)
  const said = jsonOf(answer)
  switch (codeOf(said)) {
    case 2011:
      return new LontarError('bsre_not_registered')
    case 2021:
      return new LontarError('bsre_no_certificate')
    case 2031:
      return new LontarError('bsre_passphrase_wrong')
  }
  if (status === 500) return new LontarError('bsre_document_refused')
  if (status < 400 && said === null) return new AnswerLost(`HTTP ${status} without a document`)
  const words = [said?.['message'], said?.['error']].find((text): text is string => typeof text === 'string')
  const plain = hideNik(plainText(words ?? '').replaceAll(identity, '••••')).slice(0, 120)
  return new LontarError('bsre_refused', { said: [`HTTP ${status}`, codeOf(said), plain].filter(Boolean).join(' ') })
}

export const jsonOf = ({ body }: ServiceAnswer): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** The two versions name it differently, and as a number or as text. */
const codeOf = (said: Record<string, unknown> | null): number | null => {
  for (const key of ['status_code', 'code', 'status']) {
    const value = said?.[key]
    if (typeof value === 'number' || (typeof value === 'string' && /^\d{4}$/.test(value))) return Number(value)
  }
  return null
}
