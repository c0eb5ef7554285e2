import { z } from 'zod'
import { fileRefSchema, letterContentSchema } from './letter-content.ts'
import { permitCaseSchema } from './permits/case/permit-case.ts'
import {
  actorSchema,
  archiveSchema,
  contentVersionSchema,
  deliverySchema,
  dispatchSchema,
  dispositionSchema,
  letterNumberSchema,
  outsideSchema,
  parafSchema,
  remoteApprovalSchema,
  signatureFactSchema,
  strengthenedSchema,
} from './letter-records.ts'

/** What is written (letter-content), and what is decided and noted of it (letter-records), belong to the letter. */
export * from './letter-content.ts'
export * from './letter-records.ts'

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
  remote: remoteApprovalSchema.optional().describe('its signature is to come from the remote signing service'),
  strengthened: z.array(strengthenedSchema).optional().describe('what became of the signed file since it was sent'),
  deliveries: z.array(deliverySchema),
  history: z.array(historyEntrySchema),
  conflicts: z.array(fieldConflictSchema).optional(),
  versions: z.array(contentVersionSchema).optional(),
  dispositions: z.array(dispositionSchema).optional(),
  outside: outsideSchema.optional(),
  dispatches: z.array(dispatchSchema).optional(),
  permit: permitCaseSchema.optional().describe('it is the application for a permit, and all that became of it'),
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
