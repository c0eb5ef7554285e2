import { z } from 'zod'
import { componentSchema } from '../component-list.ts'
import { call, nothing } from './call.ts'

/** What this Lontar is made of, and under which licences: from a file of the program, without any network. */
export const componentCalls = {
  /** Empty where the program runs from its sources. */
  'components.list': call(nothing, z.object({ components: z.array(componentSchema) })),
  /** The licence of one of them, by its place in the list. Null: there is none at that place. */
  'components.licence': call(
    z.object({ index: z.number().int().min(0).max(9999) }),
    z.object({ text: z.string() }).nullable(),
  ),
} as const

export type ComponentCall = keyof typeof componentCalls
