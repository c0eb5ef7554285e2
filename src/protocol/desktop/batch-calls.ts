import { z } from 'zod'
import { holdingSchema } from '../../domain/directory.ts'
import { letterStateSchema } from '../../domain/letter.ts'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { call, nothing } from './call.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const most = 500

/** As what, and until when, a person signs a letter. */
export const mandateSchema = z.object({
  positionId: z.string(),
  holding: holdingSchema,
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  onBehalfOf: z.string().nullable().describe('a.n.: the position it is signed for'),
  through: z.string().nullable().describe('u.b.: the position between'),
})
export type Mandate = z.infer<typeof mandateSchema>

/** A letter as it stands before a PIN is asked: may it be signed, and if not, why. */
export const lookedAtSchema = z.object({
  id: z.uuid(),
  subject: z.string(),
  number: z.string().nullable(),
  state: letterStateSchema.nullable().describe('null: it is not on this computer any more'),
  pdf: sha256.nullable().describe('what would be signed'),
  mandate: mandateSchema.nullable(),
  problem: errorMessageSchema.nullable().describe('why it cannot be signed now'),
})
export type LookedAt = z.infer<typeof lookedAtSchema>

/** Letters that are looked through one by one before they are signed. A mark holds for the PDF that was seen, and for no other. */
export const reviewSchema = z.object({
  letters: z
    .array(z.object({ id: z.uuid(), mark: z.enum(['approved', 'later']).nullable(), pdf: sha256.nullable() }))
    .max(most),
})
export type Review = z.infer<typeof reviewSchema>

/** The letters of the last batch that are still without a signature, because it was stopped or the computer went off. */
export const unfinishedBatchSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  means: z.enum(['token', 'p12', 'bsre']),
  subject: z.string().describe('whose certificate; it goes on with the same one'),
  total: z.number().int(),
  signed: z.number().int(),
  left: z.array(z.object({ id: z.uuid(), pdf: sha256 })),
})
export type UnfinishedBatch = z.infer<typeof unfinishedBatchSchema>

/** What `signing.sign` takes beside the letters and the key. */
export const batchOptions = {
  batch: z.uuid().optional().describe('goes on with this unfinished batch, by the same key'),
  seen: z
    .record(z.uuid(), sha256)
    .optional()
    .describe('the PDF of each letter as the person saw it: where another has taken its place, it is not signed'),
}

export const batchCalls = {
  /** Looks at every letter before a PIN is asked: mandate, kind, turn, file, field. Touches no key. */
  'signing.look': call(z.object({ ids: z.array(z.uuid()).max(most) }), z.object({ letters: z.array(lookedAtSchema) })),
  /** Stops the batch at work after the present letter. Nothing happens where none is. */
  'signing.cancel': call(nothing, nothing),
  'signing.unfinished': call(nothing, z.object({ batch: unfinishedBatchSchema.nullable() })),
  /** Puts the unfinished batch away; its letters wait where they waited. */
  'signing.putAway': call(z.object({ batch: z.uuid() }), nothing),
  /** The review as it stood when the person left it; the same after a restart. */
  'review.get': call(nothing, reviewSchema),
  'review.keep': call(reviewSchema, nothing),
}
