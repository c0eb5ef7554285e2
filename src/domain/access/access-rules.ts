import { z } from 'zod'

/** What follows from the security class of a letter. The law names the classes, not who holds them in an office: so it is data. */
const levelRuleSchema = z.object({
  closed: z
    .boolean()
    .describe(
      'only those through whose hands it goes; at the addressee the head alone, its registry sees the envelope',
    ),
  numberedBy: z
    .enum(['registry', 'author'])
    .describe('who asks for the number and fixes the final PDF; a registry that does not, does not see the letter'),
  dayHolders: z.boolean().describe('open to those who hold a position for their days only (see `reach`)'),
})

/**
 * `all`: the whole correspondence of the position while the dates hold.
 * `days`: what waits for the position or came to it within the dates, and what the person acted on.
 */
const reachSchema = z.enum(['all', 'days'])

const open = { closed: false, numberedBy: 'registry', dayHolders: true } as const

/** Who may see what, as far as an office may decide it. What is left out stands as here. */
export const accessRulesSchema = z.object({
  levels: z
    .object({
      biasa: levelRuleSchema.default(open),
      terbatas: levelRuleSchema.default(open),
      rahasia: levelRuleSchema.default({ closed: true, numberedBy: 'registry', dayHolders: true }),
      sangat_rahasia: levelRuleSchema.default({ closed: true, numberedBy: 'author', dayHolders: false }),
    })
    .prefault({}),
  reach: z
    .object({
      definitif: reachSchema.default('all'),
      pj: reachSchema.default('all'),
      pjs: reachSchema.default('all'),
      plt: reachSchema.default('all'),
      plh: reachSchema.default('days'),
    })
    .prefault({}),
})
export type AccessRules = z.infer<typeof accessRulesSchema>

export const defaultAccessRules: AccessRules = accessRulesSchema.parse({})

export const accessRulesOf = ({
  accessRules = defaultAccessRules,
}: {
  accessRules?: AccessRules | undefined
}): AccessRules => accessRules
