import { z } from 'zod'
import { verdictSchema } from '../verdict.ts'
import { call, nothing } from './call.ts'

/** Where what is known of revocation came from, and which addresses were of no use. */
const askedSchema = z.object({
  state: z
    .enum(['not_needed', 'kept', 'fetched', 'lacking'])
    .describe(
      'nothing had to be asked; answers of an earlier check were used; asked just now; something is still not known',
    ),
  failures: z.array(z.object({ url: z.string(), reason: z.string() })),
})

export const checkedSchema = z.object({
  verdict: verdictSchema,
  judgedAt: z.iso.datetime(),
  asked: askedSchema,
  sha256: z.string().describe('of the file as it was given, hexadecimal'),
  report: z.string().describe('the same as JSON for machines, as the command line gives it'),
})
export type Checked = z.infer<typeof checkedSchema>

export const anchorSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  retiredAt: z.iso
    .datetime()
    .nullable()
    .describe('since when the province trusts it no more; what is proven to be older still counts'),
  serial: z.string().describe('hexadecimal'),
  fingerprint: z.string().describe('SHA-256 of the certificate, hexadecimal'),
  der: z.base64(),
})

/** Base64 of the largest file that the judge takes from a screen, 128 MB. */
const largestFile = Math.ceil((128 * 1024 * 1024) / 3) * 4

export const checkCalls = {
  /** Any PDF. Nothing of it is kept. `online`: asks revocation services, and keeps what they say of the certificates. */
  'check.file': call(
    z.object({ data: z.string().max(largestFile), online: z.boolean().default(false) }),
    checkedSchema,
  ),
  /** The signed file of a letter. */
  'check.letter': call(z.object({ id: z.uuid(), online: z.boolean().default(false) }), checkedSchema),
  /** Whom this office trusts, as the province says. */
  'check.anchors': call(nothing, z.object({ anchors: z.array(anchorSchema) })),
} as const
