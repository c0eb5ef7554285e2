import { z } from 'zod'
import { holdingSchema } from '../../domain/directory.ts'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { call, nothing } from './call.ts'

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

export const syncCalls = {
  'sync.status': call(nothing, syncStatusSchema),
  'sync.now': call(nothing, syncStatusSchema),
  'sync.operations': call(nothing, z.object({ operations: z.array(operationRowSchema) })),
  'sync.settings': call(syncSettingsSchema.partial(), syncStatusSchema),
  /** Puts a refused step away, with those that it held back. */
  'sync.dismiss': call(z.object({ dseq: z.number().int() }), nothing),
  /** All that only this computer has, as JSON for IT. Null where everything was sent. */
  'sync.export': call(nothing, z.object({ name: z.string(), json: z.string().nullable() })),
} as const
