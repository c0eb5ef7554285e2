import { z } from 'zod'
import { directorySchema, holdingSchema } from '../domain/directory.ts'
import { letterIntentSchema } from '../domain/letter-intents.ts'
import { letterSchema, sha256Schema } from '../domain/letter.ts'
import { errorMessageSchema } from './errors/lontar-error.ts'

/**
 * What crosses the network between an office and the provincial server (see docs/sync.md). JSON over HTTPS; every
 * request but enrolment carries `Authorization: Bearer <device token>`. All paths are under `/v1`.
 *
 * | path | what |
 * |---|---|
 * | GET  /v1/health                    | `healthSchema`, no token |
 * | GET  /v1/demo/people               | `demoPeopleSchema`, only where the server runs as a demonstration |
 * | POST /v1/devices                   | `enrolRequestSchema` → `enrolAnswerSchema` |
 * | GET  /v1/directory                 | `directorySchema`, with ETag |
 * | POST /v1/push                      | `pushRequestSchema` → `pushAnswerSchema` |
 * | GET  /v1/feed?epoch=&after=&limit= | `feedPageSchema` |
 * | HEAD /v1/files/:sha256             | 200 complete, or 404; `Upload-Offset` says how many bytes are there |
 * | PATCH /v1/files/:sha256            | body = bytes from `Upload-Offset`, `Upload-Length` = whole size; 204, 409 wrong offset, 423 wait |
 * | GET  /v1/files/:sha256             | bytes, `Range` served; only to whom a letter with the file is visible |
 *
 * An answer that is not JSON of these shapes, with header `Lontar-Api`, is not a result: captive portals and proxies answer too.
 */
export const apiVersion = 1
export const apiHeader = 'lontar-api'

export const operationSchema = z.object({
  dseq: z.number().int().positive().describe('gap-free per device: with the device the idempotency key'),
  opId: z.uuid(),
  subject: z.uuid().describe('the letter'),
  schema: z.literal(1),
  baseVersion: z
    .number()
    .int()
    .nonnegative()
    .describe('version of the letter that the person saw; shown, and bound by the intents that need it'),
  actor: z
    .object({ positionId: z.string(), holding: holdingSchema })
    .describe('as what the person acts; the person is known by the device'),
  intent: letterIntentSchema,
  dependsOn: z.array(sha256Schema).describe('files that must be complete at the server first'),
  payloadHash: sha256Schema.describe('SHA-256 of the canonical JSON of subject, actor and intent'),
  claimedAt: z.iso.datetime(),
})
export type Operation = z.infer<typeof operationSchema>

export const operationResultSchema = z.discriminatedUnion('result', [
  z.object({
    dseq: z.number().int(),
    result: z.literal('accepted'),
    version: z.number().int(),
    letter: letterSchema.nullable(),
  }),
  z.object({
    dseq: z.number().int(),
    result: z.literal('rejected'),
    error: errorMessageSchema,
    letter: letterSchema.nullable(),
  }),
])
export type OperationResult = z.infer<typeof operationResultSchema>

/** Beyond these a server does not read an operation at all: bytes and levels of its JSON. A push has 16 MB at most. */
export const operationLimits = { bytes: 4 * 1024 * 1024, depth: 190 } as const

export const pushRequestSchema = z.object({ operations: z.array(operationSchema).min(1).max(200) })
/**
 * Results in the order of the operations. `waiting` names those that are *not* decided yet (their files are not
 * complete, or an earlier operation of the device is missing): they are offered again later, always together and oldest
 * first, for an operation is decided only when every earlier number is decided or stands in the same push.
 */
export const pushAnswerSchema = z.object({
  results: z.array(operationResultSchema),
  waiting: z.array(z.object({ dseq: z.number().int(), error: errorMessageSchema })),
  serverTime: z.iso.datetime(),
})
export type PushAnswer = z.infer<typeof pushAnswerSchema>

/** A change as its recipient may see it. `letter: null` means: no longer yours, remove it with its files. */
export const feedChangeSchema = z.object({
  seq: z.number().int().positive(),
  subject: z.uuid(),
  letter: letterSchema.nullable(),
})
export type FeedChange = z.infer<typeof feedChangeSchema>

/** Applied only if `epoch` and `from` are the client's own cursor; page and cursor in one transaction. */
export const feedPageSchema = z.object({
  epoch: z.string(),
  from: z.number().int().nonnegative(),
  next: z.number().int().nonnegative(),
  more: z.boolean(),
  changes: z.array(feedChangeSchema),
  serverTime: z.iso.datetime(),
})
export type FeedPage = z.infer<typeof feedPageSchema>

export const healthSchema = z.object({
  name: z.literal('lontar'),
  api: z.number().int(),
  epoch: z.string(),
  serverTime: z.iso.datetime(),
})

export const demoPeopleSchema = z.object({
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      title: z.string(),
      unit: z.string(),
      code: z.string().describe('one-time enrolment code'),
    }),
  ),
})

export const enrolRequestSchema = z.object({ personId: z.string(), code: z.string(), deviceName: z.string().max(200) })
export const enrolAnswerSchema = z.object({
  deviceId: z.uuid(),
  token: z.string().min(32),
  person: z.object({ id: z.string(), name: z.string() }),
  directory: directorySchema,
  services: z.object({
    tsaUrl: z.url(),
    /** Trust anchors as base64 DER. */
    anchors: z.array(z.base64()),
    numberPattern: z.string(),
  }),
})
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>
export const serverErrorSchema = z.object({ error: errorMessageSchema })
