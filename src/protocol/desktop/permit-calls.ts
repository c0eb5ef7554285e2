import { z } from 'zod'
import { attachmentSchema } from '../../domain/letter.ts'
import { applicationSchema, caseStates } from '../../domain/permits/case/permit-case.ts'
import { permitIntentOptions } from '../../domain/permits/case/permit-intents.ts'
import { documentTypes } from '../../domain/permits/kind/permit-kind.ts'
import { paperRoles } from '../../domain/permits/kind/paper-roles.ts'
import { call, nothing } from './call.ts'
import { letterRowSchema } from './letter-row.ts'

const caseId = z.object({ id: z.uuid() })

/** What a person may do with a case, as far as the rules allow it now. */
export const caseSteps = [
  'accept',
  'return',
  'correct',
  'resubmit',
  'endorse',
  'ask',
  'recommend',
  'pass_by',
  'izin',
  'penolakan',
  'pengembalian',
  'pencabutan',
  'hand_over',
  'withdraw',
  'take_report',
  'note_notice',
  'extend',
] as const
export type CaseStepName = (typeof caseSteps)[number]

/** What is being written and has not been done yet, kept on this computer only: `baru.<uuid>`, `periksa.<case>` … */
export const permitDraftKeySchema = z.string().regex(/^[a-z]+\.[0-9a-f-]{36}$/)
export const permitDraftSchema = z.object({
  key: permitDraftKeySchema,
  title: z.string().max(300),
  body: z.string().max(2_000_000).describe('JSON of the screen that writes it'),
  at: z.iso.datetime(),
})

/** All of a case that its letter (`letters.get`) does not tell. */
export const caseDeskSchema = z.object({
  day: z.iso.date().describe('today in the office, whatever this computer’s clock says'),
  may: z.array(z.enum(caseSteps)),
  ownTask: z.uuid().nullable().describe('the question to my agency that nobody has answered'),
  passable: z.array(z.uuid()).describe('questions that may be given up now'),
  unmasked: z.boolean().describe('the identity came whole: this person works for the serving office'),
  missing: z.array(z.string()).describe('files of the case that are not on this computer yet'),
  papers: z.array(z.object({ letterId: z.uuid(), row: letterRowSchema.nullable() })),
  receipt: z.string().nullable().describe('path of the printable receipt; null for whom it is not'),
})
export type CaseDesk = z.infer<typeof caseDeskSchema>

export const alikeCaseSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  subject: z.string(),
  number: z.string().nullable(),
  state: z.enum(caseStates),
})
export type AlikeCase = z.infer<typeof alikeCaseSchema>

export const permitCalls = {
  /** Whether this person has to do with permits at all, and how. */
  'permits.mine': call(
    nothing,
    z.object({
      takesPart: z.boolean(),
      counter: z.array(z.string()).describe('units for which I enter applications'),
      waiting: z.number().int(),
    }),
  ),
  'permits.case': call(caseId, caseDeskSchema),
  /** One step, as whichever position of mine may. `draft`: what was kept while it was written, and is done now. */
  'permits.act': call(
    caseId.extend({
      intent: z.discriminatedUnion('kind', [...permitIntentOptions]),
      draft: permitDraftKeySchema.optional(),
    }),
    nothing,
  ),
  'permits.apply': call(z.object({ application: applicationSchema, draft: permitDraftKeySchema.optional() }), caseId),
  /** Case and letter in one step; the letter is then written as any other. */
  'permits.draftPaper': call(
    caseId.extend({
      as: z.enum(paperRoles),
      reason: z.string().max(4000).default('').describe('of a refusal or revocation'),
    }),
    caseId,
  ),
  /** Cases of the same identity on this computer, the running ones first. */
  'permits.alike': call(
    z.object({ identity: z.string().max(40), except: z.uuid().optional() }),
    z.object({ cases: z.array(alikeCaseSchema) }),
  ),
  /** Keeps a file for a draft. What it is follows from its bytes, whatever it is called. */
  'permits.addFile': call(
    z.object({
      draft: permitDraftKeySchema,
      name: z.string().min(1).max(200),
      data: z.base64(),
      accept: z.array(z.enum(documentTypes)).min(1),
      maxMegabytes: z.number().positive().max(50),
    }),
    attachmentSchema,
  ),
  'permits.drafts': call(nothing, z.object({ drafts: z.array(permitDraftSchema).describe('newest first') })),
  'permits.draft': call(z.object({ key: permitDraftKeySchema }), permitDraftSchema.nullable()),
  'permits.keepDraft': call(permitDraftSchema.omit({ at: true }), nothing),
  'permits.dropDraft': call(z.object({ key: permitDraftKeySchema }), nothing),
} as const
