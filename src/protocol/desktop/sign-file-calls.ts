import { z } from 'zod'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { levelSchema, verdictSchema } from '../verdict.ts'
import { call, nothing } from './call.ts'
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

/** A PDF that was signed on this computer: its newest copy is kept here, and climbs while there is a network. */
export const signedFileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  signedAt: z.iso.datetime(),
  level: levelSchema,
  savedLevel: levelSchema.nullable().describe('the best copy that the person took'),
  problem: errorMessageSchema.nullable().describe('why it could not climb further when it was tried last'),
  nextAt: z.iso.datetime().describe('not before this it is tried again, or renewed where it is complete'),
})
export type SignedFileRow = z.infer<typeof signedFileSchema>
const oneFile = z.object({ id: z.uuid() })

/** Signing a PDF from outside of the letters, and what becomes of its signed copy. The file itself goes in as bytes and comes out as bytes. */
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
    z.object({
      name: z.string(),
      data: z.base64(),
      field: z.string(),
      verdict: verdictSchema,
      id: z.uuid().nullable().describe('of the copy that is kept here; null: none is'),
      notKept: errorMessageSchema
        .nullable()
        .describe('why this computer could not keep a copy that gets its time-stamp later'),
    }),
  ),
  'signFile.list': call(nothing, z.object({ files: z.array(signedFileSchema) })),
  /** The newest copy, to be saved by the person. */
  'signFile.copy': call(oneFile, z.object({ name: z.string(), data: z.base64() })),
  /** What waits after a failure is tried at once. */
  'signFile.tryNow': call(nothing, nothing),
  /** Takes it from the list and its copy from this computer; copies that were saved stay where they are. */
  'signFile.remove': call(oneFile, nothing),
} as const
