import { z } from 'zod'
import { fateSchema } from '../../domain/classification/classification.ts'
import { letterStateSchema } from '../../domain/letter.ts'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { call, nothing } from './call.ts'

const unitId = z.string().max(200)
const list = z.string().trim().min(1).max(120)
const ids = z.array(z.uuid()).min(1).max(5000)

/** Which part of an agency’s archive. `transfer`, `destroy`: what may be put on such a list today; the last two: a named list. */
export const archiveQuerySchema = z.object({
  unitId,
  view: z.enum(['all', 'transfer', 'destroy', 'transfer_list', 'destruction_list']),
  code: z.string().max(40).optional().describe('with all codes below it'),
  year: z.number().int().optional(),
  list: z.string().max(120).optional(),
})
export type ArchivePart = z.infer<typeof archiveQuerySchema>

export const archiveRowSchema = z.object({
  id: z.uuid(),
  subject: z.string(),
  party: z.string(),
  number: z.string().nullable(),
  side: z.enum(['keluar', 'masuk']),
  state: letterStateSchema,
  classification: z.string(),
  year: z.number().int(),
  archivedOn: z.iso.date(),
  activeUntil: z.iso.date(),
  inactiveUntil: z.iso.date(),
  fate: fateSchema,
  transferList: z.string().nullable(),
  destructionList: z.string().nullable(),
  destroyed: z.boolean(),
})
export type ArchiveRow = z.infer<typeof archiveRowSchema>

export const archiveListSchema = z.object({
  kind: z.enum(['transfer', 'destruction']),
  name: z.string(),
  letters: z.number().int(),
  since: z.iso.datetime(),
  approved: z.number().int().describe('of the letters'),
  approvedAt: z.iso.datetime().nullable(),
})
export type ArchiveList = z.infer<typeof archiveListSchema>

/** A letter that an agency may put into its archive, and under what. */
export const ripeRowSchema = z.object({
  id: z.uuid(),
  subject: z.string(),
  party: z.string(),
  number: z.string().nullable(),
  side: z.enum(['keluar', 'masuk']),
  state: letterStateSchema,
  date: z.iso.date().nullable(),
  classification: z.string().describe('that of the letter; may be empty or unknown to the tree'),
  isKnown: z.boolean(),
})
export type RipeRow = z.infer<typeof ripeRowSchema>

export const archiveResultSchema = z.object({
  done: z.number().int(),
  failed: z.array(z.object({ id: z.uuid(), error: errorMessageSchema })),
})

export const archiveCalls = {
  /** The agencies whose archive a person keeps, or whose lists they approve, and what waits there. */
  'archive.overview': call(
    nothing,
    z.object({
      units: z.array(
        z.object({
          unitId,
          mayKeep: z.boolean().describe('arsiparis or TU: archive, transfer, propose'),
          mayApprove: z.boolean().describe('head: approve destruction'),
          ripe: z.number().int().describe('not archived yet; at most 1,000 are counted'),
          toTransfer: z.number().int(),
          toDestroy: z.number().int(),
          waitingLists: z.array(archiveListSchema).describe('of destruction, not approved'),
          years: z.array(z.object({ year: z.number().int(), letters: z.number().int() })),
          codes: z.array(z.object({ code: z.string(), letters: z.number().int() })),
        }),
      ),
    }),
  ),
  /** Lists of destruction that wait for this person's approval. */
  'archive.waiting': call(nothing, z.object({ lists: z.number().int() })),
  'archive.rows': call(
    archiveQuerySchema.extend({ limit: z.number().int().min(1).max(5000).default(500) }),
    z.object({ rows: z.array(archiveRowSchema), total: z.number().int() }),
  ),
  'archive.lists': call(z.object({ unitId }), z.object({ lists: z.array(archiveListSchema) })),
  'archive.ripe': call(
    z.object({ unitId, ids: ids.optional().describe('these; left out: the oldest that are not archived') }),
    z.object({ rows: z.array(ripeRowSchema) }),
  ),
  /** Each under its own code; where the tree does not know that, under `fallback`. Progress as `archive.progress`. */
  'archive.archive': call(
    z.object({
      unitId,
      ids,
      code: z.string().max(40).optional().describe('for all'),
      fallback: z.string().max(40).optional(),
    }),
    archiveResultSchema,
  ),
  'archive.transfer': call(z.object({ unitId, ids, list }), archiveResultSchema),
  'archive.propose': call(z.object({ unitId, ids, list }), archiveResultSchema),
  'archive.approve': call(z.object({ unitId, list }), archiveResultSchema),
} as const
