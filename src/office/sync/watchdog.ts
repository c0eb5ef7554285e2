/** Watches over something that should show signs of life. */
export interface Watchdog {
  /** A sign of life; the patience begins anew. */
  beat(): void
  stop(): void
}

/**
 * Calls `bite` when there was no beat for so many ticks. Counted in ticks, not by a clock: a laptop that slept all night did not
 * stand still, and nobody's clock change is a reason to break off.
 */
export const startWatchdog = (options: { tickMs: number; ticks: number; bite: () => void }): Watchdog => {
  let quiet = 0
  const timer = setInterval(() => {
    if (++quiet < options.ticks) return
    quiet = 0
    options.bite()
  }, options.tickMs)
  timer.unref()
  return { beat: () => void (quiet = 0), stop: () => clearInterval(timer) }
}
