import { z } from 'zod'
import { extensionOf } from '../domain/attachment-kind.ts'
import { directorySchema, holdingSchema, positionSchema, personSchema } from '../domain/directory.ts'
import { attachmentSchema, letterContentSchema, letterSchema } from '../domain/letter.ts'
import {
  adminDevicesSchema,
  changeRequestSchema,
  codeAnswerSchema,
  codeRequestSchema,
  holdingsSchema,
  movesRequestSchema,
  movesSchema,
} from './admin-api.ts'
import { archiveCalls } from './desktop/archive-calls.ts'
import { call, nothing } from './desktop/call.ts'
import { checkCalls } from './desktop/check-calls.ts'
import { directoryCalls } from './desktop/directory-calls.ts'
import { permitCalls } from './desktop/permit-calls.ts'
import { remoteResultSchema, remoteSigningCalls } from './desktop/remote-signing-calls.ts'
import { repairCalls } from './desktop/repair-calls.ts'
import { storeCheckCalls, storeCheckEvent } from './desktop/store-check-calls.ts'
import { registerCalls } from './desktop/register-calls.ts'
import { dispositionCalls, letterDispositionsSchema } from './desktop/disposition-calls.ts'
import { noticeCalls } from './desktop/notice-calls.ts'
import { permitKindCalls } from './desktop/permit-kind-calls.ts'
import { permitBoardCalls } from './desktop/permit-board-calls.ts'
import { componentCalls } from './desktop/component-calls.ts'
import { updateCalls } from './desktop/update-calls.ts'
import { writingCalls } from './desktop/writing-calls.ts'
import { batchCalls, batchOptions } from './desktop/batch-calls.ts'
import { classificationCalls } from './desktop/classification-calls.ts'
import { exportCalls } from './desktop/export-calls.ts'
import { flowCalls } from './desktop/flow-calls.ts'
import { deviceCalls } from './desktop/device-calls.ts'
import { homeCalls } from './desktop/home-calls.ts'
import { taskSchema } from './desktop/letter-row.ts'
import { listCalls } from './desktop/list-calls.ts'
import { intakeCalls } from './desktop/intake-calls.ts'
import { signFileCalls } from './desktop/sign-file-calls.ts'
import { signWithSchema } from './desktop/sign-with.ts'
import { lockCalls, rekeySteps } from './desktop/lock-calls.ts'
import { recoveryCalls } from './desktop/recovery-calls.ts'
import { computerCalls, offeredSchema } from './desktop/computer-calls.ts'
import { diagnosisCalls, diagnosisStepEvent, officeDiedEvent } from './desktop/diagnosis-calls.ts'
import { errorMessageSchema } from './errors/lontar-error.ts'
import { triedModuleSchema } from './token-api.ts'
import { verdictSchema } from './verdict.ts'

export { offeredSchema, type Offered } from './desktop/computer-calls.ts'
export { signWithSchema, type SignWith } from './desktop/sign-with.ts'
export {
  boxes,
  boxSchema,
  letterRowSchema,
  mostRows,
  taskSchema,
  type Box,
  type LetterRow,
} from './desktop/letter-row.ts'

/**
 * The one contract between the screens and the office. A shell checks the sender and passes the call on; the office
 * checks the input against this map. Documents are read by URL, see `documentPath`.
 */
const letterId = z.object({ id: z.uuid() })
const secret = z.string().min(1).max(1024)

export const operationRowSchema = z.object({
  dseq: z.number().int(),
  heldBy: z.number().int().nullable().describe('the refused step that held this one back, by its dseq'),
  dismissed: z.boolean().describe('refused, read, and put away'),
  letterId: z.uuid(),
  subject: z.string(),
  kind: z.string(),
  status: z.enum(['waiting', 'accepted', 'rejected', 'held_back']),
  error: errorMessageSchema.nullable(),
  written: z.string().describe('what the person wrote in this step, to be read and copied when the step was rejected'),
  positionId: z.string().describe('as what it was done'),
  holding: holdingSchema,
  claimedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
})
export type OperationRow = z.infer<typeof operationRowSchema>

export const letterDetailSchema = z.object({
  letter: letterSchema.describe('as it stands with the waiting steps applied'),
  side: z.enum(['keluar', 'masuk']),
  tasks: z.array(taskSchema),
  operations: z.array(operationRowSchema),
  /** Path for the document URL: signed, else final, else the live preview. Null while the file is not on this computer. */
  document: z.string().nullable(),
  documentKind: z.enum(['preview', 'final', 'signed']),
  mayEdit: z.boolean(),
  mayCancel: z.boolean(),
  maySend: z.boolean().describe('drafted, numbered or signed it: may withdraw it and write down hand-overs'),
  undo: z
    .string()
    .nullable()
    .describe('kind of the last step, while it has not left this computer and can be taken back'),
  decided: z
    .number()
    .int()
    .describe('entries of `letter.history` that the server has confirmed; what follows waits for it'),
  withdrawalAsked: z
    .array(z.number().int())
    .describe('of `letter.deliveries`: places where a withdrawal was asked for here and the server has not answered'),
  onlyHere: z.boolean(),
  dispositions: letterDispositionsSchema,
  writtenHere: z
    .array(z.string())
    .describe('of `letter.conflicts`: ids where the text that is kept aside was written on this computer'),
})
export type LetterDetail = z.infer<typeof letterDetailSchema>

/** What a person may decide of the sync on this computer; kept over restarts. */
export const syncSettingsSchema = z.object({
  paused: z.boolean().describe('no round begins by itself'),
  saveData: z.boolean().describe('of files only those to be signed and those of letters that are opened are fetched'),
  notices: z.boolean().describe('the operating system tells what newly waits for the person'),
})
export type SyncSettings = z.infer<typeof syncSettingsSchema>

export const transferSchema = z.object({
  direction: z.enum(['up', 'down']),
  files: z.number().int().describe('done of `ofFiles`'),
  ofFiles: z.number().int(),
  bytes: z.number().int(),
  ofBytes: z.number().int(),
})
export type Transfer = z.infer<typeof transferSchema>

export const syncStatusSchema = z.object({
  online: z.boolean(),
  offlineSince: z.iso.datetime().nullable(),
  waiting: z.number().int().describe('operations without a final result'),
  oldestWaiting: z.iso.datetime().nullable(),
  waitingForTimestamp: z.number().int(),
  needsAction: z.number().int(),
  lastExchange: z.iso.datetime().nullable(),
  clockOffsetSeconds: z.number().nullable().describe('own clock minus server clock'),
  syncing: z.boolean(),
  transfer: transferSchema.nullable().describe('the files under way'),
  settings: syncSettingsSchema,
  problem: errorMessageSchema
    .nullable()
    .describe(
      'why the last exchange failed; or, while online, what went wrong with one letter although the server answered',
    ),
  outdated: z
    .object({ minimum: z.string(), version: z.string() })
    .nullable()
    .describe('the server demands a later Lontar: nothing new is done here, what waits is still sent'),
  newer: z.string().nullable().describe('a later release that IT is about to install'),
})
export type SyncStatus = z.infer<typeof syncStatusSchema>

/** What newly waits for a person, gathered for one notice of the operating system. */
export const newsSchema = z.object({
  tasks: z.partialRecord(taskSchema, z.number().int()),
  refused: z.number().int(),
  due: z
    .object({ mine: z.number().int(), given: z.number().int() })
    .optional()
    .describe('dispositions due today or late: to me, and by me; once a day'),
  permits: z
    .object({ soon: z.number().int(), late: z.number().int() })
    .optional()
    .describe('cases with me that are near their end or late; each is told once of each'),
  letter: z
    .object({
      id: z.uuid(),
      subject: z.string().nullable().describe('null: its words are for nobody who looks over a shoulder'),
    })
    .nullable()
    .describe('where it is about one letter only'),
})
export type News = z.infer<typeof newsSchema>

export const meSchema = z.object({
  person: personSchema,
  positions: z.array(positionSchema.extend({ holding: z.string(), unitName: z.string() })),
})
export type Me = z.infer<typeof meSchema>

/** A certificate a person may sign with, as shown in the signing dialog. */
export const signerOptionSchema = z.object({
  id: z.string().describe('opaque; given back to signing.sign'),
  type: z.literal('token'),
  label: z.string(),
  subject: z.string(),
  issuer: z.string(),
  notAfter: z.iso.datetime().nullable(),
  pin: z.enum(['ok', 'count_low', 'final_try', 'locked', 'own_keypad']),
  asksEachTime: z.boolean(),
  mine: z.boolean().describe('the certificate names the person who is signed in'),
  problem: errorMessageSchema.nullable(),
})
export type SignerOption = z.infer<typeof signerOptionSchema>

export const signResultSchema = z.object({
  id: z.uuid(),
  result: z.enum(['signed', 'skipped', 'failed']),
  error: errorMessageSchema.nullable(),
})
export type SignResult = z.infer<typeof signResultSchema>

/** The directory as an admin works on it. Offline there is no base: it can be read, not changed. */
export const adminDirectorySchema = z.object({ directory: directorySchema, base: z.string().nullable() })
export type AdminDirectory = z.infer<typeof adminDirectorySchema>
const oneDevice = z.object({ deviceId: z.string().max(100) })

export const desktopApi = {
  'session.people': call(
    nothing,
    z.object({
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          title: z.string(),
          unit: z.string(),
          onThisComputer: z.boolean(),
          asksPassword: z.boolean(),
        }),
      ),
      serverReachable: z.boolean(),
      demo: z.boolean().describe('everybody may sign in as anybody'),
    }),
  ),
  /** Without a password: as in a demonstration. With a code of the agency's admin: this computer is enrolled, the first time or anew. */
  'session.signIn': call(
    z.object({ personId: z.string().max(200), password: secret.optional(), code: z.string().max(200).optional() }),
    meSchema,
  ),
  /** The server refuses this computer: whoever is signed in enrols it anew and keeps all work. */
  'session.reenrol': call(z.object({ code: z.string().max(200), password: secret.optional() }), meSchema),
  'session.changePassword': call(z.object({ current: secret.optional(), next: secret }), nothing),
  'session.signOut': call(nothing, nothing),
  'session.me': call(nothing, meSchema.nullable()),
  ...lockCalls,
  ...recoveryCalls,

  'directory.get': call(nothing, directorySchema),

  /** All but `admin.directory` need the server (`admin_needs_server`), which alone knows who may. */
  'admin.directory': call(nothing, adminDirectorySchema),
  'admin.change': call(changeRequestSchema, adminDirectorySchema),
  'admin.moves': call(movesRequestSchema, movesSchema),
  'admin.code': call(codeRequestSchema, codeAnswerSchema),
  'admin.devices': call(nothing, adminDevicesSchema),
  'admin.revoke': call(oneDevice, nothing),
  'admin.wipe': call(oneDevice, nothing),
  'admin.holdings': call(oneDevice, holdingsSchema),
  ...directoryCalls,
  ...registerCalls,
  ...flowCalls,

  ...listCalls,
  ...homeCalls,
  ...deviceCalls,
  ...computerCalls,
  ...repairCalls,
  ...storeCheckCalls,
  ...diagnosisCalls,
  ...updateCalls,
  ...componentCalls,
  'letters.get': call(letterId, letterDetailSchema),
  'letters.create': call(z.object({ kind: z.string() }), letterId),
  'letters.edit': call(letterId.extend({ content: letterContentSchema.partial() }), letterDetailSchema),
  'letters.attach': call(letterId.extend({ name: z.string().min(1).max(200), data: z.base64() }), attachmentSchema),
  'letters.detach': call(letterId.extend({ sha256: z.string() }), letterDetailSchema),
  'letters.submit': call(letterId.extend({ note: z.string() }), letterDetailSchema),
  /** `contentVersion`: the one that was read; left out: the present one. */
  'letters.paraf': call(
    letterId.extend({ note: z.string(), contentVersion: z.number().int().optional() }),
    letterDetailSchema,
  ),
  /** `to`: a reviewer who gave paraf looks at it again; left out: back to the drafter. */
  'letters.return': call(letterId.extend({ note: z.string(), to: z.string().optional() }), letterDetailSchema),
  /** Asks the server for number and date; the office renders the final PDF as soon as the number is there. */
  'letters.number': call(letterId, letterDetailSchema),
  'letters.cancel': call(letterId.extend({ note: z.string() }), letterDetailSchema),
  /** Which of two texts of a field it is (`letter.conflicts`). */
  'letters.resolve': call(
    letterId.extend({ conflict: z.string().max(100), take: z.enum(['current', 'other']) }),
    letterDetailSchema,
  ),
  'letters.read': call(letterId, nothing),
  'letters.judge': call(letterId, verdictSchema),
  ...checkCalls,
  ...dispositionCalls,
  ...intakeCalls,
  ...permitCalls,

  ...writingCalls,
  ...archiveCalls,
  ...exportCalls,
  ...classificationCalls,
  ...permitBoardCalls,
  ...noticeCalls,
  ...permitKindCalls,

  'signing.options': call(
    nothing,
    z.object({ options: z.array(signerOptionSchema), tried: z.array(triedModuleSchema) }),
  ),
  /** Signs the letters in turn; progress comes as `signing.progress` events. Each letter is a transaction of its own. */
  'signing.sign': call(
    z.object({ ids: z.array(z.uuid()).min(1).max(500), with: signWithSchema, ...batchOptions }),
    z.object({ results: z.array(signResultSchema) }),
  ),

  ...batchCalls,
  ...remoteSigningCalls,
  ...signFileCalls,

  'sync.status': call(nothing, syncStatusSchema),
  'sync.now': call(nothing, syncStatusSchema),
  'sync.operations': call(nothing, z.object({ operations: z.array(operationRowSchema) })),
  'sync.settings': call(syncSettingsSchema.partial(), syncStatusSchema),
  /** Puts a refused step away, with those that it held back. */
  'sync.dismiss': call(z.object({ dseq: z.number().int() }), nothing),
  /** All that only this computer has, as JSON for IT. Null where everything was sent. */
  'sync.export': call(nothing, z.object({ name: z.string(), json: z.string().nullable() })),
  /** The screens know the language and whether anybody looks at them; the shell shows it. */
  'notices.show': call(
    z.object({
      title: z.string().max(200),
      body: z.string().max(500),
      place: z.string().max(2000).nullable().default(null).describe('where a click on it leads, as after `#`'),
    }),
    nothing,
  ),
} as const

export type DesktopApi = typeof desktopApi
export type DesktopCall = keyof DesktopApi
export type DesktopInput<C extends DesktopCall> = z.input<DesktopApi[C]['input']>
export type DesktopOutput<C extends DesktopCall> = z.output<DesktopApi[C]['output']>

export const desktopEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('letters.changed'), ids: z.array(z.string()) }),
  z.object({ event: z.literal('sync.status'), status: syncStatusSchema }),
  z.object({ event: z.literal('directory.changed') }),
  z.object({ event: z.literal('intake.changed') }),
  z.object({ event: z.literal('sync.transfer'), transfer: transferSchema.nullable() }),
  z.object({ event: z.literal('news'), news: newsSchema }),
  z.object({
    event: z.literal('signing.progress'),
    done: z.number().int(),
    total: z.number().int(),
    last: signResultSchema.nullable(),
  }),
  z.object({
    event: z.literal('remote.progress'),
    done: z.number().int(),
    total: z.number().int(),
    last: remoteResultSchema,
  }),
  z.object({ event: z.literal('archive.progress'), done: z.number().int(), total: z.number().int() }),
  diagnosisStepEvent,
  storeCheckEvent,
  officeDiedEvent,
  z.object({ event: z.literal('offered.changed'), offered: z.array(offeredSchema) }),
  z.object({ event: z.literal('place.asked'), place: z.string().max(2000) }),
  z.object({ event: z.literal('clock.changed') }),
  z.object({ event: z.literal('session.locked'), locked: z.boolean() }),
  z.object({
    event: z.literal('rekey.progress'),
    step: z.enum(rekeySteps),
    done: z.number().int(),
    of: z.number().int().describe('0: not known'),
  }),
  z.object({ event: z.literal('session.ended'), reason: errorMessageSchema.nullable() }),
])
export type DesktopEvent = z.infer<typeof desktopEventSchema>

/** What a call gives back across the border: never an exception. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: z.infer<typeof errorMessageSchema> }

/** What the preload (or the Chromium shell) puts on `window.lontar`. */
export interface LontarBridge {
  call(name: string, input: unknown): Promise<Answer<unknown>>
  subscribe(listener: (event: unknown) => void): () => void
  readonly shell: 'electron' | 'chromium'
}

/**
 * The screens live under this origin in the Chromium shell, and under `lontar-app://app` in Electron; screens use paths only.
 * Documents are read from `/documents/...` below it.
 */
export const appOrigin = 'https://lontar.invalid'
/** What the screens may ask for as what; anything else is bytes to be saved, never shown. */
const servedAs: Record<string, string> = { pdf: 'pdf', png: 'png', jpg: 'jpg', jpeg: 'jpg' }

export const documentPath = {
  letter: (id: string, hash: string) => `/documents/letters/${id}/${hash}.pdf`,
  /** @param name as it is attached: its end says what the bytes are; left out, a PDF */
  attachment: (id: string, sha256: string, name = '.pdf') =>
    `/documents/attachments/${id}/${sha256}.${servedAs[extensionOf(name)] ?? 'bin'}`,
  slip: (id: string, hash: string) => `/documents/slips/${id}/${hash}.pdf`,
  intake: (id: string, sha256: string) => `/documents/intake/${id}/${sha256}.pdf`,
  /** The receipt of an application; the name changes with what stands on it. */
  receipt: (id: string, hash: string) => `/documents/receipts/${id}/${hash}.pdf`,
  /** A file that is being handed in, by the draft that holds it. */
  permitDraft: (key: string, sha256: string, name: string) =>
    `/documents/permit-drafts/${key}/${sha256}.${servedAs[extensionOf(name)] ?? 'bin'}`,
}
