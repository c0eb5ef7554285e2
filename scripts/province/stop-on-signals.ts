import { constants } from 'node:os'

/** One Ctrl-C may arrive more than once, from the terminal and from npm. */
const samePressMilliseconds = 1000

/**
 * Ctrl-C, or being asked to stop, runs `stop` once and then ends this process with the signal's exit code. A second Ctrl-C
 * ends it at once.
 */
export const stopOnSignals = (stop: () => Promise<void>): void => {
  let since: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const end = () => process.exit(128 + constants.signals[signal])
    process.on(signal, () => {
      if (since !== null) {
        if (Date.now() - since > samePressMilliseconds) end()
        return
      }
      since = Date.now()
      stop()
        .catch((error: unknown) => console.error(error))
        .finally(end)
    })
  }
}
