import { z } from 'zod'
import { attachmentSchema } from '../../letter-content.ts'
import { formDataSchema } from '../form/form-schema.ts'
import { paperRoles } from '../kind/paper-roles.ts'
import { applicantSchema } from './applicant.ts'
import { applicationSchema, checkSchema, handedInSchema, recommendations, visitSchema } from './permit-case.ts'
import { trackKeySchema } from './track-key.ts'

const note = z.string().max(4000)

/** What is handed in anew: left out is as it was. Documents replace those of the same item. */
export const correctionSchema = z.object({
  applicant: applicantSchema.optional(),
  form: formDataSchema.optional(),
  documents: z.array(handedInSchema).max(100).optional(),
})
export type Correction = z.infer<typeof correctionSchema>

/** What a person asks to happen to a permit case; part of the union of all intents (letter-intents.ts). */
export const permitIntentOptions = [
  z.object({ kind: z.literal('permit.apply'), application: applicationSchema, trackKey: trackKeySchema }),
  correctionSchema.extend({ kind: z.literal('permit.correct'), note }).describe('by the office, while it checks'),
  correctionSchema.extend({ kind: z.literal('permit.resubmit'), note }).describe('the applicant has answered a return'),
  z
    .object({ kind: z.literal('permit.accept'), checks: z.array(checkSchema).min(1).max(200), note })
    .describe('complete and correct: the clock starts'),
  z
    .object({ kind: z.literal('permit.return'), items: z.array(checkSchema).max(200), note })
    .describe('back to the applicant; the clock stands still'),
  z.object({ kind: z.literal('permit.endorse'), note }).describe('the end of a telaah'),
  z.object({
    kind: z.literal('permit.ask'),
    taskId: z.uuid(),
    unitId: z.string(),
    question: z.string().trim().min(1).max(300),
    days: z.number().int().positive().max(250),
    visit: z.enum(['none', 'optional', 'required']),
  }),
  z.object({
    kind: z.literal('permit.recommend'),
    taskId: z.uuid(),
    verdict: z.enum(recommendations),
    note,
    conditions: z.array(z.string().trim().min(1).max(600)).max(20),
    visit: visitSchema.nullable(),
    report: attachmentSchema.nullable(),
  }),
  z
    .object({ kind: z.literal('permit.pass_by'), taskId: z.uuid(), note })
    .describe('on without the answer of an agency'),
  z.object({
    kind: z.literal('permit.draft_paper'),
    letterId: z.uuid(),
    as: z.enum(paperRoles),
    positions: z.array(z.string()).min(1).max(40).describe('who checks and signs it'),
    reason: z.string().max(4000).optional().describe('of a refusal or revocation: what the applicant is told'),
  }),
  z.object({
    kind: z.literal('permit.hand_over'),
    to: z.string().trim().min(1).max(200),
    way: z.enum(['loket', 'surel', 'unduh', 'pos']),
    note,
  }),
  z.object({ kind: z.literal('permit.withdraw'), note }).describe('the applicant does not want it any more'),
  z.object({ kind: z.literal('permit.take_report'), files: z.array(attachmentSchema).max(20), note }),
  z.object({
    kind: z.literal('permit.note_notice'),
    notice: z.string().max(40),
    way: z.enum(['teks', 'telepon', 'surel']),
    text: z.string().max(8000),
  }),
] as const
export type PermitIntent = z.infer<(typeof permitIntentOptions)[number]>
export type PermitIntentOf<K extends PermitIntent['kind']> = Extract<PermitIntent, { kind: K }>

/** The files that a step brings. */
export const filesOfPermitIntent = (intent: PermitIntent): string[] => {
  switch (intent.kind) {
    case 'permit.apply':
      return intent.application.documents.map(({ file }) => file.sha256)
    case 'permit.correct':
    case 'permit.resubmit':
      return (intent.documents ?? []).map(({ file }) => file.sha256)
    case 'permit.recommend':
      return [...(intent.visit?.photos ?? []), ...(intent.report ? [intent.report] : [])].map((file) => file.sha256)
    case 'permit.take_report':
      return intent.files.map((file) => file.sha256)
    default:
      return []
  }
}
