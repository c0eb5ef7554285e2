import { z } from 'zod'

const party = z.object({ name: z.string(), place: z.string() })

/**
 * What a final letter says, for machines: `letter.json`, attached to its PDF (PDF/A-3, relationship *Data*) and so inside the signed
 * bytes. It holds nothing that does not stand on the paper: no NIK, no names of checkers, none of their notes. A reader ignores what it does not know; a change that an
 * old reader would misunderstand gets another `version`.
 */
export const letterDataSchema = z.object({
  format: z.literal('lontar-letter'),
  version: z.literal(1),
  id: z.uuid().describe('as in the address that the QR code opens'),
  kind: z.object({ id: z.string(), name: z.string() }),
  number: z.string(),
  date: z.iso.date(),
  subject: z.string(),
  security: z.enum(['biasa', 'terbatas', 'rahasia', 'sangat_rahasia']),
  urgency: z.enum(['biasa', 'segera', 'amat_segera']),
  from: z.object({ government: z.string(), unit: z.string(), city: z.string() }),
  to: z.array(party).describe('Yth.'),
  copies: z.array(party).describe('tembusan'),
  signatories: z.array(
    z.object({
      field: z.string().nullable().describe('the signature field, ttd-1 …; null where it is signed by hand'),
      mandate: z.array(z.string()).describe('a.n., u.b.'),
      title: z.string(),
      name: z.string(),
      rank: z.string(),
    }),
  ),
  attachments: z.number().int().nonnegative().describe('how many'),
  fields: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        value: z.union([z.string(), z.array(z.record(z.string(), z.string()))]),
      }),
    )
    .describe('the blanks of the kind that its text shows, in the order of the kind; days as YYYY-MM-DD'),
  verification: z.url().nullable().describe('what the QR code opens; null where there is none'),
})
export type LetterData = z.infer<typeof letterDataSchema>

export const letterDataName = 'letter.json'
