import { z } from 'zod'
import { lontarFileKinds } from '../lontar-file.ts'
import { policyReportSchema } from '../policies/judge-policies.ts'
import { call, nothing } from './call.ts'

/** What was opened from outside and waits to be taken up. */
export const offeredSchema = z.discriminatedUnion('what', [
  z.object({
    id: z.uuid(),
    what: z.literal('file'),
    name: z.string(),
    kind: z.enum(lontarFileKinds).nullable().describe('null: no file of ours'),
  }),
  z.object({ id: z.uuid(), what: z.literal('link'), place: z.string().describe('as after `#`') }),
])
export type Offered = z.infer<typeof offeredSchema>

/** Of this computer, whoever is signed in: asked before the sign-in as well. */
export const computerCalls = {
  'computer.policies': call(nothing, policyReportSchema),
  'computer.offered': call(nothing, z.object({ offered: z.array(offeredSchema) })),
  'computer.dismissOffered': call(z.object({ id: z.uuid() }), nothing),
}
