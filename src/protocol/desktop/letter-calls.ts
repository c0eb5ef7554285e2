import { z } from 'zod'
import { attachmentSchema, letterContentSchema, letterSchema } from '../../domain/letter.ts'
import { verdictSchema } from '../verdict.ts'
import { call, nothing } from './call.ts'
import { letterDispositionsSchema } from './disposition-calls.ts'
import { taskSchema } from './letter-row.ts'
import { operationRowSchema } from './sync-calls.ts'

const letterId = z.object({ id: z.uuid() })

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

/** The steps of a letter that one person takes with one letter in hand. */
export const letterCalls = {
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
} as const
