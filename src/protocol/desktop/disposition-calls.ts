import { z } from 'zod'
import { dispositionStages } from '../../domain/disposition-tree.ts'
import { dispositionSchema } from '../../domain/letter.ts'
import { call, nothing } from './call.ts'

const note = z.string().max(4000)
const letterId = z.object({ id: z.uuid() })

/** From where a person may pass a letter on: as its head or addressed desk (`parentId` null), or as who was given a disposition. */
export const disposingAsSchema = z.object({ positionId: z.string(), parentId: z.uuid().nullable() })
export type DisposingAs = z.infer<typeof disposingAsSchema>

/** One disposition as it stands in the tree, ready to be drawn. */
export const dispositionNodeSchema = dispositionSchema.omit({ to: true }).extend({
  depth: z.number().int().describe('0 at the top'),
  waiting: z.boolean().describe('the server has not yet said yes'),
  to: z.array(
    dispositionSchema.shape.to.element.extend({
      stage: z.enum(dispositionStages),
      overdue: z.boolean(),
      mine: z.boolean().describe('it is one of my positions: I may answer while it is open'),
      mayCancel: z.boolean(),
      waiting: z.boolean().describe('what is newest here the server has not yet answered'),
    }),
  ),
})
export type DispositionNode = z.infer<typeof dispositionNodeSchema>

/** What the reading pane needs of the dispositions of one letter. */
export const letterDispositionsSchema = z.object({
  tree: z.array(dispositionNodeSchema),
  mayGive: z.array(disposingAsSchema).describe('the one most at hand first'),
  mayFollowUp: z.boolean(),
  slip: z.string().nullable().describe('path of the lembar disposisi; null where there is none for me'),
})
export type LetterDispositions = z.infer<typeof letterDispositionsSchema>

/** A line of the list: one receiver of one disposition. */
export const dispositionRowSchema = z.object({
  letterId: z.uuid(),
  subject: z.string(),
  party: z.string().describe('whom the letter comes from'),
  dispositionId: z.uuid(),
  positionId: z.string().describe('the receiver'),
  by: dispositionSchema.shape.by,
  at: z.iso.datetime(),
  instructions: z.array(z.string()),
  note: z.string(),
  due: z.iso.date().nullable(),
  overdue: z.boolean(),
  stage: z.enum(dispositionStages),
  waiting: z.boolean(),
})
export type DispositionRow = z.infer<typeof dispositionRowSchema>

export const dispositionCalls = {
  'dispositions.give': call(
    letterId.extend({
      as: disposingAsSchema,
      to: z.array(z.string()).min(1).max(50).describe('positions'),
      instructions: z.array(z.string().max(200)).max(20),
      note,
      due: z.iso.date().nullable(),
    }),
    nothing,
  ),
  /** Of one receiver who has not read it. */
  'dispositions.cancel': call(letterId.extend({ dispositionId: z.uuid(), to: z.string(), note }), nothing),
  'dispositions.answer': call(
    letterId.extend({
      dispositionId: z.uuid(),
      positionId: z.string(),
      answer: z.enum(['report', 'done']),
      note,
    }),
    nothing,
  ),
  /** Begins a draft of a kind that answers an incoming letter, to its sender and linked to it. */
  'letters.reply': call(letterId.extend({ kind: z.string().max(60) }), letterId),
  'letters.followUp': call(letterId.extend({ note }), nothing),
  /** Open ones, the late and the soonest due first; `given` also those that were done or taken back lately. */
  'dispositions.list': call(
    z.object({ which: z.enum(['mine', 'given']) }),
    z.object({ rows: z.array(dispositionRowSchema) }),
  ),
} as const
