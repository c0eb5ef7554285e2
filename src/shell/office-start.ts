import { hostname } from 'node:os'
import { delimiter } from 'node:path'
import { isLocked, usualPolicyReport, type PolicyReport } from '../protocol/policies/judge-policies.ts'
import type { PolicyName } from '../protocol/policies/policy-list.ts'
import { officeStartSchema } from '../protocol/process-api.ts'
import type { OfficeStart } from '../protocol/process-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'

/** What a person or a test may set; what is missing comes from the environment, from what IT set, and then from the schema. */
export type OfficeSettings = Partial<Omit<OfficeStart, 'policies'>> & Pick<OfficeStart, 'dataDir'>

/** Where nobody set a server: this computer itself, so that an unset address reaches no machine of somebody else. */
export const usualServerUrl = 'http://127.0.0.1:8787'

/**
 * A policy of the computer or of the account beats the command line, the command line the environment, and both what the installer was
 * given: who starts the program chooses, except where IT has decided.
 * Environment: LONTAR_SERVER, LONTAR_TOKEN_MODULES (paths, separated as in PATH), LONTAR_LOG. Throws `invalid_request`.
 * Where drivers of tokens are named, there or on the command line, the makers' are not looked for unless IT wants them.
 */
export const officeStart = (
  settings: OfficeSettings,
  env: NodeJS.ProcessEnv,
  policies: PolicyReport = usualPolicyReport(),
): OfficeStart => {
  const { values } = policies
  /** IT's own value where it binds, else what was chosen, else what IT offers. */
  const decided = (name: PolicyName, chosen: unknown, offered: unknown): unknown =>
    isLocked(policies, name) ? offered : (chosen ?? offered)
  const named = settings.tokenModules ?? env['LONTAR_TOKEN_MODULES']?.split(delimiter).filter((path) => path !== '')

  const read = officeStartSchema.safeParse({
    deviceName: hostname(),
    ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
    serverUrl: decided('ServerUrl', settings.serverUrl ?? env['LONTAR_SERVER'], values.ServerUrl) ?? usualServerUrl,
    timestampUrl: decided('TimestampUrl', settings.timestampUrl, values.TimestampUrl),
    logLevel: decided('LogLevel', settings.logLevel ?? env['LONTAR_LOG'], values.LogLevel),
    serverTimeoutSeconds: decided('ServerTimeoutSeconds', settings.serverTimeoutSeconds, values.ServerTimeoutSeconds),
    attachmentLimitBytes: decided(
      'AttachmentLimitMb',
      settings.attachmentLimitBytes,
      values.AttachmentLimitMb * 1024 * 1024,
    ),
    tokenModules: decided('TokenDrivers', named, values.TokenDrivers),
    drivers: {
      known: decided(
        'TokenDriversKnown',
        settings.drivers?.known ?? (named === undefined ? undefined : false),
        values.TokenDriversKnown,
      ),
      own: decided('TokenDriversOwn', settings.drivers?.own, values.TokenDriversOwn),
    },
    policies,
  })
  if (read.success) return read.data
  throw new LontarError('invalid_request', {
    detail: read.error.issues.map((issue) => issue.path.join('.')).join(', '),
  })
}
