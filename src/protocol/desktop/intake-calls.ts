import { z } from 'zod'
import { attachmentSchema, outsideSchema } from '../../domain/letter.ts'
import { recordedContentSchema } from '../../domain/letter-intents.ts'
import { verdictSchema } from '../verdict.ts'
import { call, nothing } from './call.ts'

const itemId = z.object({ id: z.uuid() })
const fileName = z.string().min(1).max(200)

/** What is written down of a paper before it is recorded; days and choices may still be empty. */
export const intakeFieldsSchema = recordedContentSchema
  .extend(outsideSchema.pick({ place: true, number: true, date: true, receivedOn: true, way: true }).shape)
  .extend({ sender: z.string().max(300) })
export type IntakeFields = z.infer<typeof intakeFieldsSchema>

/** A paper from outside that waits to be recorded. */
export const intakeItemSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  document: z.string().describe('path for the document URL'),
  pages: z.number().int().nullable(),
  size: z.number().int(),
  addedAt: z.iso.datetime(),
  attachments: z.array(attachmentSchema),
  textFrom: z
    .enum(['layer', 'ocr', 'none', 'pending'])
    .describe('`pending`: it is being read or waits to be recognised'),
  recognising: z.object({ page: z.number().int(), of: z.number().int() }).nullable(),
  scripts: z.boolean().describe('the file holds scripts, which are never run'),
  fields: intakeFieldsSchema,
  guessed: z.array(z.string()).describe('fields that were filled from the text and not yet looked at'),
  duplicate: z
    .object({ letterId: z.uuid(), agenda: z.string().nullable().describe('null: its number has not come yet') })
    .nullable()
    .describe('the same file is recorded already'),
})
export type IntakeItem = z.infer<typeof intakeItemSchema>

/** What a person decides of the recognition of scans on this computer, and how far it is. */
export const textSettingsSchema = z.object({ recognise: z.boolean(), mostPages: z.number().int().min(1).max(500) })
export const textStatusSchema = textSettingsSchema.extend({
  files: z.number().int().describe('whose words are still to be found'),
  scans: z.number().int().describe('of these: pictures to be recognised'),
  now: z.object({ page: z.number().int(), of: z.number().int() }).nullable(),
})

export const intakeCalls = {
  'intake.list': call(nothing, z.object({ items: z.array(intakeItemSchema) })),
  /** PDF, JPEG or PNG. The same file twice gives the one that is there. */
  'intake.add': call(z.object({ name: fileName, data: z.base64() }), z.object({ id: z.uuid(), again: z.boolean() })),
  'intake.change': call(itemId.extend({ fields: intakeFieldsSchema.partial() }), nothing),
  'intake.attach': call(itemId.extend({ name: fileName, data: z.base64() }), nothing),
  'intake.detach': call(itemId.extend({ sha256: z.string() }), nothing),
  'intake.drop': call(itemId, nothing),
  /** It enters the book of incoming letters; its line there comes from the server. */
  'intake.record': call(itemId, z.object({ letterId: z.uuid() })),
  'intake.judge': call(itemId, verdictSchema),
  'letters.correctRecord': call(itemId.extend({ fields: intakeFieldsSchema.partial() }), nothing),
  'text.status': call(nothing, textStatusSchema),
  'text.settings': call(textSettingsSchema.partial(), nothing),
} as const
