import type { AccountStanding } from '../../protocol/remote-signing-api.ts'
import { AnswerLost, type ServiceAnswer } from './ask-service.ts'
import { jsonOf, readRefusal } from './read-refusal.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** [said] `ISSUE`: has a certificate and may sign. The codes come with status 200 in one version and as a refusal in the other. */
export const standingOf = (answer: ServiceAnswer, identity: string): AccountStanding => {
  const status = jsonOf(answer)?.['status']
  if (answer.status === 200 && status === 'ISSUE') return 'ready'
  const refusal = readRefusal(answer, identity)
  if (refusal instanceof AnswerLost) throw new LontarError('bsre_unreachable', {}, { cause: refusal })
  if (refusal.code === 'bsre_not_registered') return 'not_registered'
  if (refusal.code === 'bsre_no_certificate') return 'no_certificate'
  if (answer.status === 200) return 'not_ready'
  throw refusal
}
