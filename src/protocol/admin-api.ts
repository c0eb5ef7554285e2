import { z } from 'zod'
import { directoryChangeSchema } from '../domain/directory-changes/change.ts'
import { securityLevels } from '../domain/letter.ts'

/**
 * What crosses the network for those who administer, under `/v1/admin`, online only. Whether somebody may follows from the
 * positions that they hold on the server's day.
 *
 * | path | what |
 * |---|---|
 * | POST /directory             | `changeRequestSchema` → `changeAnswerSchema` |
 * | POST /moves                 | `movesRequestSchema` → `movesSchema`: what stands at a desk |
 * | GET  /devices               | `adminDevicesSchema`, of the people one administers |
 * | GET  /devices/:id/holdings  | `holdingsSchema`: whose data was on it |
 * | POST /devices/:id/revoke    | ends its access |
 * | POST /devices/:id/wipe      | and has it destroy the key to what it holds |
 * | POST /codes                 | `codeRequestSchema` → `codeAnswerSchema` |
 * | POST /recovery/end          | provincial admins: no longer wait for what a restored server lost |
 */
export const changeRequestSchema = z.object({
  base: z.string().max(100).describe('tag of the directory that the change was made on'),
  change: directoryChangeSchema,
})
export const changeAnswerSchema = z.object({ tag: z.string() })

export const movesRequestSchema = z.object({ personId: z.string(), positionId: z.string() })
/** Counts only: an admin of people is no reader of letters. */
export const movesSchema = z.object({
  drafts: z.number().int().describe('drafts and returned letters of the desk, which its next holder takes over'),
  waiting: z.number().int().describe('letters that wait for the person in this position'),
})
export type Moves = z.infer<typeof movesSchema>

export const adminDeviceSchema = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  enrolledAt: z.iso.datetime(),
  seenAt: z.iso.datetime().nullable().describe('to the hour'),
  version: z.string(),
  state: z.enum(['active', 'revoked', 'wipe_ordered', 'wiped']),
})
export type AdminDevice = z.infer<typeof adminDeviceSchema>
export const adminDevicesSchema = z.object({ devices: z.array(adminDeviceSchema) })

export const codeRequestSchema = z.object({
  personId: z.string().max(200),
  resetsPassword: z.boolean().describe('its bearer sets a new password'),
})
export const codeAnswerSchema = z.object({ code: z.string(), days: z.number().describe('how long it is good') })

/** [UU 27/2022, breach notice within 3×24 hours] What a device could show to whoever found it. */
export const holdingsSchema = z.object({
  device: adminDeviceSchema,
  at: z.iso.datetime(),
  letters: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      subject: z.string().nullable().describe('null: too secret for whoever asks'),
      security: z.enum(securityLevels),
      updatedAt: z.string(),
    }),
  ),
})
export type Holdings = z.infer<typeof holdingsSchema>
