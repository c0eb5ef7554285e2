import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const words = z.string().trim().min(1).max(300)

/** Shown only where another field has one of these values: a deed of foundation where the applicant is a company. */
export const whenSchema = z.strictObject({ field: id, in: z.array(z.string().max(200)).min(1).max(30) })
export type When = z.infer<typeof whenSchema>

const choiceSchema = z.strictObject({
  const: z.string().min(1).max(200),
  title: words,
  'x-titleEn': words.optional(),
})

/** One column of a table field. */
const columnSchema = z.strictObject({
  type: z.literal('string'),
  title: words,
  'x-titleEn': words.optional(),
  maxLength: z.number().int().positive().max(2000),
})

/**
 * One question of a form: a property in JSON Schema (draft 2020-12) with the keywords that Lontar's forms know. What begins with `x-` is
 * ours and nothing to a validator.
 */
export const formFieldSchema = z.strictObject({
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array']),
  title: words.describe('label, Indonesian'),
  description: z.string().max(600).optional().describe('help, Indonesian'),
  'x-titleEn': words,
  'x-descriptionEn': z.string().max(600).optional(),
  format: z.enum(['date', 'email', 'uri', 'time']).optional(),
  oneOf: z.array(choiceSchema).min(1).max(60).optional().describe('a choice of one'),
  minLength: z.number().int().nonnegative().optional(),
  maxLength: z.number().int().positive().max(20_000).optional().describe('of text; left out: 1000'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().int().nonnegative().optional(),
  maxItems: z.number().int().positive().max(200).optional(),
  items: z
    .strictObject({
      type: z.literal('object'),
      properties: z.record(id, columnSchema),
      required: z.array(id).optional(),
    })
    .optional()
    .describe('of an array: the columns of a table, in the order of `x-order`'),
  'x-order': z.array(id).optional().describe('order of the columns of a table'),
  'x-long': z.boolean().optional().describe('several lines'),
  'x-unit': z.string().max(30).optional().describe('behind a number: m², orang'),
  'x-when': whenSchema.optional().describe('may name `pemohon` for the kind of applicant'),
  'x-notBefore': id.optional().describe('of a date: another date of the form, or `hari_ini`'),
  'x-notAfter': id.optional(),
  'x-personal': z.boolean().optional().describe('masked on screens; never a public field'),
})
export type FormField = z.infer<typeof formFieldSchema>

/** The questions of a permit kind beside who the applicant is. Order and pages are those of the groups. */
export const formSchema = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema').optional(),
  type: z.literal('object'),
  properties: z.record(id, formFieldSchema),
  required: z.array(id),
  'x-groups': z
    .array(z.strictObject({ title: words, 'x-titleEn': words, fields: z.array(id).min(1).max(40) }))
    .max(20)
    .describe('pages of the form; every field stands in exactly one'),
})
export type FormSchema = z.infer<typeof formSchema>

/** What was filled in, by field. A table is an array of rows. What was not answered is left out. */
export const formValueSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.record(id, z.string().max(2000))).max(200),
])
export type FormValue = z.infer<typeof formValueSchema>
export const formDataSchema = z.record(id, formValueSchema)
export type FormData = z.infer<typeof formDataSchema>
