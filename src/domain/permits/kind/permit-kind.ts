import { z } from 'zod'
import { richNodeSchema } from '../../rich-text.ts'
import { formSchema, whenSchema } from '../form/form-schema.ts'

const id = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const words = z.string().trim().min(1).max(300)
const text = z.string().max(4000)

/** Which office does a step of a permit. Roles are those of positions (directory.ts). */
export const permitRoles = ['front_office', 'back_office', 'verifikator', 'pimpinan', 'tim_teknis'] as const

/** What applicants hand in. `accept` names what the bytes must be, whatever the file is called. */
export const documentTypes = ['pdf', 'jpeg', 'png'] as const
export const permitDocumentSchema = z.strictObject({
  id,
  label: words,
  labelEn: words,
  help: z.string().max(600).default(''),
  helpEn: z.string().max(600).default(''),
  required: z.boolean(),
  accept: z.array(z.enum(documentTypes)).min(1),
  maxMegabytes: z.number().positive().max(50),
  when: whenSchema.optional().describe('asked for only then; may name `pemohon` for the kind of applicant'),
})
export type PermitDocument = z.infer<typeof permitDocumentSchema>

/**
 * A stage of the way. In this order, and each but `telaah` and `teknis` exactly once: kelengkapan (is it complete and correct), telaah
 * (a desk of the own office studies it), teknis (offices outside give their recommendation, all at the same time), naskah (the permit is drafted,
 * checked, numbered and signed as any letter), penyerahan (handed over).
 */
export const stepTypes = ['kelengkapan', 'telaah', 'teknis', 'naskah', 'penyerahan'] as const
export const permitStepSchema = z.strictObject({
  id,
  type: z.enum(stepTypes),
  name: words,
  nameEn: words,
  role: z
    .enum(permitRoles)
    .describe('whose turn it is at the serving office; of `teknis`: who watches over the answers'),
  days: z.number().int().nonnegative().max(250).describe('working days that this step may take'),
  teams: z
    .array(
      z.strictObject({
        unitId: z.string().describe('an agency; its positions with the role tim_teknis answer'),
        question: words.describe('what it is asked to judge'),
        questionEn: words,
        days: z.number().int().positive().max(250).describe('working days to answer'),
        visit: z.enum(['none', 'optional', 'required']).describe('of the site, with photos and coordinates'),
      }),
    )
    .max(12)
    .optional()
    .describe('of `teknis`'),
})
export type PermitStep = z.infer<typeof permitStepSchema>

/**
 * A paper that a case may lead to: the letter that the office drafts from it. `{names}` in the template are fields of the form or facts of
 * the case (papers/paper-variables.ts), filled in when the draft is made.
 */
export const permitPaperSchema = z.strictObject({
  title: z.string().trim().max(120).describe('in capitals over the number: SURAT KETERANGAN PENELITIAN'),
  subject: words,
  letterKind: z.string().describe('kind of naskah dinas that carries it'),
  classification: z.string().max(40),
  template: richNodeSchema,
})
export type PermitPaper = z.infer<typeof permitPaperSchema>

/** A kind of permit, as data that an office edits. An edited kind is a new version; running cases keep the one they began with. */
export const permitKindSchema = z.strictObject({
  id,
  version: z.number().int().positive(),
  name: words,
  nameEn: words,
  sector: words.describe('under which it is listed: Penelitian, Kelautan dan Perikanan …'),
  sectorEn: words,
  description: text,
  descriptionEn: text,
  legalBasis: z.array(words).max(20),
  active: z.boolean().describe('offered for new applications'),
  public: z.boolean().describe('offered on the public page too'),
  unitId: z.string().describe('the office that serves it, usually DPMPTSP'),
  code: z
    .string()
    .regex(/^[A-Z0-9]{2,8}$/)
    .describe('in application numbers'),
  applicants: z
    .array(z.enum(['perorangan', 'kelompok', 'badan']))
    .min(1)
    .describe('who may apply'),
  form: formSchema,
  documents: z.array(permitDocumentSchema).max(40),
  steps: z.array(permitStepSchema).min(3).max(12),
  serviceDays: z.number().int().positive().max(250).describe('working days in all, from complete and correct'),
  fee: z.strictObject({ amount: z.number().int().nonnegative().describe('rupiah'), note: z.string().max(300) }),
  validity: z
    .strictObject({ months: z.number().int().positive().max(600).nullable().describe('null: no end') })
    .describe('from the date of the permit'),
  conditions: z.array(z.string().trim().min(1).max(600)).max(40).describe('ketentuan, printed on the permit'),
  papers: z.strictObject({
    izin: permitPaperSchema,
    penolakan: permitPaperSchema,
    pengembalian: permitPaperSchema,
    pencabutan: permitPaperSchema,
  }),
  signer: z.strictObject({
    positionId: z.string(),
    onBehalfOf: z.string().nullable(),
    reviewers: z.array(z.string()).max(10).describe('positions that give paraf, in this order'),
  }),
  reminders: z.strictObject({
    beforeDue: z
      .number()
      .int()
      .nonnegative()
      .max(30)
      .describe('working days before a step is late that its holder is warned'),
    beforeExpiry: z.array(z.number().int().positive().max(365)).max(5).describe('days before the end of a permit'),
    report: z
      .strictObject({ title: words, titleEn: words, daysAfterEnd: z.number().int().nonnegative().max(365) })
      .nullable()
      .describe('a report of results that the holder owes when the permit ends'),
  }),
  publicFields: z
    .array(id)
    .max(20)
    .describe('fields of the form that anyone who holds the permit may read on its page'),
})
export type PermitKind = z.infer<typeof permitKindSchema>

/** What is exported to a file and imported from one. */
export const permitKindsFileSchema = z.strictObject({
  format: z.literal('lontar-permit-kinds'),
  version: z.literal(1),
  kinds: z.array(permitKindSchema).min(1).max(100),
})
