import { z } from 'zod'

/** What ETSI EN 319 142-1, 6 calls the levels of a baseline signature. */
export const levelSchema = z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA'])
export type Level = z.infer<typeof levelSchema>

/** The app's judgement of a signed PDF, in the terms of ETSI EN 319 102-1. */
export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  detail: z.string().optional().describe('technical, English'),
})
export const signatureVerdictSchema = z.object({
  fieldName: z.string(),
  signerName: z.string(),
  subFilter: z.string(),
  digest: z.string().nullable(),
  intact: z.boolean().describe('bytes and arithmetic alone'),
  trusted: z.boolean().describe('leads to an anchor as of the proven time'),
  coverage: z.enum(['document', 'revision', 'broken']),
  changes: z.array(z.object({ what: z.string(), allowed: z.boolean() })),
  revocation: z.object({
    status: z.enum(['good', 'revoked', 'unknown', 'not_named', 'not_checked']),
    source: z.enum(['embedded', 'given']).nullable(),
    revokedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    asOf: z.iso.datetime().nullable(),
  }),
  chain: z
    .array(
      z.object({
        subject: z.string(),
        issuer: z.string(),
        notBefore: z.iso.datetime(),
        notAfter: z.iso.datetime(),
        serial: z.string().describe('hexadecimal'),
      }),
    )
    .describe('from the signer up to the anchor'),
  signingTime: z.iso.datetime().nullable().describe('claimed by the signer'),
  timestampTime: z.iso.datetime().nullable(),
  provenTime: z.iso.datetime(),
  level: levelSchema,
  indication: z.enum(['TOTAL-PASSED', 'TOTAL-FAILED', 'INDETERMINATE']),
  subIndication: z.string().nullable(),
  verdict: z.enum(['sah', 'rusak', 'belum_terperiksa_penuh']),
  findings: z.array(findingSchema),
})
export const verdictSchema = z.object({
  verdict: z
    .enum(['sah', 'rusak', 'belum_terperiksa_penuh'])
    .describe('the worst of all signatures and of the document itself'),
  findings: z.array(findingSchema).describe('of the document as a whole'),
  signatures: z.array(signatureVerdictSchema),
  documentTimestamps: z.array(
    z.object({
      fieldName: z.string(),
      time: z.iso.datetime().nullable(),
      verdict: z.enum(['sah', 'rusak', 'belum_terperiksa_penuh']),
      findings: z.array(findingSchema),
    }),
  ),
})
export type Verdict = z.infer<typeof verdictSchema>
export type SignatureVerdict = z.infer<typeof signatureVerdictSchema>
