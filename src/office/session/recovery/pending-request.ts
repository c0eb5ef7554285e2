import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { privateKeySchema, type PrivateKey } from '../../../key-recovery/recovery-key.ts'
import { recoveryRequestSchema, type RecoveryRequest } from '../../../key-recovery/recovery-request.ts'
import type { Secrets } from '../secrets.ts'
import { writeDurably } from '../write-durably.ts'

/**
 * The request that waits for its answer, beside the profile: one at a time. The private half of its key is wrapped by the operating system as
 * it is now, which need not be the one that wrapped the store key.
 */
const pendingSchema = z.object({ request: recoveryRequestSchema, sealedReply: z.base64() })

const fileOf = (folder: string) => join(folder, 'recovery-request.json')

export const keepPending = async (
  folder: string,
  request: RecoveryRequest,
  key: PrivateKey,
  secrets: Secrets,
): Promise<void> => {
  const sealed = await secrets.seal(Buffer.from(JSON.stringify(key)))
  writeDurably(fileOf(folder), JSON.stringify({ request, sealedReply: sealed.toString('base64') }))
}

/** Null where there is none, or one that cannot be read: a new one is made then. */
export const pendingRequest = (folder: string): z.infer<typeof pendingSchema> | null => {
  try {
    return pendingSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
  } catch {
    return null
  }
}

export const replyKey = async ({ sealedReply }: { sealedReply: string }, secrets: Secrets): Promise<PrivateKey> =>
  privateKeySchema.parse(JSON.parse((await secrets.open(Buffer.from(sealedReply, 'base64'))).toString('utf8')))

export const forgetPending = (folder: string): void => rmSync(fileOf(folder), { force: true })
