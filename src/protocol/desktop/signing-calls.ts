import { z } from 'zod'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { triedModuleSchema } from '../token-api.ts'
import { batchOptions } from './batch-calls.ts'
import { call, nothing } from './call.ts'
import { signWithSchema } from './sign-with.ts'

/** A certificate a person may sign with, as shown in the signing dialog. */
export const signerOptionSchema = z.object({
  id: z.string().describe('opaque; given back to signing.sign'),
  type: z.literal('token'),
  label: z.string(),
  subject: z.string(),
  issuer: z.string(),
  notAfter: z.iso.datetime().nullable(),
  pin: z.enum(['ok', 'count_low', 'final_try', 'locked', 'own_keypad']),
  asksEachTime: z.boolean(),
  mine: z.boolean().describe('the certificate names the person who is signed in'),
  problem: errorMessageSchema.nullable(),
})
export type SignerOption = z.infer<typeof signerOptionSchema>

export const signResultSchema = z.object({
  id: z.uuid(),
  result: z.enum(['signed', 'skipped', 'failed']),
  error: errorMessageSchema.nullable(),
})
export type SignResult = z.infer<typeof signResultSchema>

export const signingCalls = {
  'signing.options': call(
    nothing,
    z.object({ options: z.array(signerOptionSchema), tried: z.array(triedModuleSchema) }),
  ),
  /** Signs the letters in turn; progress comes as `signing.progress` events. Each letter is a transaction of its own. */
  'signing.sign': call(
    z.object({ ids: z.array(z.uuid()).min(1).max(500), with: signWithSchema, ...batchOptions }),
    z.object({ results: z.array(signResultSchema) }),
  ),
} as const
