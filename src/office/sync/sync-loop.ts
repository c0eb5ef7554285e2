import type { Transfer } from '../../protocol/desktop-api.ts'
import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import { startWatchdog } from './watchdog.ts'

export interface SyncState {
  online: boolean
  offlineSince: string | null
  syncing: boolean
  transfer: Transfer | null
  problem: ErrorMessage | null
}

/** What a round is told, and what it tells while it runs. */
export interface Round {
  /** Broken off: it stood still, was paused, or the person leaves. */
  signal: AbortSignal
  /** What it does now, for the log if it comes to a standstill. */
  at(where: string): void
  /** Something got on. */
  beat(): void
  /** Something else waits for this round to end: what can wait for the next one does. */
  hurry(): boolean
  transfer(now: Transfer | null): void
}

export interface SyncLoop {
  state(): SyncState
  /** Runs a round now, or after the one in progress, also while paused; resolves when it is over. Never throws. */
  now(): Promise<void>
  /** Something waits to be sent or fetched: a round soon, not for every key stroke. */
  soon(): void
  /** Breaks off the round under way; none begins by itself until `resume`. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

/** How long a round may stand still, and how long something may wait without a round: checked every half minute. */
const usualPatience = { tickMs: 30_000, standing: 10, waiting: 20 }
const soonMs = 300

/**
 * Runs `round` again and again, one at a time. A failed round says why and is tried again; each failure waits longer,
 * up to eight periods, with some chance so that a province does not return in one second. A round that stands still is broken off,
 * and the next one begins.
 */
export const createSyncLoop = (options: {
  /** Throws where the server was not reached; gives back what went wrong although it was. */
  round: (round: Round) => Promise<LontarError | null>
  seconds: number
  now: () => Date
  changed: () => void
  transferred?: (transfer: Transfer | null) => void
  paused?: boolean
  /** Something waits for a round. */
  waits?: () => boolean
  /** A sync stood still, and where. */
  stuck?: (where: string) => void
  patience?: typeof usualPatience
}): SyncLoop => {
  let state: SyncState = { online: false, offlineSince: null, syncing: false, transfer: null, problem: null }
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let breakOff = (_why: LontarError): void => {}
  /** The round under way comes to an end of its own, soon. */
  let letGo = (): void => {}
  let again = false
  let failures = 0
  let paused = options.paused ?? false
  let stopped = false
  const patience = options.patience ?? usualPatience

  const update = (change: Partial<SyncState>) => {
    state = { ...state, ...change }
    options.changed()
  }
  const tellTransfer = (transfer: Transfer | null) => {
    state = { ...state, transfer }
    options.transferred?.(transfer)
  }

  const attempt = async (): Promise<LontarError | null> => {
    const breaker = new AbortController()
    const broken = Promise.withResolvers<never>()
    breakOff = (why) => {
      breaker.abort(why)
      broken.reject(why)
    }
    letGo = () => breaker.abort(new LontarError('sync_paused'))
    let where = 'start'
    const dog = startWatchdog({
      tickMs: patience.tickMs,
      ticks: patience.standing,
      bite: () => {
        options.stuck?.(where)
        breakOff(new LontarError('sync_stuck'))
      },
    })
    const round = options.round({
      signal: breaker.signal,
      at: (place) => (where = place),
      beat: dog.beat,
      hurry: () => again,
      transfer: (now) => !breaker.signal.aborted && tellTransfer(now),
    })
    try {
      // Not only by the signal: what the round waits for may be deaf to it.
      return await Promise.race([round, broken.promise])
    } finally {
      dog.stop()
      breakOff = () => {}
      letGo = () => {}
    }
  }

  const once = async (): Promise<void> => {
    update({ syncing: true })
    const over = { syncing: false, transfer: null }
    try {
      const problem = await attempt()
      failures = 0
      update({ ...over, online: true, offlineSince: null, problem: problem?.toMessage() ?? null })
    } catch (error) {
      const problem = LontarError.from(error)
      if (problem.code === 'sync_paused') return update(over)
      failures++
      const offlineSince = state.offlineSince ?? options.now().toISOString()
      update({ ...over, online: false, offlineSince, problem: problem.toMessage() })
    }
  }

  const schedule = (ms: number) => {
    if (timer) clearTimeout(timer)
    timer = null
    if (!stopped && !paused) timer = setTimeout(() => void run(), ms)
  }

  const takeAgain = (): boolean => {
    const wanted = again && !stopped && !paused
    again = false
    return wanted
  }

  const run = (): Promise<void> => {
    if (running) {
      again = true
      return running
    }
    if (timer) clearTimeout(timer)
    keeper.beat()
    running = (async () => {
      await once()
      while (takeAgain()) await once()
    })().finally(() => {
      running = null
      const wait = options.seconds * Math.min(8, 2 ** failures / 2 + 0.5)
      schedule(wait * 1000 * (0.75 + Math.random() / 2))
    })
    return running
  }

  /** Timers are lost by nobody, one would think; but a step that waits must not depend on that. */
  const keeper = startWatchdog({
    tickMs: patience.tickMs,
    ticks: patience.waiting,
    bite: () => {
      if (!running && !paused && options.waits?.()) void run()
    },
  })

  return {
    state: () => state,
    now: run,
    soon: () => (running ? void (again = true) : schedule(soonMs)),
    pause() {
      paused = true
      again = false
      if (timer) clearTimeout(timer)
      breakOff(new LontarError('sync_paused'))
    },
    resume() {
      paused = false
      void run()
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      keeper.stop()
      letGo()
      await running
    },
  }
}
