/** One look at the clocks. wall: ms since 1970, which anybody may set · steady: ms that only run on · offset: minutes to UTC. */
export interface ClockLook {
  wall: number
  steady: number
  zone: string
  offset: number
}

/** Less is drift and the work of a time server; documents are not dated by seconds. */
const jumpMs = 30_000

/** Was the clock set, or the time zone changed, between two looks? Sleep is neither: the two clocks may differ in whether they count it. */
export const clockChanged = (before: ClockLook, now: ClockLook, slept: boolean): boolean => {
  if (before.zone !== now.zone || before.offset !== now.offset) return true
  const jump = now.wall - before.wall - (now.steady - before.steady)
  // Over a sleep a steady clock may stand still, so that the wall clock seems to have jumped ahead.
  return slept ? jump < -jumpMs : Math.abs(jump) > jumpMs
}

/**
 * A runtime keeps the zone that it read first. Writing `TZ` makes Node read it anew; where nothing was set, taking it away does.
 */
export const lookAtClock = (env: NodeJS.ProcessEnv = process.env): ClockLook => {
  const { TZ } = env
  if (TZ === undefined) delete env['TZ']
  else env['TZ'] = TZ
  const now = new Date()
  return {
    wall: now.getTime(),
    steady: performance.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: now.getTimezoneOffset(),
  }
}

export interface ClockWatch {
  /** The computer has slept since the last look. */
  woke(): void
  stop(): void
}

/** Looks twice a minute, and after each sleep. Calls `changed` once for each change. */
export const watchClock = (changed: () => void, everyMs = 30_000, look: () => ClockLook = lookAtClock): ClockWatch => {
  let last = look()
  const compare = (slept: boolean) => {
    const now = look()
    if (clockChanged(last, now, slept)) changed()
    last = now
  }
  const timer = setInterval(() => compare(false), everyMs)
  timer.unref()
  return { woke: () => compare(true), stop: () => clearInterval(timer) }
}
