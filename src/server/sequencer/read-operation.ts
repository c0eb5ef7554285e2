import { z } from 'zod'
import { letterIntentSchema, type LetterIntent } from '../../domain/letter-intents.ts'
import { operationHashInput } from '../../protocol/canonical-json.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { operationSchema, schemas, type Operation } from '../../protocol/sync-api.ts'
import { sha256 } from '../hash.ts'
import type { OperationHead } from '../store/store.ts'

/** An operation as it came: who it is from is sure, what it asks may be beyond this server. */
export interface ReceivedOperation {
  head: OperationHead
  /** Null where the intent is not of a shape that this server knows: that operation is refused, not its device. */
  intent: LetterIntent | null
  problem: string
  /** The canonical JSON that `payloadHash` is the hash of. */
  payload: string
}

/** Whether this server speaks the language of an operation; one that it does not speak waits, it is not refused. */
export const languageProblem = (schema: number): 'client_too_old' | 'server_too_old' | null => {
  if (schema < schemas.oldest) return 'client_too_old'
  return schema > schemas.newest ? 'server_too_old' : null
}

const headSchema = operationSchema.omit({ intent: true }).extend({ intent: z.unknown() })
const requestSchema = z.object({ operations: z.array(headSchema).min(1).max(200) })
type Raw = { operations: Pick<Operation, 'subject' | 'actor' | 'intent'>[] }

/**
 * Reads a push request. The hash is taken over what was sent, before defaults are filled in.
 * @throws invalid_request
 */
export const readOperations = (body: unknown): ReceivedOperation[] => {
  const request = requestSchema.safeParse(body)
  if (!request.success) throw new LontarError('invalid_request', { detail: where(request.error) })
  return request.data.operations.map(({ intent: asked, ...head }, index) => {
    const payload = operationHashInput((body as Raw).operations[index]!)
    if (sha256(payload) !== head.payloadHash) {
      throw new LontarError('invalid_request', { detail: `operations.${index}.payloadHash` })
    }
    if (index > 0 && head.dseq <= request.data.operations[index - 1]!.dseq) {
      throw new LontarError('invalid_request', { detail: `operations.${index}.dseq` })
    }
    const intent = letterIntentSchema.safeParse(asked)
    return { head, payload, intent: intent.data ?? null, problem: intent.success ? '' : where(intent.error) }
  })
}

/** The place of the first fault; never its value, which may be a person's words. */
export const where = (error: z.ZodError): string => error.issues[0]?.path.join('.') || 'body'
