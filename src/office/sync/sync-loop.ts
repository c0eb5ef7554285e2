import { LontarError, type ErrorMessage } from '../../protocol/errors/lontar-error.ts'

export interface SyncState {
  online: boolean
  offlineSince: string | null
  syncing: boolean
  problem: ErrorMessage | null
}

export interface SyncLoop {
  state(): SyncState
  /** Runs a round now, or after the one in progress; resolves when it is over. Never throws. */
  now(): Promise<void>
  /** Something waits to be sent: a round soon, not for every key stroke. */
  soon(): void
  stop(): Promise<void>
}

const soonMs = 300

/**
 * Runs `round` again and again, one at a time. A failed round says why and is tried again; each failure waits longer,
 * up to eight periods, with some chance so that a province does not return in one second.
 */
export const createSyncLoop = (options: {
  /** Throws where the server was not reached; gives back what went wrong although it was. */
  round: () => Promise<LontarError | null>
  seconds: number
  now: () => Date
  changed: () => void
}): SyncLoop => {
  let state: SyncState = { online: false, offlineSince: null, syncing: false, problem: null }
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let again = false
  let failures = 0
  let stopped = false

  const update = (change: Partial<SyncState>) => {
    state = { ...state, ...change }
    options.changed()
  }

  const once = async (): Promise<void> => {
    update({ syncing: true })
    try {
      const problem = await options.round()
      failures = 0
      update({ online: true, offlineSince: null, syncing: false, problem: problem?.toMessage() ?? null })
    } catch (error) {
      failures++
      const problem = LontarError.from(error)
      const offlineSince = state.offlineSince ?? options.now().toISOString()
      update({ online: false, offlineSince, syncing: false, problem: problem.toMessage() })
    }
  }

  const schedule = (ms: number) => {
    if (stopped) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void run(), ms)
  }

  const takeAgain = (): boolean => {
    const wanted = again && !stopped
    again = false
    return wanted
  }

  const run = (): Promise<void> => {
    if (running) {
      again = true
      return running
    }
    if (timer) clearTimeout(timer)
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

  return {
    state: () => state,
    now: run,
    soon: () => (running ? void (again = true) : schedule(soonMs)),
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
