import { z } from 'zod'
import { holdingSchema } from './directory.ts'
import { richNodeSchema } from './rich-text.ts'

export const letterStates = [
  'draf',
  'diajukan', // waits for paraf
  'diperiksa', // all parafs given, waits for number and final PDF
  'siap_ttd', // number and date reserved, final PDF fixed, waits for signature
  'ditandatangani', // B-B, possibly offline
  'diperkuat', // time-stamped (B-T or more)
  'dikirim',
  'diterima', // by every addressee
  'diarsip',
  'ditolak',
  'dibatalkan',
  'hasil_tidak_pasti', // a remote signature was asked for and the answer was lost
] as const
export const letterStateSchema = z.enum(letterStates)
export type LetterState = z.infer<typeof letterStateSchema>

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

export const addresseeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unit'), unitId: z.string() }),
  z.object({ type: z.literal('external'), name: z.string().min(1).max(300), place: z.string().max(200) }),
])
export type Addressee = z.infer<typeof addresseeSchema>

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
  signatory: z.object({
    positionId: z.string(),
    onBehalfOf: z.string().nullable().describe('position of the superior when signed a.n.'),
  }),
  reviewers: z.array(z.string()).max(20).describe('positions that give paraf, in this order'),
})
export type LetterContent = z.infer<typeof letterContentSchema>

/** Who acted, and as what: kept with every decision. */
export const actorSchema = z.object({ personId: z.string(), positionId: z.string(), holding: holdingSchema })
export type Actor = z.infer<typeof actorSchema>

export const parafSchema = z.object({
  positionId: z.string(),
  by: actorSchema,
  at: z.iso.datetime(),
  contentVersion: z.number().int(),
})

export const letterNumberSchema = z.object({
  text: z.string(),
  register: z.string().describe('unit and year, e.g. diskominfos/2026'),
  sequence: z.number().int().positive(),
  date: z.iso.date().describe('the letter’s date, fixed with the number'),
})
export type LetterNumber = z.infer<typeof letterNumberSchema>

export const signatureFactSchema = z.object({
  by: actorSchema,
  onBehalfOf: z.string().nullable(),
  certificateSubject: z.string(),
  claimedTime: z.iso.datetime().describe('/M of the signature: the signer’s own clock'),
  timestampTime: z.iso.datetime().nullable().describe('from the time-stamp authority'),
  level: z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']),
})

export const deliverySchema = z.object({
  unitId: z.string(),
  as: z.enum(['addressee', 'copy']),
  sentAt: z.iso.datetime(),
  received: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
  read: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
})

export const historyEntrySchema = z.object({
  action: z.string().describe('kind of the intent, or `dikirim` where the server sent by itself'),
  by: actorSchema,
  at: z.iso.datetime().describe('server time once accepted; the device’s own clock while it waits'),
  claimedAt: z.iso.datetime(),
  note: z.string(),
  contentVersion: z.number().int(),
  state: letterStateSchema,
})

/**
 * Two computers changed the same field of a draft from the same beginning. The first at the server stands in the letter; the
 * other is kept here, so that nobody's words are lost, until a person chooses.
 */
export const fieldConflictSchema = z.object({
  id: z.string().describe('unique within the letter'),
  field: z.string(),
  other: letterContentSchema.partial().describe('the one field as it was written elsewhere'),
  by: actorSchema,
  at: z.iso.datetime(),
  claimedAt: z.iso.datetime(),
})
export type FieldConflict = z.infer<typeof fieldConflictSchema>

export const letterSchema = z.object({
  id: z.uuid(),
  version: z.number().int().nonnegative().describe('grows by one with every accepted intent'),
  contentVersion: z.number().int().positive().describe('grows with every edit; parafs are bound to it'),
  state: letterStateSchema,
  unitId: z.string(),
  author: actorSchema,
  content: letterContentSchema,
  parafs: z.array(parafSchema),
  number: letterNumberSchema.nullable(),
  numberRequested: z.boolean().describe('asked for, and the server has not yet answered'),
  finalPdf: fileRefSchema.nullable(),
  signedPdf: fileRefSchema.nullable(),
  signature: signatureFactSchema.nullable(),
  deliveries: z.array(deliverySchema),
  history: z.array(historyEntrySchema),
  conflicts: z.array(fieldConflictSchema).optional(),
  envelope: z
    .literal(true)
    .optional()
    .describe('a view of a closed letter without its words and files, for the registry of an addressee'),
  wordsLater: z
    .literal(true)
    .optional()
    .describe('on a long feed: the body is left out and asked for afterwards; the PDF is fixed and has it'),
  updatedAt: z.iso.datetime(),
})
export type Letter = z.infer<typeof letterSchema>
