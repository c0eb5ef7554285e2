import { z } from 'zod'
import { call, nothing } from './call.ts'
import { taskSchema } from './letter-row.ts'

/** What newly waits for a person, gathered for one notice of the operating system. */
export const newsSchema = z.object({
  tasks: z.partialRecord(taskSchema, z.number().int()),
  refused: z.number().int(),
  due: z
    .object({ mine: z.number().int(), given: z.number().int() })
    .optional()
    .describe('dispositions due today or late: to me, and by me; once a day'),
  permits: z
    .object({ soon: z.number().int(), late: z.number().int() })
    .optional()
    .describe('cases with me that are near their end or late; each is told once of each'),
  letter: z
    .object({
      id: z.uuid(),
      subject: z.string().nullable().describe('null: its words are for nobody who looks over a shoulder'),
    })
    .nullable()
    .describe('where it is about one letter only'),
})
export type News = z.infer<typeof newsSchema>

export const newsCalls = {
  /** The screens know the language and whether anybody looks at them; the shell shows it. */
  'notices.show': call(
    z.object({
      title: z.string().max(200),
      body: z.string().max(500),
      place: z.string().max(2000).nullable().default(null).describe('where a click on it leads, as after `#`'),
    }),
    nothing,
  ),
} as const
