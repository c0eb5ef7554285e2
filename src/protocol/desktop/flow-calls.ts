import { z } from 'zod'
import { dispatchSchema, relationSchema } from '../../domain/letter.ts'
import { call } from './call.ts'

const letterId = z.object({ id: z.uuid() })
const nothing = z.object({})
const note = z.string().max(4000)
const largestScan = 40 * 1024 * 1024

/** A file that the shell saves where the person wants it. */
const savedFile = z.object({ name: z.string(), data: z.base64() })

/** The way of one letter after it was written: back, apart, on paper, out of the house, and again. */
export const flowCalls = {
  /** The scan of a letter that may not be signed electronically; it leaves for its addressees with it. */
  'letters.signOnPaper': call(
    letterId.extend({ name: z.string().min(1).max(200), data: z.base64().max(largestScan), note }),
    nothing,
  ),
  /** Takes the letter back from one addressee who has not read it. Offline it is a request. */
  'letters.withdraw': call(letterId.extend({ unitId: z.string(), positionId: z.string().optional(), note }), nothing),
  /** Writes down that the letter was handed to somebody outside. */
  'letters.dispatchOutside': call(
    letterId.extend(dispatchSchema.pick({ name: true, way: true, note: true }).shape),
    nothing,
  ),
  /** An e-mail with the signed letter and its attachments, for the person’s own mail program. Nothing is sent. */
  'letters.mail': call(
    letterId.extend({ name: z.string().min(1).max(300), language: z.enum(['id', 'en']) }),
    savedFile,
  ),
  /** A new draft of the same kind with the same words: as a correction of this letter, what follows from it, or a mere copy. */
  'letters.copy': call(letterId.extend({ as: relationSchema.shape.as.nullable() }), letterId),
  /** Takes back the person’s last step on the letter, as long as it has never left this computer. */
  'letters.undo': call(letterId, nothing),
  /** The letters this person keeps open side by side; the same after a restart. */
  'desk.tabs': call(nothing, z.object({ ids: z.array(z.uuid()) })),
  'desk.keepTabs': call(z.object({ ids: z.array(z.uuid()).max(30) }), nothing),
}
