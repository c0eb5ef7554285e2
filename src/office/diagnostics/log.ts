import { join } from 'node:path'
import { destination, pino } from 'pino'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../../protocol/process-api.ts'

export interface Log {
  /** A call that failed: its name and error code. Never its input, which may hold a PIN or a person's data. */
  failure(call: string, error: LontarError): void
}

export const createLog = (start: Pick<OfficeStart, 'dataDir' | 'logLevel'>): Log => {
  const file = destination(join(start.dataDir, 'office.log'))
  // A full disk must not stop the work that can still be done, least of all the message that the disk is full.
  file.on('error', () => {})
  const log = pino({ level: start.logLevel, base: null }, file)
  return {
    failure(call, error) {
      if (error.code !== 'internal') return log.info({ call, code: error.code }, 'refused')
      const cause = error.cause instanceof Error ? { name: error.cause.name, stack: error.cause.stack } : {}
      return log.error({ call, code: error.code, ...cause }, 'failed')
    },
  }
}
