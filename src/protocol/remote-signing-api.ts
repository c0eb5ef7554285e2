import { z } from 'zod'
import { sha256Schema } from '../domain/letter.ts'
import { errorMessageSchema } from './errors/lontar-error.ts'

/**
 * Signing by the remote service (BSrE), which only the provincial server may call; for the signatory’s own enrolled devices, under `/v1`. What is
 * to be signed was approved before, as an operation (`letter.approve_remote`).
 *
 * | path | what |
 * |---|---|
 * | GET  /v1/remote-signing/account  | `accountAnswerSchema`: how the person stands with the service |
 * | POST /v1/remote-signing/code     | `codeRequestSchema` → `{}`: the service sends a one-time code |
 * | POST /v1/remote-signing/sign     | `signRequestSchema` → lines of JSON, each a `signLineSchema`, as the letters are done; empty lines keep the line open |
 * | POST /v1/remote-signing/settle   | `settleRequestSchema` → `settleAnswerSchema`: what became of a request whose answer was lost |
 *
 * The secret passes through the server’s memory once. It is kept nowhere: a request that broke off is not repeated by anybody.
 */
export const accountStandings = ['ready', 'not_registered', 'no_certificate', 'not_ready'] as const
export type AccountStanding = (typeof accountStandings)[number]
/** Told in the hello, so that a laptop knows it offline too. */
export const remoteOfferSchema = z.object({ service: z.literal('bsre'), codes: z.boolean() })
export type RemoteOffer = z.infer<typeof remoteOfferSchema>
export const accountAnswerSchema = remoteOfferSchema.extend({ account: z.enum(accountStandings) })
export type AccountAnswer = z.infer<typeof accountAnswerSchema>

export const remoteSecretSchema = z.object({
  kind: z.enum(['passphrase', 'code']),
  value: z.string().min(1).max(200),
})
export type RemoteSecret = z.infer<typeof remoteSecretSchema>
export const mostAtOnce = 100
export const codeAskSchema = z.object({ documents: z.number().int().min(1).max(mostAtOnce) })
export const signRequestSchema = z.object({
  letters: z
    .array(z.object({ id: z.uuid(), of: sha256Schema.describe('of the PDF that was approved') }))
    .min(1)
    .max(mostAtOnce),
  secret: remoteSecretSchema,
})
/** `unknown`: the service was asked, and the answer was lost. */
export const remoteResults = ['signed', 'unknown', 'failed', 'skipped'] as const
export const signLineSchema = z.object({
  id: z.uuid(),
  result: z.enum(remoteResults),
  error: errorMessageSchema.nullable(),
})
export type SignLine = z.infer<typeof signLineSchema>

export const settleRequestSchema = z.object({
  id: z.uuid(),
  decision: z.enum(['check', 'not_signed']).describe('ask what became of it, or say that it was not signed'),
})
export const settleAnswerSchema = z.object({ outcome: z.enum(['signed', 'not_signed', 'unknown']) })
export type SettleAnswer = z.infer<typeof settleAnswerSchema>
