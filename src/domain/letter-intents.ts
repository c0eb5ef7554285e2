import { z } from 'zod'
import {
  archiveSchema,
  attachmentSchema,
  dispatchSchema,
  dispositionSchema,
  fileRefSchema,
  letterContentSchema,
  letterNumberSchema,
  outsideSchema,
  sha256Schema,
  signatureFactSchema,
} from './letter.ts'
import { filesOfPermitIntent, permitIntentOptions, type PermitIntent } from './permits/case/permit-intents.ts'

const note = z.string().max(4000)
/** Whose delivery, archive or book it is about: a letter may have come to several agencies. */
const atUnit = z.object({ unitId: z.string() })
const list = z.string().trim().min(1).max(120).describe('name of the list, as the minutes call it')

/** What an office writes down of a letter from outside. */
export const recordedContentSchema = letterContentSchema.pick({
  kind: true,
  subject: true,
  security: true,
  urgency: true,
  classification: true,
})

/** What a person asks to happen to a letter. The shape is the contract between device and server (sync-api). */
export const letterIntentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('letter.create'), content: letterContentSchema }),
  z.object({
    kind: z.literal('letter.edit'),
    content: letterContentSchema.partial(),
    was: letterContentSchema
      .partial()
      .optional()
      .describe('what the person saw in these fields; without it the edit replaces whatever stands there'),
  }),
  z.object({
    kind: z.literal('letter.resolve'),
    conflict: z.string().max(100),
    take: z.enum(['current', 'other']),
  }),
  z.object({ kind: z.literal('letter.submit'), note: z.string().max(4000).default('') }),
  z.object({
    kind: z.literal('letter.paraf'),
    contentVersion: z.number().int(),
    note: z.string().max(4000).default(''),
  }),
  z.object({
    kind: z.literal('letter.return'),
    note,
    to: z.string().optional().describe('an earlier reviewer; left out: back to the drafter'),
  }),
  z.object({
    kind: z.literal('letter.reserve_number'),
    leased: letterNumberSchema.optional().describe('out of a block that the server has leased to this device'),
  }),
  z.object({ kind: z.literal('letter.finalize'), pdf: fileRefSchema, contentVersion: z.number().int() }),
  z.object({
    kind: z.literal('letter.sign'),
    pdf: fileRefSchema,
    of: z.string().describe('SHA-256 of the final PDF that was signed'),
    signature: signatureFactSchema.omit({ by: true, via: true, field: true }),
  }),
  z
    .object({ kind: z.literal('letter.approve_remote'), of: sha256Schema })
    .describe('the remote service shall sign the PDF with this hash, once its signatory is online'),
  z.object({ kind: z.literal('letter.withdraw_remote') }).describe('takes that back, as long as it was not asked for'),
  z.object({
    kind: z.literal('letter.strengthen'),
    pdf: fileRefSchema,
    of: z.string().describe('SHA-256 of the signed PDF that got its time-stamp'),
    timestampTime: z.iso.datetime(),
    level: z.enum(['B-T', 'B-LT', 'B-LTA']),
  }),
  z
    .object({ kind: z.literal('letter.sign_on_paper'), pdf: fileRefSchema, note })
    .describe('the scan of a letter that may not be signed electronically'),
  z.object({ kind: z.literal('letter.receive'), unitId: z.string() }),
  z.object({ kind: z.literal('letter.read'), unitId: z.string() }),
  z.object({ kind: z.literal('letter.cancel'), note: z.string().max(4000) }),
  atUnit.extend({ kind: z.literal('letter.withdraw'), positionId: z.string().optional(), note }),
  dispatchSchema.pick({ name: true, way: true, note: true }).extend({ kind: z.literal('letter.dispatch_outside') }),
  z.object({
    kind: z.literal('letter.record'),
    content: recordedContentSchema,
    outside: outsideSchema,
    pdf: fileRefSchema,
    attachments: z.array(attachmentSchema).max(50),
  }),
  z.object({
    kind: z.literal('letter.correct_record'),
    content: recordedContentSchema.partial(),
    outside: outsideSchema.partial(),
  }),
  dispositionSchema.pick({ unitId: true, parentId: true, instructions: true, note: true, due: true }).extend({
    kind: z.literal('letter.dispose'),
    dispositionId: z.uuid(),
    to: z.array(z.string()).min(1).max(50).describe('positions'),
  }),
  z.object({
    kind: z.literal('letter.cancel_disposition'),
    dispositionId: z.uuid(),
    to: z.string().describe('the one receiver, by position, who has not read it'),
    note,
  }),
  z.object({
    kind: z.literal('letter.answer_disposition'),
    dispositionId: z.uuid(),
    answer: z.enum(['read', 'report', 'done']),
    note,
  }),
  atUnit.extend({ kind: z.literal('letter.follow_up'), note }),
  archiveSchema
    .pick({ unitId: true, classification: true, activeUntil: true, inactiveUntil: true, fate: true })
    .extend({ kind: z.literal('letter.archive') }),
  atUnit.extend({ kind: z.literal('letter.transfer'), list }).describe('to the inactive archive'),
  atUnit.extend({ kind: z.literal('letter.propose_destruction'), list }),
  atUnit.extend({ kind: z.literal('letter.approve_destruction'), list }),
  ...permitIntentOptions,
])
export type LetterIntent = z.infer<typeof letterIntentSchema>
export type LetterIntentKind = LetterIntent['kind']

/** A step on a permit case; the others are of letters. */
export const isPermitIntent = (intent: LetterIntent): intent is PermitIntent => intent.kind.startsWith('permit.')

/**
 * The files an intent rests on: the server decides nothing before it holds them. What the author of an edit had seen attached before is
 * not of them: it may be on another computer only, and is kept or left out by the merge, never brought in.
 */
export const filesOf = (intent: LetterIntent): string[] => {
  switch (intent.kind) {
    case 'letter.create':
      return intent.content.attachments.map((file) => file.sha256)
    case 'letter.edit': {
      const seen = new Set(intent.was?.attachments?.map((file) => file.sha256))
      return (intent.content.attachments ?? []).map((file) => file.sha256).filter((sha256) => !seen.has(sha256))
    }
    case 'letter.record':
      return [intent.pdf, ...intent.attachments].map((file) => file.sha256)
    case 'letter.finalize':
    case 'letter.sign':
    case 'letter.strengthen':
    case 'letter.sign_on_paper':
      return [intent.pdf.sha256]
    default:
      return isPermitIntent(intent) ? filesOfPermitIntent(intent) : []
  }
}
