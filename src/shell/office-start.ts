import { hostname } from 'node:os'
import { delimiter } from 'node:path'
import { officeStartSchema } from '../protocol/process-api.ts'
import { driverPolicy } from './driver-policy.ts'
import type { OfficeStart } from '../protocol/process-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'

/** What a person, IT or a test may set; what is missing comes from the environment, and then from the schema. */
export type OfficeSettings = Partial<OfficeStart> & Pick<OfficeStart, 'dataDir'>

/** Where nobody set a server: this computer itself, so that an unset address reaches no machine of somebody else. */
export const usualServerUrl = 'http://127.0.0.1:8787'

/**
 * Environment: LONTAR_SERVER, LONTAR_TOKEN_MODULES (paths, separated as in PATH), LONTAR_LOG, LONTAR_POLICY. Throws `invalid_request`.
 * Where drivers of tokens are named, in the environment or on the command line, no others are looked for.
 */
export const officeStart = (
  settings: OfficeSettings,
  env: NodeJS.ProcessEnv,
  policy = driverPolicy(process.platform, env),
): OfficeStart => {
  const named = settings.tokenModules ?? env['LONTAR_TOKEN_MODULES']?.split(delimiter).filter((path) => path !== '')
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  const read = officeStartSchema.safeParse({
    serverUrl: env['LONTAR_SERVER'] ?? usualServerUrl,
    tokenModules: named ?? policy.drivers,
    drivers: { known: named === undefined && policy.known, own: policy.own },
    deviceName: hostname(),
    logLevel: env['LONTAR_LOG'],
    ...Object.fromEntries(given),
  })
  if (read.success) return read.data
  throw new LontarError('invalid_request', {
    detail: read.error.issues.map((issue) => issue.path.join('.')).join(', '),
  })
}
