import { hostname } from 'node:os'
import { delimiter } from 'node:path'
import { officeStartSchema } from '../protocol/process-api.ts'
import type { OfficeStart } from '../protocol/process-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'

/** What a person or IT may set from outside; each wins over the environment. */
export interface OfficeSettings {
  dataDir: string
  serverUrl?: string
  tokenModules?: string[]
  deviceName?: string
  timestampUrl?: string
  syncSeconds?: number
}

/** Where nobody set a server: this computer itself, so that an unset address reaches no machine of somebody else. */
export const usualServerUrl = 'http://127.0.0.1:8787'

/** Environment: LONTAR_SERVER, LONTAR_TOKEN_MODULES (paths, separated as in PATH), LONTAR_LOG. Throws `invalid_request`. */
export const officeStart = (settings: OfficeSettings, env: NodeJS.ProcessEnv): OfficeStart => {
  const modules = settings.tokenModules ?? env['LONTAR_TOKEN_MODULES']?.split(delimiter).filter((path) => path !== '')
  const read = officeStartSchema.safeParse({
    dataDir: settings.dataDir,
    serverUrl: settings.serverUrl ?? env['LONTAR_SERVER'] ?? usualServerUrl,
    tokenModules: modules ?? [],
    deviceName: settings.deviceName ?? hostname(),
    logLevel: env['LONTAR_LOG'],
    timestampUrl: settings.timestampUrl ?? null,
    syncSeconds: settings.syncSeconds,
  })
  if (read.success) return read.data
  throw new LontarError('invalid_request', { detail: read.error.issues.map((issue) => issue.path.join('.')).join(', ') })
}
