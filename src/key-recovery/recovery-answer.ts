import { z } from 'zod'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { importKey, type PrivateKey } from './recovery-key.ts'
import { requestDays, type RecoveryRequest } from './recovery-request.ts'
import { openStoreKey, openWith, sealTo } from './sealed-store-key.ts'

/** What two keepers give back (a `.lontar` file): the store key, sealed to the request's own key. It opens that request on that computer only. */
export const recoveryAnswerSchema = z.object({
  lontar: z.literal('recovery-answer'),
  version: z.literal(1),
  request: z.uuid(),
  person: z.object({ id: z.string().max(200), name: z.string().max(300) }),
  computer: z.string().max(200),
  answeredAt: z.iso.datetime(),
  sealed: z.string().max(4000),
})
export type RecoveryAnswer = z.infer<typeof recoveryAnswerSchema>

const insideSchema = z.object({ request: z.uuid(), storeKey: z.base64() })
const dayMs = 24 * 3600 * 1000

/** By its distance: a clock that was put back must not keep a request open for years. */
export const isFresh = ({ madeAt }: Pick<RecoveryRequest, 'madeAt'>, now: Date): boolean =>
  Math.abs(now.getTime() - Date.parse(madeAt)) <= requestDays * dayMs

/** @throws recovery_expired with the days that it is taken */
export const requireFresh = (request: Pick<RecoveryRequest, 'madeAt'>, now: Date): void => {
  if (!isFresh(request, now)) throw new LontarError('recovery_expired', { days: requestDays })
}

/** @throws recovery_expired, recovery_other_key, recovery_other_person, recovery_file_damaged */
export const answerRequest = async (request: RecoveryRequest, key: PrivateKey, now: Date): Promise<RecoveryAnswer> => {
  requireFresh(request, now)
  const storeKey = await openStoreKey(key, request.sealedKey, request.person.id)
  const inside = Buffer.from(JSON.stringify({ request: request.id, storeKey: storeKey.toString('base64') }))
  try {
    await importKey(request.replyTo).catch((cause: unknown) => {
      throw new LontarError('recovery_file_damaged', {}, { cause })
    })
    const { id, person, computer } = request
    const to = { request: id, person: { id: person.id, name: person.name }, computer }
    const sealed = await sealTo(request.replyTo, inside)
    return { lontar: 'recovery-answer', version: 1, ...to, answeredAt: now.toISOString(), sealed }
  } finally {
    storeKey.fill(0)
    inside.fill(0)
  }
}

/**
 * The store key, on the computer that asked. The caller wipes it, and proves it by the store itself.
 *
 * @throws recovery_answer_other, recovery_expired, recovery_file_damaged
 */
export const openAnswer = async (
  answer: RecoveryAnswer,
  request: RecoveryRequest,
  key: PrivateKey,
  now: Date,
): Promise<Buffer> => {
  if (answer.request !== request.id) throw new LontarError('recovery_answer_other')
  requireFresh(request, now)
  try {
    const inside = insideSchema.parse(JSON.parse((await openWith(key, answer.sealed)).toString('utf8')))
    if (inside.request !== request.id) throw new Error('sealed for another request')
    return Buffer.from(inside.storeKey, 'base64')
  } catch (cause) {
    throw new LontarError('recovery_file_damaged', {}, { cause })
  }
}
