import { join } from 'node:path'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../../protocol/process-api.ts'

export interface Log {
  /** A call that failed: its name and error code. Never its input, which may hold a PIN or a person's data. */
  failure(call: string, error: LontarError): void
}

type Where = Pick<OfficeStart, 'dataDir' | 'logLevel'>

/** The writer is loaded with the first failure: a start that goes well need not wait for it. */
export const createLog = (where: Where): Log => {
  let opening: ReturnType<typeof open> | null = null
  return {
    failure(call, error) {
      opening ??= open(where)
      opening.then(
        (log) => {
          if (error.code !== 'internal') return log.info({ call, code: error.code }, 'refused')
          const cause = error.cause instanceof Error ? { name: error.cause.name, stack: error.cause.stack } : {}
          return log.error({ call, code: error.code, ...cause }, 'failed')
        },
        // A log that cannot be opened must not stop the work that can still be done; the next failure tries again.
        () => (opening = null),
      )
    },
  }
}

const open = async ({ dataDir, logLevel }: Where) => {
  const { destination, pino } = await import('pino')
  // Written at once: what failed just before the process ends is what one wants to read.
  const file = destination({ dest: join(dataDir, 'office.log'), sync: true })
  // A full disk must not stop the work either, least of all the message that the disk is full.
  file.on('error', () => {})
  return pino({ level: logLevel, base: null }, file)
}
