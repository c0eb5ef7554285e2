import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'

/** The network, this device's right to speak, this disk: what fails for one reason of these fails for all. */
const meetsAll = new Set<ErrorCode>([
  'server_unreachable',
  'server_slow',
  'server_certificate_refused',
  'server_key_not_pinned',
  'proxy_refused',
  'server_not_lontar',
  'device_refused',
  'disk_full',
  'disk_failed',
])

export const isLastingRefusal = (error: unknown): error is LontarError =>
  error instanceof LontarError && !meetsAll.has(error.code)

/** So many faults of the server in a row, and it has other worries than this one file. */
const patience = 20

/**
 * Does `work` for one after the other; one that fails alone holds back no other. Gives back the first such fault.
 * @throws what would meet them all
 */
export const eachAlone = async <T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<LontarError | null> => {
  let problem: LontarError | null = null
  let serverFaults = 0
  for (const item of items) {
    try {
      await work(item)
      serverFaults = 0
    } catch (error) {
      if (!isLastingRefusal(error)) throw error
      problem ??= error
      if (error.code === 'server_failed' && ++serverFaults === patience) return problem
    }
  }
  return problem
}
