import { join } from 'node:path'
import { openLog } from '../../logs/open-log.ts'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../../protocol/process-api.ts'

export interface Log {
  /** A call that failed: its name and error code. Never its input, which may hold a PIN or a person's data. */
  failure(call: string, error: LontarError): void
}

/** The office's log, `<dataDir>/office.log`. Written at once: what failed just before the process ends is what one wants to read. */
export const createLog = ({
  dataDir,
  logLevel,
  deviceName,
}: Pick<OfficeStart, 'dataDir' | 'logLevel' | 'deviceName'>): Log => {
  const log = openLog(join(dataDir, 'office.log'), { level: logLevel, words: [deviceName] })
  return {
    failure(call, { code, cause }) {
      if (code !== 'internal') return log.write('info', 'refused', { call, code })
      const stack = cause instanceof Error ? withoutQuotes(cause.stack ?? cause.name) : null
      log.write('error', 'failed', { call, code, stack })
    },
  }
}

/** What an unforeseen error quotes may be somebody's words, and the folder of a profile is named after its person. */
const withoutQuotes = (stack: string): string =>
  stack.replaceAll(/"[^"\n]*\s[^"\n]*"|'[^'\n]*\s[^'\n]*'/g, '"***"').replaceAll(/(profiles[\\/])[^\\/\s"']+/g, '$1***')
