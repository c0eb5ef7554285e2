import { z } from 'zod'
import { fileRefSchema, letterContentSchema, signatureFactSchema } from './letter.ts'

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
  z.object({ kind: z.literal('letter.return'), note: z.string().max(4000) }),
  z.object({ kind: z.literal('letter.reserve_number') }),
  z.object({ kind: z.literal('letter.finalize'), pdf: fileRefSchema, contentVersion: z.number().int() }),
  z.object({
    kind: z.literal('letter.sign'),
    pdf: fileRefSchema,
    of: z.string().describe('SHA-256 of the final PDF that was signed'),
    signature: signatureFactSchema.omit({ by: true }),
  }),
  z.object({
    kind: z.literal('letter.strengthen'),
    pdf: fileRefSchema,
    of: z.string().describe('SHA-256 of the signed PDF that got its time-stamp'),
    timestampTime: z.iso.datetime(),
    level: z.enum(['B-T', 'B-LT', 'B-LTA']),
  }),
  z.object({ kind: z.literal('letter.receive'), unitId: z.string() }),
  z.object({ kind: z.literal('letter.read'), unitId: z.string() }),
  z.object({ kind: z.literal('letter.cancel'), note: z.string().max(4000) }),
])
export type LetterIntent = z.infer<typeof letterIntentSchema>
export type LetterIntentKind = LetterIntent['kind']

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
    case 'letter.finalize':
    case 'letter.sign':
    case 'letter.strengthen':
      return [intent.pdf.sha256]
    default:
      return []
  }
}
