import { z } from 'zod'
import { richNodeSchema } from '../rich-text.ts'

const word = z.string().trim().min(1).max(200)
const id = z.string().regex(/^[a-z0-9][a-z0-9_]{0,59}$/)

/** One blank of a kind beside subject and body: the place of a meeting, the people of an assignment. */
export const kindFieldSchema = z.object({
  id,
  label: word,
  labelEn: word,
  type: z
    .enum(['text', 'long', 'date', 'time', 'number', 'table', 'people'])
    .describe('a date is kept as YYYY-MM-DD, a time as HH:MM, a number as digits (see fieldText)'),
  required: z.boolean(),
  help: z.string().max(400).default(''),
  columns: z
    .array(z.object({ id, label: word, width: z.number().positive().optional().describe('share of the table') }))
    .max(12)
    .optional()
    .describe('of a table; of people it is left out: nama, pangkat, nip, jabatan'),
})
export type KindField = z.infer<typeof kindFieldSchema>

/** The columns that every table of people has. */
export const peopleColumns = [
  { id: 'nama', label: 'Nama', width: 0.32 },
  { id: 'pangkat', label: 'Pangkat/Golongan', width: 0.22 },
  { id: 'nip', label: 'NIP', width: 0.22 },
  { id: 'jabatan', label: 'Jabatan', width: 0.24 },
]

export const kindClasses = ['arahan', 'korespondensi', 'khusus', 'lainnya'] as const

/** A kind of naskah dinas, as data that an office can edit. */
export const letterKindSchema = z.object({
  id,
  name: word,
  nameEn: word,
  class: z.enum(kindClasses),
  layout: z
    .enum(['korespondensi', 'judul'])
    .describe('date right with Nomor, Sifat, Lampiran, Hal and Yth.; or a centred title with NOMOR and TENTANG'),
  title: z.string().trim().max(120).describe('in capitals over the number, in the layout judul; else unused'),
  about: z.boolean().default(false).describe('whether TENTANG and the subject stand under the title'),
  electronicSignature: z.boolean().describe('boleh_tte: not every paper may carry an electronic signature'),
  letterhead: z.enum(['unit', 'province', 'none']).describe('whose kop: the agency’s, the governor’s, or none'),
  numberedBy: z
    .enum(['authority', 'unit'])
    .describe(
      'the registry that numbers what the signatory signs (Biro Umum or OPD), or always the drafting OPD’s own',
    ),
  numberPattern: z.string().max(200).nullable().describe('null: that of the province'),
  classification: z.string().max(40).describe('the usual code; the drafter may choose another'),
  paper: z.enum(['A4', 'F4']),
  addressees: z.enum(['units', 'positions', 'none']).describe('whom it goes to: agencies and outside, desks, nobody'),
  copies: z.boolean().describe('tembusan are usual'),
  fields: z.array(kindFieldSchema).max(40),
  template: richNodeSchema.describe('the body that a new letter begins with'),
  hint: z.string().max(400).default('').describe('one sentence for who chooses a kind'),
  hintEn: z.string().max(400).optional(),
  active: z.boolean().default(true).describe('offered for new letters'),
})
export type LetterKind = z.infer<typeof letterKindSchema>

/** What is exported to a file and imported from one. */
export const kindsFileSchema = z.object({
  format: z.literal('lontar-kinds'),
  version: z.literal(1),
  kinds: z.array(letterKindSchema).min(1).max(200),
})

export const columnsOf = (field: KindField): NonNullable<KindField['columns']> =>
  field.type === 'people' ? peopleColumns : (field.columns ?? [])

export const isTable = (field: KindField): boolean => field.type === 'people' || field.type === 'table'
