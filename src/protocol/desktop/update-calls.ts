import { z } from 'zod'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { releaseManifestSchema } from '../releases/release-manifest.ts'
import { call, nothing } from './call.ts'

export const updateStateSchema = z.object({
  version: z.string().describe('of this Lontar'),
  minimum: z.string().nullable().describe('what the server demands'),
  outdated: z.boolean().describe('below it: nothing new is done here, what waits is still sent'),
  announced: z
    .string()
    .nullable()
    .describe('the version of the release that the server announces, if it is rightly signed'),
  newer: releaseManifestSchema
    .pick({ version: true, date: true, notes: true })
    .nullable()
    .describe('what people are told of; IT installs it'),
  stale: z.boolean().describe('the announcement has expired: nobody has said since whether there is a newer one'),
  problem: errorMessageSchema
    .nullable()
    .describe('an announced release that is not believed: for IT, never shown as an update'),
})
export type UpdateState = z.infer<typeof updateStateSchema>

/** Versions of Lontar: nothing is downloaded or installed by any of these. */
export const updateCalls = {
  'updates.state': call(nothing, updateStateSchema),
  'updates.about': call(
    nothing,
    z.object({
      versions: z.record(z.string(), z.string()).describe('of what the shell stands on'),
      keys: z.array(z.object({ id: z.string(), name: z.string(), fingerprint: z.string() })),
    }),
  ),
} as const
