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
  'diterima', // by every addressee; of a letter from outside: recorded
  'diarsip',
  'dimusnahkan', // destroyed by an approved list: only its line in the registers is left
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

const stampSchema = z.object({ by: actorSchema, at: z.iso.datetime() })
const notedSchema = stampSchema.extend({ note: z.string() })

export const deliverySchema = z.object({
  unitId: z.string(),
  positionId: z.string().optional().describe('a desk of the unit, where it was addressed to that and not to the unit'),
  as: z.enum(['addressee', 'copy']),
  sentAt: z.iso.datetime(),
  received: stampSchema.nullable(),
  read: stampSchema.nullable(),
  agenda: letterNumberSchema.optional().describe('its line in the unit’s own book of incoming letters'),
  withdrawn: notedSchema.optional().describe('by the sender, while nobody had read it'),
  followedUp: notedSchema.optional().describe('the addressee has done what it asks'),
})
export type Delivery = z.infer<typeof deliverySchema>

/**
 * An instruction on an incoming letter, to one or more desks. Its parent is the disposition that it passes on: together they
 * are the tree of one delivery.
 */
export const dispositionSchema = z.object({
  id: z.uuid(),
  unitId: z.string().describe('whose delivery it belongs to'),
  parentId: z.uuid().nullable(),
  by: actorSchema,
  at: z.iso.datetime(),
  instructions: z.array(z.string().max(200)).max(20).describe('ticked off the list of standard ones, as they read'),
  note: z.string().max(4000),
  due: z.iso.date().nullable(),
  to: z
    .array(
      z.object({
        positionId: z.string(),
        read: stampSchema.nullable(),
        cancelled: notedSchema.nullable(),
        reports: z.array(notedSchema).max(100),
        done: notedSchema.nullable(),
      }),
    )
    .min(1)
    .max(50),
})
export type Disposition = z.infer<typeof dispositionSchema>

/** A letter from outside that an office has recorded: what stands on its paper. */
export const outsideSchema = z.object({
  sender: z.string().min(1).max(300),
  place: z.string().max(200),
  number: z.string().max(200),
  date: z.iso.date().nullable(),
  receivedOn: z.iso.date(),
  way: z.enum(['surel', 'pos', 'kurir', 'langsung', 'lainnya']),
  text: z.string().max(400_000).optional().describe('its text layer or what OCR read, for the search'),
  textFrom: z.enum(['layer', 'ocr', 'none']).optional(),
})
export type Outside = z.infer<typeof outsideSchema>

/** That a letter was handed to somebody outside: Lontar cannot see it arrive. */
export const dispatchSchema = notedSchema.extend({
  name: z.string(),
  way: z.enum(['surel', 'pos', 'kurir', 'langsung', 'lainnya']),
})
export type Dispatch = z.infer<typeof dispatchSchema>

/** What one agency’s archive does with its copy. Dates follow from the retention of the classification (JRA). */
export const archiveSchema = z.object({
  unitId: z.string(),
  archived: stampSchema,
  classification: z.string().max(40),
  activeUntil: z.iso.date(),
  inactiveUntil: z.iso.date(),
  fate: z.enum(['musnah', 'permanen', 'dinilai']),
  transfer: z.object({ list: z.string(), by: actorSchema, at: z.iso.datetime() }).optional(),
  destruction: z.object({ list: z.string(), proposed: stampSchema, approved: stampSchema.optional() }).optional(),
})
export type ArchiveRecord = z.infer<typeof archiveSchema>

/** The content as it once was submitted, kept when it is first written over. What stands in the letter itself is not repeated here. */
export const contentVersionSchema = z.object({
  contentVersion: z.number().int(),
  by: actorSchema,
  at: z.iso.datetime(),
  content: letterContentSchema,
})
export type ContentVersion = z.infer<typeof contentVersionSchema>

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
  signature: signatureFactSchema.nullable().describe('the last one'),
  earlierSignatures: z.array(signatureFactSchema).optional().describe('of those who signed before, in order'),
  deliveries: z.array(deliverySchema),
  history: z.array(historyEntrySchema),
  conflicts: z.array(fieldConflictSchema).optional(),
  versions: z.array(contentVersionSchema).optional(),
  dispositions: z.array(dispositionSchema).optional(),
  outside: outsideSchema.optional(),
  dispatches: z.array(dispatchSchema).optional(),
  archives: z.array(archiveSchema).optional(),
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
