import { z } from 'zod'
import { caseTasks } from '../../domain/permits/access/open-tasks.ts'
import { letterStateSchema, securityLevels, urgencyLevels } from '../../domain/letter.ts'

export const taskSchema = z.enum([
  'revisi',
  'paraf',
  'nomor',
  'pdf_akhir',
  'tanda_tangan',
  'tanda_tangan_basah',
  'ttd_bsre',
  'ttd_bsre_tak_pasti',
  'baca',
  'disposisi',
  ...caseTasks,
])
export const sideSchema = z.enum(['keluar', 'masuk'])

/**
 * The boxes that are lists of their own. `disposisi`: given to one of my positions and not done; `arsip`: put away by one of my
 * units, or at its end (cancelled, refused, destroyed).
 */
export const boxes = ['menunggu', 'masuk', 'disposisi', 'draf', 'keluar', 'arsip', 'perlu_tindakan'] as const
export const boxSchema = z.enum(boxes)
export type Box = z.infer<typeof boxSchema>
/** No list is longer: whoever looks for an older letter searches. */
export const mostRows = 5000

export const letterRowSchema = z.object({
  id: z.uuid(),
  subject: z.string(),
  envelope: z.boolean().describe('a closed letter that another reads: it has no subject here'),
  party: z.string().describe('whom it goes to (outgoing) or comes from (incoming)'),
  number: z.string().nullable(),
  state: letterStateSchema,
  side: sideSchema,
  tasks: z.array(taskSchema),
  urgency: z.enum(urgencyLevels),
  security: z.enum(securityLevels),
  unread: z.boolean(),
  updatedAt: z.iso.datetime(),
  kind: z.string().describe('id of the kind of naskah'),
  letterDate: z.iso.date().nullable().describe('as it stands on the letter; null as long as it has no number'),
  listedAt: z.iso
    .datetime()
    .describe('its place in lists: when it came to me, was sent, or last changed while it is in work'),
  due: z.iso.date().nullable().describe('the earliest of the open dispositions to me'),
  followedUp: z.boolean().describe('my unit has done what it asks'),
  agenda: z.string().nullable().describe('its line in my unit’s own book of incoming letters'),
  permit: z.boolean().describe('a permit case: it opens under Perizinan'),
  outside: z.boolean().describe('recorded by an office, from somebody without Lontar'),
  fromUnit: z.string().nullable().describe('the unit whose letter it is; null where it came from outside'),
  waitingOperations: z.number().int().describe('steps of this letter that the server has not yet answered'),
  needsAction: z.boolean().describe('a step was rejected'),
  onlyHere: z
    .boolean()
    .describe('the server was restored from a backup and does not know it: this copy may be the last one'),
})
export type LetterRow = z.infer<typeof letterRowSchema>
