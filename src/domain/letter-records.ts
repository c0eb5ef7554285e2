import { z } from 'zod'
import { holdingSchema } from './directory.ts'
import { letterContentSchema, sha256Schema } from './letter-content.ts'

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
  via: z.literal('bsre').optional().describe('made by the remote signing service, through the provincial server'),
  field: z.string().max(200).optional().describe('its field in the PDF, where that is not the one foreseen for it'),
})
export type SignatureFact = z.infer<typeof signatureFactSchema>

/**
 * The signed file was brought further up for the long term, or its archive time-stamp renewed, by the server. What was sent before is still out there:
 * it stays known as an earlier state of this letter.
 */
export const strengthenedSchema = z.object({
  of: sha256Schema.describe('the signed PDF before'),
  level: z.enum(['B-T', 'B-LT', 'B-LTA']),
  at: z.iso.datetime(),
  renewFrom: z.iso.datetime().nullable().describe('from when on its newest time-stamp is to be followed by another'),
})
export type Strengthened = z.infer<typeof strengthenedSchema>

/**
 * The signatory wants this very file signed by the remote service. It may be given without a network; the server has it carried out once the
 * signatory is online and types the passphrase.
 */
export const remoteApprovalSchema = z.object({
  by: actorSchema,
  at: z.iso.datetime(),
  of: sha256Schema.describe('of the PDF that was approved; of any other it says nothing'),
  asked: z
    .object({
      at: z.iso.datetime(),
      mayDecideAt: z.iso.datetime().describe('from when on a person may say that it was not signed'),
    })
    .optional()
    .describe('the service was asked and its answer was lost: nobody knows whether it has signed'),
})
export type RemoteApproval = z.infer<typeof remoteApprovalSchema>

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
