/** One Ctrl-C may arrive more than once, from the terminal and from npm. */
const samePressMs = 500
/** However slow the database or a client: a service manager would kill soon after. */
const longestMs = 10_000

/** Asked to end, the server stops as it should, in ten seconds at most; asked again, it ends at once. */
export const endOnSignals = (stop: () => Promise<void>, fail: (error: unknown) => void): void => {
  let since: number | null = null
  const asked = (): void => {
    if (since !== null) {
      if (performance.now() - since > samePressMs) process.exit(1)
      return
    }
    since = performance.now()
    setTimeout(() => process.exit(1), longestMs).unref()
    stop().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', asked)
  process.on('SIGINT', asked)
}
