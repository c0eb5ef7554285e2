import { z } from 'zod'
import {
  accountAnswerSchema,
  mostAtOnce,
  remoteOfferSchema,
  remoteResults,
  remoteSecretSchema,
} from '../remote-signing-api.ts'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { call, nothing } from './call.ts'

export const remoteResultSchema = z.object({
  id: z.uuid(),
  result: z.enum(remoteResults),
  error: errorMessageSchema.nullable(),
})
export type RemoteResult = z.infer<typeof remoteResultSchema>
const ids = z.array(z.uuid()).min(1).max(mostAtOnce)

/** Signing by the remote service (BSrE), through the provincial server: approved here, offline too; completed online. */
export const remoteSigningCalls = {
  /** As the server said it last; null where it calls no such service. Known offline. */
  'remote.offer': call(nothing, z.object({ offer: remoteOfferSchema.nullable() })),
  /** How the person stands with the service: asked before a passphrase is. @throws where the server or the service does not answer */
  'remote.account': call(nothing, accountAnswerSchema),
  /** The letters that this person approved and that wait to be completed, and those whose outcome nobody knows. */
  'remote.waiting': call(
    nothing,
    z.object({
      approved: z.array(z.uuid()),
      unknown: z.array(z.object({ id: z.uuid(), askedAt: z.iso.datetime(), mayDecideAt: z.iso.datetime() })),
    }),
  ),
  'remote.approve': call(
    z.object({ ids, seen: z.record(z.string(), z.string()).optional().describe('SHA-256 of each PDF as it was seen') }),
    z.object({ results: z.array(z.object({ id: z.uuid(), error: errorMessageSchema.nullable() })) }),
  ),
  'remote.withdraw': call(z.object({ id: z.uuid() }), nothing),
  /** Has a one-time code sent, good for so many letters. */
  'remote.sendCode': call(z.object({ count: z.number().int().min(1).max(mostAtOnce) }), nothing),
  /** The secret passes through once, for all of them. Told as `remote.progress` events as they are done. */
  'remote.complete': call(
    z.object({ ids, secret: remoteSecretSchema }),
    z.object({ results: z.array(remoteResultSchema) }),
  ),
  'remote.settle': call(
    z.object({ id: z.uuid(), decision: z.enum(['check', 'not_signed']) }),
    z.object({ outcome: z.enum(['signed', 'not_signed', 'unknown']) }),
  ),
} as const
