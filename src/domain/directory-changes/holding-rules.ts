import { z } from 'zod'

/** [guess] How long a position is usually held by somebody else. Beyond it an admin is warned, never refused: offices differ. */
export const holdingRulesSchema = z.object({
  mostDays: z
    .object({
      plt: z.number().int().positive().default(184).describe('three months, once extended'),
      plh: z.number().int().positive().default(30),
      pj: z.number().int().positive().default(366),
      pjs: z.number().int().positive().default(184),
    })
    .prefault({}),
  backdatedDays: z.number().int().nonnegative().default(30).describe('further back, a change is perhaps a slip'),
})
export type HoldingRules = z.infer<typeof holdingRulesSchema>

export const defaultHoldingRules: HoldingRules = holdingRulesSchema.parse({})
