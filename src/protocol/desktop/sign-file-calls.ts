import { z } from 'zod'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { verdictSchema } from '../verdict.ts'
import { call } from './call.ts'
import { signWithSchema } from './sign-with.ts'

/** Base64 of the largest file that is signed outside of letters, 128 MB. */
const largestFile = Math.ceil((128 * 1024 * 1024) / 3) * 4
const fileSchema = { name: z.string().min(1).max(255), data: z.string().max(largestFile) }
const points = z.number().min(0).max(20_000)

/** Where the signature goes, in points from the lower left corner of the page as it is seen. */
export const filePlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    page: z.number().int().min(1),
    x: points,
    y: points,
    width: points,
    height: points,
  }),
  z.object({ kind: z.literal('field'), field: z.string().max(1000) }),
  z.object({ kind: z.literal('invisible') }),
])
export type FilePlace = z.infer<typeof filePlaceSchema>

/** Signing a PDF from outside of the letters. Nothing of it is kept in the office: the file goes in and its signed copy comes out. */
export const signFileCalls = {
  'signFile.look': call(
    z.object(fileSchema),
    z.object({
      verdict: verdictSchema.describe('what the file already is'),
      emptyFields: z.array(z.string()),
      positions: z.array(z.object({ id: z.string(), title: z.string() })).describe('as what the person may sign'),
      problem: errorMessageSchema.nullable().describe('why it cannot be signed'),
    }),
  ),
  'signFile.sign': call(
    z.object({
      ...fileSchema,
      place: filePlaceSchema,
      as: z.string().nullable().describe('a position of the person, for the mark; null: for themselves'),
      with: signWithSchema,
    }),
    z.object({ name: z.string(), data: z.base64(), field: z.string(), verdict: verdictSchema }),
  ),
} as const
