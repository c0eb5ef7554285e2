import { z } from 'zod'
import { call, nothing } from './call.ts'

/** What a full check looks through, in this order; first a fresh copy is made. */
export const storeCheckParts = ['pages', 'references', 'search', 'outbox', 'files'] as const

export const storeCheckProgressSchema = z.object({
  part: z.enum(['copy', ...storeCheckParts]),
  done: z.number().describe('copy: bytes. pages: tables. search: indexes. outbox: steps. files: files'),
  of: z.number().describe('0: not known'),
})
export type StoreCheckProgress = z.infer<typeof storeCheckProgressSchema>

/** null: no check is under way any more. */
export const storeCheckEvent = z.object({
  event: z.literal('storeCheck.progress'),
  progress: storeCheckProgressSchema.nullable(),
})

export const storeCheckSummarySchema = z.object({
  at: z.iso.datetime().describe('when it was over'),
  seconds: z.number(),
  faults: z.array(z.object({ part: z.enum(storeCheckParts), count: z.number().int() })),
  letters: z.number().int(),
  files: z.number().int(),
})
export type StoreCheckSummary = z.infer<typeof storeCheckSummarySchema>

/** What the check after a start read, without a fault. */
export const quickCheckSchema = z.object({
  at: z.iso.datetime(),
  bytes: z.number().int(),
  roundAt: z.iso
    .datetime()
    .nullable()
    .describe('when all rows had been read, in one start or over several; null: not yet'),
})
export type QuickCheckSummary = z.infer<typeof quickCheckSchema>

/** Problems of the sync after which the person may choose to go on from the present store. */
export const goesOnAfter = ['store_went_back', 'device_cloned']

/** Is the store itself not as it was? A file that is damaged or gone is fetched again, and says nothing of the store. */
export const isStoreAtFault = ({ faults }: StoreCheckSummary): boolean => faults.some(({ part }) => part !== 'files')

export const storeCheckCalls = {
  /** A check that is under way, and the last one that came to its end. */
  'storeCheck.state': call(
    nothing,
    z.object({
      progress: storeCheckProgressSchema.nullable(),
      last: storeCheckSummarySchema.nullable(),
      quick: quickCheckSchema.nullable(),
    }),
  ),
  /** Everything is read, in a fresh copy, beside the work. @throws backup_under_way, check_cancelled, backup_no_room */
  'storeCheck.full': call(nothing, storeCheckSummarySchema),
  'storeCheck.cancel': call(nothing, nothing),
  /** After a check that found the store damaged: ends the session, so that the person can choose how to repair it. */
  'storeCheck.repair': call(nothing, nothing),
  /** After `store_went_back` or `device_cloned`: this computer goes on from its present store, as another device at the server. */
  'storeCheck.goOn': call(nothing, nothing),
}
