import { z } from 'zod'
import { permitPaperRefSchema } from './permits/case/permit-paper-ref.ts'
import { richNodeSchema } from './rich-text.ts'

export const securityLevels = ['biasa', 'terbatas', 'rahasia', 'sangat_rahasia'] as const
export const urgencyLevels = ['biasa', 'segera', 'amat_segera'] as const

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

export const fileRefSchema = z.object({
  sha256: sha256Schema,
  size: z.number().int().nonnegative().describe('bytes'),
})
export type FileRef = z.infer<typeof fileRefSchema>

export const attachmentSchema = fileRefSchema.extend({
  name: z.string().min(1).max(200),
  pages: z.number().int().nullable(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** An agency, a desk within one (nota dinas), or somebody outside of the province’s offices. */
export const addresseeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unit'), unitId: z.string() }),
  z.object({ type: z.literal('position'), positionId: z.string() }),
  z.object({
    type: z.literal('external'),
    name: z.string().min(1).max(300),
    place: z.string().max(200),
    email: z.string().max(200).optional(),
  }),
])
export type Addressee = z.infer<typeof addresseeSchema>

/** Under whose mandate a position signs: a.n. one level down, u.b. one further (domain.md). */
export const signatorySchema = z.object({
  positionId: z.string(),
  onBehalfOf: z.string().nullable().describe('position of the superior when signed a.n.'),
  through: z.string().nullable().optional().describe('u.b.: the position between the superior and the signatory'),
})
export type Signatory = z.infer<typeof signatorySchema>

/** What stands in the blanks of a kind: words, or rows of a table by column. */
export const fieldValueSchema = z.union([
  z.string().max(20_000),
  z.array(z.record(z.string(), z.string().max(2000))).max(500),
])
export type FieldValue = z.infer<typeof fieldValueSchema>

/** Another letter that this one answers, corrects (ralat), or follows. */
export const relationSchema = z.object({
  letterId: z.uuid(),
  as: z.enum(['balasan', 'ralat', 'tindak_lanjut']),
  number: z.string().max(200).nullable(),
  subject: z.string().max(1000),
})
export type Relation = z.infer<typeof relationSchema>

export const letterContentSchema = z.object({
  kind: z.string(),
  subject: z.string().max(1000).describe('hal'),
  body: richNodeSchema,
  addressees: z.array(addresseeSchema).max(200),
  copies: z.array(addresseeSchema).max(200).describe('tembusan'),
  security: z.enum(securityLevels),
  urgency: z.enum(urgencyLevels),
  classification: z.string().max(40),
  attachments: z.array(attachmentSchema).max(50),
  signatory: signatorySchema,
  coSignatories: z.array(signatorySchema).max(10).optional().describe('who signs after the first, in this order'),
  reviewers: z.array(z.string()).max(20).describe('positions that give paraf, in this order'),
  coordination: z
    .array(z.string())
    .max(20)
    .optional()
    .describe('those of the reviewers that are asked for koordinasi; the others are in the hierarchy'),
  fields: z.record(z.string(), fieldValueSchema).optional().describe('the blanks of the kind, by their id'),
  paper: z.enum(['A4', 'F4']).optional().describe('left out: that of the kind'),
  relation: relationSchema.nullable().optional(),
  permit: permitPaperRefSchema.optional().describe('of which permit case it is a paper'),
})
export type LetterContent = z.infer<typeof letterContentSchema>
