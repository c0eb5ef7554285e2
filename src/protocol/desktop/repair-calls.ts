import { z } from 'zod'
import { largestLontarFile } from '../lontar-file.ts'
import { call, nothing } from './call.ts'

const backupSchema = z.object({
  name: z.string(),
  at: z.iso.datetime(),
  bytes: z.number().int(),
  letters: z.number().int(),
  unsent: z.number().int().describe('steps that had not been sent'),
  refused: z.number().int(),
})

/** A damaged store, after its person has typed the password: asked before anybody is signed in. */
export const repairStateSchema = z.object({
  personId: z.string(),
  name: z.string(),
  since: z.iso.datetime(),
  backups: z.array(backupSchema),
  readable: z.object({
    open: z.number().int().describe('steps that could be read and that the server may not have'),
    whole: z.boolean().describe('the outbox was read to its end'),
  }),
})

export const backupStateSchema = z.object({
  backups: z.array(backupSchema),
  kept: z.number().int().describe('days of which one is kept'),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
})

const sealedFile = z.object({ name: z.string(), text: z.string() })
const password = z.string().max(1024)
/** A file that the person chose, or one that was opened from outside. */
const unsentFile = z.object({
  file: z.union([
    z.object({ data: z.base64().max(Math.ceil(largestLontarFile * 1.4)) }),
    z.object({ offered: z.uuid() }),
  ]),
  password,
})

export const repairCalls = {
  'repair.state': call(nothing, repairStateSchema.nullable()),
  /**
   * Looks through the store once more; where it is whole, it is opened at the next sign-in. How far it is comes as
   * `storeCheck.progress` events. @throws check_cancelled
   */
  'repair.again': call(nothing, z.object({ whole: z.boolean() })),
  'repair.stop': call(nothing, nothing),
  /** from: a backup by its name; null: afresh from the server. The person signs in afterwards. */
  'repair.restore': call(
    z.object({ from: z.string().max(100).nullable() }),
    z.object({ open: z.number().int(), whole: z.boolean() }),
  ),
  'repair.export': call(z.object({ password }), sealedFile),

  'backup.state': call(nothing, backupStateSchema),
  'backup.make': call(nothing, backupStateSchema),
  /** All that only this computer has, sealed to a password and to the province’s recovery key. @throws nothing_unsent */
  'backup.export': call(z.object({ password }), sealedFile),
  'backup.preview': call(
    unsentFile,
    z.object({
      steps: z.array(z.object({ kind: z.string(), subject: z.string(), claimedAt: z.string() })),
      known: z.number().int(),
      refused: z.number().int(),
      files: z.number().int(),
    }),
  ),
  'backup.import': call(unsentFile, z.object({ taken: z.number().int() })),
}
