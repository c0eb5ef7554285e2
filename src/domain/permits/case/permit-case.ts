import { z } from 'zod'
import { attachmentSchema, fileRefSchema } from '../../letter-content.ts'
import { actorSchema, letterNumberSchema } from '../../letter-records.ts'
import { formDataSchema } from '../form/form-schema.ts'
import { paperRoles } from '../kind/paper-roles.ts'
import { noticeLanguages } from '../notices/notice-kinds.ts'
import { applicantSchema } from './applicant.ts'

const stamp = z.object({ by: actorSchema, at: z.iso.datetime() })
const noted = stamp.extend({ note: z.string().max(4000) })

/** A paper that was handed in, by the item of the checklist that it belongs to. Several may belong to one item. */
export const handedInSchema = z.object({ document: z.string().max(60), file: attachmentSchema })
export type HandedIn = z.infer<typeof handedInSchema>

/** What an applicant asks for. The form's answers are those of the version of the kind that is named. */
export const applicationSchema = z.object({
  kind: z.string().max(60),
  kindVersion: z.number().int().positive(),
  applicant: applicantSchema,
  form: formDataSchema,
  documents: z.array(handedInSchema).max(100),
  previous: z
    .object({ letterId: z.uuid(), as: z.enum(['perpanjangan', 'perubahan']) })
    .nullable()
    .describe('the case whose permit this one extends or amends'),
  language: z.enum(noticeLanguages).optional().describe('in which the applicant is told; left out: Indonesian'),
})
export type Application = z.infer<typeof applicationSchema>

/** One item of the check: `dokumen.<id>`, `isian.<id>` or `pemohon`. A fault has its reason, in words for the applicant. */
export const checkSchema = z.object({
  item: z.string().max(80),
  ok: z.boolean(),
  reason: z.string().max(1000),
})
export type Check = z.infer<typeof checkSchema>

export const visitSchema = z.object({
  on: z.iso.date(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  photos: z.array(attachmentSchema).max(20),
})

export const recommendations = ['terbit', 'tolak', 'perbaiki'] as const
export const teamAnswerSchema = noted.extend({
  verdict: z.enum(recommendations).describe('issue, refuse, or send back to be mended'),
  conditions: z.array(z.string().trim().min(1).max(600)).max(20),
  visit: visitSchema.nullable(),
  report: attachmentSchema.nullable(),
})

/** What an agency outside is asked. Whoever of it answers first answers. */
export const teamTaskSchema = z.object({
  id: z.uuid(),
  step: z.string().max(60),
  unitId: z.string(),
  question: z.string().max(300),
  visit: z.enum(['none', 'optional', 'required']),
  due: z.iso.date(),
  assigned: stamp,
  answer: teamAnswerSchema.nullable(),
  passedBy: noted.nullable().describe('it never answered, and the head went on without it'),
})
export type TeamTask = z.infer<typeof teamTaskSchema>

/** A letter that was drafted from the case. `positions`: who checks and signs it, and so sees the case. */
export const caseLetterSchema = z.object({
  letterId: z.uuid(),
  as: z.enum(paperRoles),
  positions: z.array(z.string()).max(40),
  drafted: stamp,
  reason: z.string().max(4000).optional().describe('of a refusal or revocation, in words for the applicant'),
  out: z
    .object({ number: z.string(), date: z.iso.date(), pdf: fileRefSchema, at: z.iso.datetime(), by: actorSchema })
    .nullable()
    .describe('signed and proven in time; `at` is when the server took the signature'),
  cancelled: z.iso.datetime().nullable(),
})
export type CaseLetter = z.infer<typeof caseLetterSchema>

export const permitStates = ['berlaku', 'digantikan', 'dicabut'] as const

/** What the clock counts (clock/). `at` is the server's time: no device's clock decides when days begin or stand still. */
export const caseEventSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(['started', 'paused', 'resumed', 'step', 'stopped']),
  step: z.string().optional(),
  reason: z.string().max(4000).optional(),
})
export type CaseEvent = z.infer<typeof caseEventSchema>

export const caseStates = ['berjalan', 'dikembalikan', 'terbit', 'ditolak', 'ditarik'] as const
export type CaseState = (typeof caseStates)[number]

/** The part of a letter that makes it a permit case: the application, and all that became of it. */
export const permitCaseSchema = z.object({
  application: applicationSchema,
  channel: z.enum(['loket', 'daring']).describe('entered at the front office, or by the applicant'),
  trackKey: z
    .string()
    .max(40)
    .describe('the applicant’s secret: whoever has it may follow the case and answer a return'),
  number: letterNumberSchema.nullable().describe('of the application; null until the server has given it'),
  state: z.enum(caseStates),
  step: z.string().describe('id of the step of its kind in which it is, or was when it stopped'),
  round: z.number().int().positive().describe('how often it was handed in'),
  events: z.array(caseEventSchema).max(1000),
  checks: z.array(checkSchema).max(200).describe('of the last look at it'),
  returned: noted
    .extend({ items: z.array(checkSchema).max(200) })
    .nullable()
    .describe('why it is with the applicant'),
  promised: z
    .object({ day: z.iso.date(), at: z.iso.datetime() })
    .nullable()
    .describe('what the applicant was told first'),
  teams: z.array(teamTaskSchema).max(60),
  papers: z.array(caseLetterSchema).max(60),
  issued: z
    .object({
      letterId: z.uuid(),
      number: z.string(),
      date: z.iso.date(),
      pdf: fileRefSchema,
      validUntil: z.iso.date().nullable(),
      state: z.enum(permitStates),
      since: z.iso.datetime().describe('when it came into that state'),
      by: z
        .object({ letterId: z.uuid(), number: z.string() })
        .nullable()
        .describe('the letter that superseded or revoked it'),
    })
    .nullable(),
  handover: noted.extend({ to: z.string().max(200), way: z.enum(['loket', 'surel', 'unduh', 'pos']) }).nullable(),
  report: z
    .object({ due: z.iso.date(), received: noted.extend({ files: z.array(attachmentSchema).max(20) }).nullable() })
    .nullable(),
  next: z.object({ letterId: z.uuid(), as: z.enum(['perpanjangan', 'perubahan']) }).nullable(),
  notices: z
    .array(
      stamp.extend({ kind: z.string().max(40), way: z.enum(['surel', 'teks', 'telepon']), text: z.string().max(8000) }),
    )
    .max(200)
    .describe('told by the staff themselves'),
})
export type PermitCase = z.infer<typeof permitCaseSchema>
