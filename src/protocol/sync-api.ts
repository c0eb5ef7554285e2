import { z } from 'zod'
import { directorySchema, holdingSchema } from '../domain/directory.ts'
import { letterIntentSchema } from '../domain/letter-intents.ts'
import { sha256Schema } from '../domain/letter.ts'
import { errorMessageSchema } from './errors/lontar-error.ts'
import { versionSchema } from './releases/release-manifest.ts'
import { remoteOfferSchema } from './remote-signing-api.ts'
import { sentLetterSchema } from './sent-letter.ts'

/**
 * What crosses the network between an office and the provincial server (see docs/sync.md). JSON over HTTPS. All paths are
 * under `/v1`; all but health, enrolment and the public page are for enrolled devices only.
 *
 * | path | what |
 * |---|---|
 * | GET  /v1/health                | `healthSchema`, no token |
 * | GET  /v1/demo/people           | `demoPeopleSchema`, only where the server runs as a demonstration |
 * | GET  /v1/release               | `signedReleaseSchema`: the release that this server announces, for anyone; 404 where none |
 * | POST /v1/devices               | `enrolRequestSchema` → `enrolAnswerSchema`, proven with the device's new key |
 * | POST /v1/devices/wiped         | confirms that the key to what the device held is destroyed |
 * | POST /v1/account/password      | `passwordRequestSchema` |
 * | POST /v1/hello                 | `helloRequestSchema` → `helloAnswerSchema`: how things stand, before anything else |
 * | GET  /v1/directory             | `directorySchema`, with ETag |
 * | POST /v1/push                  | `pushRequestSchema` → `pushAnswerSchema` |
 * | GET  /v1/feed?cursor=&limit=   | `feedPageSchema` |
 * | POST /v1/letters              | `lettersRequestSchema` → `lettersAnswerSchema`: those whose words were left out of the feed |
 * | GET  /v1/digest?cursor=        | `digestAnswerSchema`: what this device should hold, in 16 groups |
 * | GET  /v1/feed/group/:group     | `feedGroupSchema`: all of one group, where a digest differs |
 * | POST /v1/unknown               | `unknownRequestSchema` → `unknownAnswerSchema` |
 * | GET /v1/registers, /v1/leases  | the agencies’ books and blocks of numbers: `register-api.ts` |
 * | /v1/remote-signing/…           | signatures by the remote service: `remote-signing-api.ts` |
 * | POST /v1/alarm                 | `alarmSchema`, for the operators of the server |
 * | HEAD /v1/files/:sha256         | 200 complete, or 404; `Upload-Offset` says how many bytes are there |
 * | PATCH /v1/files/:sha256        | body = bytes from `Upload-Offset`, `Upload-Length` = whole size; 204, 409 wrong offset, 423 wait |
 * | GET  /v1/files/:sha256         | bytes, `Range` served; only to whom a letter with the file is visible, or where the directory names it |
 *
 * An answer that is not JSON of these shapes, with header `Lontar-Api`, is not a result: captive portals and proxies answer too.
 */
export const apiVersion = 2
export const apiHeader = 'lontar-api'

/**
 * The language of operations: the newest this version speaks, and the oldest it still takes and brings up (N to N−2).
 * 1: an edit replaces what stands there. 2: an edit says what it saw (`was`), a step names the step it builds upon (`follows`).
 * 3: letters from outside, disposisi, archive, several signatories, blanks of a kind. 4: permits.
 * 5: signatures of the remote service.
 */
export const schemas = { oldest: 1, newest: 5 } as const

export const operationSchema = z.object({
  dseq: z.number().int().positive().describe('gap-free per device: with the device the idempotency key'),
  opId: z.uuid().describe('the same also where the operation is offered by a device enrolled anew'),
  subject: z.uuid().describe('the letter'),
  schema: z.number().int().positive(),
  baseVersion: z
    .number()
    .int()
    .nonnegative()
    .describe('version of the letter that the server had last told this device'),
  follows: z
    .uuid()
    .nullable()
    .default(null)
    .describe('the step on this letter, unanswered when this one was taken, that this one builds upon'),
  actor: z
    .object({ positionId: z.string(), holding: holdingSchema })
    .describe('as what the person acts; the person is known by the device'),
  intent: letterIntentSchema,
  dependsOn: z.array(sha256Schema).describe('files that must be complete at the server first'),
  payloadHash: sha256Schema.describe('SHA-256 of the canonical JSON of subject, actor and intent'),
  claimedAt: z.iso.datetime(),
  receipt: z
    .string()
    .max(4000)
    .optional()
    .describe('given back to a server that was restored from a backup and lost what it had decided'),
})
export type Operation = z.infer<typeof operationSchema>

const receipt = z.string().describe('the result, sealed by the server for its own later use; opaque here')
export const operationResultSchema = z.discriminatedUnion('result', [
  z.object({
    dseq: z.number().int(),
    result: z.literal('accepted'),
    version: z.number().int(),
    letter: sentLetterSchema.nullable(),
    receipt,
  }),
  z.object({
    dseq: z.number().int(),
    result: z.literal('rejected'),
    error: errorMessageSchema,
    letter: sentLetterSchema.nullable(),
    receipt,
  }),
])
export type OperationResult = z.infer<typeof operationResultSchema>

/** Beyond these a server does not read an operation at all: bytes and levels of its JSON. A push has 16 MB at most. */
export const operationLimits = { bytes: 4 * 1024 * 1024, depth: 190 } as const

export const pushRequestSchema = z.object({ operations: z.array(operationSchema).min(1).max(200) })
/**
 * Results in the order of the operations. `waiting` names those that are *not* decided yet (their files are not
 * complete, an earlier operation of the device is missing, the server recovers, one side is too old): they are offered again
 * later, always together and oldest first, for an operation is decided only when every earlier number is decided or stands in
 * the same push.
 */
export const pushAnswerSchema = z.object({
  results: z.array(operationResultSchema),
  waiting: z.array(z.object({ dseq: z.number().int(), error: errorMessageSchema })),
  serverTime: z.iso.datetime(),
})
export type PushAnswer = z.infer<typeof pushAnswerSchema>

/**
 * A device whose store was put back to a backup begins a new count of steps: as another device of the same person, with the key that it
 * has. It makes the token itself, so that an answer that gets lost on the way locks nobody out.
 */
export const renewRequestSchema = z.object({ deviceId: z.uuid(), tokenSha256: sha256Schema })
export type RenewRequest = z.infer<typeof renewRequestSchema>

/** What an office is told to work with, at its enrolment and with each exchange after it changed. */
export const servicesSchema = z.object({
  tsaUrl: z.url(),
  /** Trust anchors as base64 DER. */
  anchors: z.array(z.base64()),
  retired: z
    .array(z.object({ sha256: sha256Schema, at: z.iso.datetime() }))
    .optional()
    .describe(
      'of the anchors, by the hash of their DER: since when they are trusted no more; what is proven to be older still counts',
    ),
  numberPattern: z.string(),
  recoveryKey: z.record(z.string(), z.unknown()).optional().describe('public JWK; IT keeps the private one'),
  lockAfterDays: z.number().positive().optional().describe('without an exchange, this computer is locked'),
})
export type ProvinceServices = z.infer<typeof servicesSchema>

/** What a device says of itself is believed for nothing but its own work: which steps it has to offer again. */
export const helloRequestSchema = z.object({
  cursor: z.string().max(300).describe('empty: nothing of this epoch was pulled yet'),
  epoch: z
    .string()
    .max(100)
    .optional()
    .describe('the one that this device knows of; empty before its first exchange; left out by an older Lontar'),
  lastSequence: z.number().int().nonnegative().describe('the highest dseq this device has given out'),
  bringsBack: z
    .number()
    .int()
    .nonnegative()
    .default(0)
    .describe('steps that were answered before the server was restored, and are not yet answered again'),
  schema: z.number().int().positive().describe('the newest language of operations that it speaks'),
  version: z.string().max(40).describe('of Lontar, for the list of devices'),
  servicesTag: z
    .string()
    .max(100)
    .optional()
    .describe('of the services that it was told last, empty where it knows none; left out by an older Lontar'),
})
export const helloAnswerSchema = z.object({
  epoch: z.string().describe('another one than before: the server was restored from a backup'),
  decidedThrough: z.number().int().nonnegative().describe('every operation of this device up to here is decided'),
  directoryTag: z.string(),
  schemas: z.object({ oldest: z.number().int(), newest: z.number().int() }),
  recovering: z.boolean().describe('restored from a backup, and waiting for what the devices bring back'),
  behind: z
    .boolean()
    .describe('more was decided than this device has given out: it was restored or copied, and must be enrolled anew'),
  order: z.enum(['none', 'wipe']),
  minimumVersion: versionSchema
    .nullable()
    .default(null)
    .describe('an older Lontar takes no new steps, and sends those that wait'),
  release: z
    .object({ version: versionSchema, sha256: sha256Schema.describe('of the manifest’s text') })
    .optional()
    .describe('the one that is announced at /v1/release'),
  remoteSigning: remoteOfferSchema.optional().describe('the remote signing service, where this server calls one'),
  recoveryKey: z.record(z.string(), z.unknown()).optional().describe('public JWK of the recovery key in force'),
  services: z
    .object({ tag: z.string().max(100), told: servicesSchema })
    .optional()
    .describe('where they are others than the device was told last'),
  serverTime: z.iso.datetime(),
})
export type HelloRequest = z.output<typeof helloRequestSchema>
export type HelloAnswer = z.infer<typeof helloAnswerSchema>

/** A change as its recipient may see it. `letter: null` means: no longer yours, remove it with its files. */
export const feedChangeSchema = z.object({
  seq: z.number().int().positive(),
  subject: z.uuid(),
  letter: sentLetterSchema.nullable(),
})
export type FeedChange = z.infer<typeof feedChangeSchema>

/**
 * Applied only if `from` is the client's own cursor, or empty where that cursor means nothing to this server any more; page
 * and cursor in one transaction. Cursors are opaque: (epoch, seq) under the server's seal.
 */
export const feedPageSchema = z.object({
  epoch: z.string(),
  from: z.string(),
  next: z.string(),
  more: z.boolean(),
  changes: z.array(feedChangeSchema),
})
export type FeedPage = z.infer<typeof feedPageSchema>

/**
 * Where much waits, letters whose PDF is fixed come without their words (`wordsLater`): the lists are whole in a
 * fraction of the time. Their words are asked for when all pages have come. Answered in the order asked, as many as fit.
 */
export const lettersRequestSchema = z.object({ subjects: z.array(z.uuid()).min(1).max(500) })
export const lettersAnswerSchema = z.object({
  letters: z.array(z.object({ subject: z.uuid(), letter: sentLetterSchema.nullable() })),
})
export type LettersAnswer = z.infer<typeof lettersAnswerSchema>

/** Letters fall into 16 groups by the first digit of their id. A digest is the XOR of SHA-256(`id:SHA-256 of the view`). */
export const digestGroups = '0123456789abcdef'.split('')
export const digestAnswerSchema = z.object({
  current: z.boolean().describe('false: there are changes behind the cursor, so there is nothing to compare yet'),
  groups: z.record(z.string(), z.string()),
})
export type DigestAnswer = z.infer<typeof digestAnswerSchema>
export const feedGroupSchema = z.object({
  cursor: z.string().describe('where the feed stood; applied only if the client still stands there'),
  changes: z.array(feedChangeSchema),
})
export type FeedGroup = z.infer<typeof feedGroupSchema>

/** Letters that a device holds from before the server was restored: which of them are in no feed because nobody knows them? */
export const unknownRequestSchema = z.object({ subjects: z.array(z.uuid()).max(5000) })
export const unknownAnswerSchema = z.object({ subjects: z.array(z.uuid()) })

export const alarmSchema = z.object({
  kind: z.enum(['digest_mismatch', 'sync_stuck', 'store_recovered']),
  detail: z.string().max(100),
})
export type Alarm = z.infer<typeof alarmSchema>

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

/** In a demonstration everybody has this password; anywhere else nobody may. */
export const demoPassword = 'lontar untuk semua'

const password = z.string().min(1).max(1024)
export const enrolRequestSchema = z.object({
  personId: z.string().max(200),
  code: z.string().max(200),
  password: password.describe(
    'set with the first device, or where the admin gave a code to reset it; otherwise it must match',
  ),
  deviceName: z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u),
})
export type EnrolRequest = z.infer<typeof enrolRequestSchema>
export const passwordRequestSchema = z.object({ current: password, next: password })
export const enrolAnswerSchema = z.object({
  deviceId: z.uuid(),
  token: z.string().min(32),
  person: z.object({ id: z.string(), name: z.string() }),
  directory: directorySchema,
  services: servicesSchema,
})
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>
export const serverErrorSchema = z.object({ error: errorMessageSchema })
