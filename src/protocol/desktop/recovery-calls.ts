import { z } from 'zod'
import { call } from './call.ts'

const secret = z.string().min(1).max(1024)
/** Bytes of a file that a person chose, or one that was opened from outside, by its id. Base64 of at most 64 KiB. */
const answerFile = z.union([z.object({ data: z.base64().max(90_000) }), z.object({ offered: z.uuid() })])

export const pendingRecoverySchema = z.object({
  code: z.string().describe('twelve digits to be read out to a keeper'),
  madeAt: z.iso.datetime(),
  until: z.iso.datetime().describe('an answer is taken until then'),
})
export type PendingRecovery = z.infer<typeof pendingRecoverySchema>

/** Help from two keepers for a person whose store does not open: asked before the sign-in. */
export const recoveryCalls = {
  'recovery.state': call(
    z.object({ personId: z.string().max(200) }),
    z.object({
      possible: z.boolean().describe('the store key is sealed to a recovery key of the province'),
      pending: pendingRecoverySchema.nullable(),
    }),
  ),
  /** Makes the request file; one made before is replaced unless `again`: then the same file is given once more. */
  'recovery.request': call(
    z.object({ personId: z.string().max(200), again: z.boolean().default(false) }),
    z.object({ name: z.string(), data: z.base64(), pending: pendingRecoverySchema }),
  ),
  /** Whose request a file answers, before a password is asked. */
  'recovery.look': call(answerFile, z.object({ personId: z.string(), name: z.string(), fits: z.boolean() })),
  /** Opens the store with the answer, for a new password; `session.signIn` with it comes next. */
  'recovery.open': call(z.object({ answer: answerFile, password: secret }), z.object({ personId: z.string() })),
} as const
